/// All feeds of a store as they stood at one moment. Taking it copies no event.
public struct StoreSnapshot: Sendable {
    /// The feeds that there are, in their order.
    public let feeds: [FeedSnapshot]
    /// The ID that the next feed gets: IDs are never given twice.
    public let nextFeed: FeedID
    /// Grows with each item stored and each link that changed.
    public let revision: UInt64
    /// The index of each feed in `feeds`.
    private let places: [FeedID: Int]

    /// A snapshot of feeds.
    public init(feeds: [FeedSnapshot] = [], revision: UInt64 = 0) {
        self.init(
            feeds: feeds, places: Dictionary(uniqueKeysWithValues: feeds.enumerated().map { ($1.id, $0) }),
            nextFeed: FeedID(rawValue: (feeds.map(\.id.rawValue).max() ?? -1) + 1), revision: revision)
    }

    init(feeds: [FeedSnapshot], places: [FeedID: Int], nextFeed: FeedID, revision: UInt64) {
        self.feeds = feeds
        self.places = places
        self.nextFeed = nextFeed
        self.revision = revision
    }

    /// One feed. Of a feed that is gone nothing is known: it is nameless, off and empty.
    public subscript(id: FeedID) -> FeedSnapshot { place(of: id).map { feeds[$0] } ?? .gone(id) }

    /// The index of a feed in `feeds`; nil when it is gone.
    public func place(of id: FeedID) -> Int? { places[id] }
}

extension FeedSnapshot {
    /// What is left of a feed that was removed.
    fileprivate static func gone(_ id: FeedID) -> FeedSnapshot {
        let never = Moment(time: Timestamp(microseconds: 0), uptime: Uptime(nanoseconds: 0))
        return FeedSnapshot(
            id: id, feed: Feed(name: "", source: .file(path: "")), link: Link(state: .off, since: never),
            counters: FeedCounters(), rate: RateMeter(), log: FeedLog(retention: Retention()))
    }
}
