public import SSE

/// Where the events of all feeds go: the store behind the screen, or the writer behind `tail`.
///
/// Called on the thread that read the bytes, one batch at a time for each feed.
public protocol FeedSink: AnyObject, Sendable {
    /// Takes the events of a batch, all of them.
    ///
    /// - Returns: whether the feed may go on, or must pause until `whenReady` calls back.
    func append(_ batch: borrowing SSEBatch, to feed: FeedID, at moment: Moment) -> Readiness
    /// Calls `resume` once, on any thread, as soon as there is room again after `append` said `full`.
    func whenReady(_ resume: @escaping @Sendable () -> Void)
    /// What happened to a feed besides events.
    func record(_ activity: FeedActivity, of feed: FeedID, at moment: Moment)
    /// What is kept of a feed, newest included, to tell repeated events from new ones.
    func snapshot(of feed: FeedID) -> FeedSnapshot
}

/// Whether a sink can take more.
public enum Readiness: Sendable {
    /// More may come.
    case ready
    /// The feed must pause.
    case full
}

/// What happens to a feed besides events.
public enum FeedActivity: Sendable {
    /// So many bytes of the stream arrived, with so many comment lines among them and so many events dropped for their
    /// size.
    case bytes(Int, comments: Int, dropped: Int)
    /// So many events came again after a resume and were dropped.
    case repeated(Int)
    /// The link is in another state.
    case link(Link)
    /// A line for the timeline.
    case note(Note)
    /// So many bytes of an unfinished event are held by the feed's parser now.
    case pending(Int)
}
