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
