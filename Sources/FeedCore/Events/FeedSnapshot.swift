/// One feed of the store as it stood at one moment. Taking it copies no event.
public struct FeedSnapshot: Sendable {
    /// Which feed.
    public let id: FeedID
    /// How it is configured.
    public let feed: Feed
    /// Its link.
    public let link: Link
}
