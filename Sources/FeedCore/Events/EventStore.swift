public import SSE
import Synchronization

/// The shared, bounded, append-only store that all feeds write and all views read.
///
/// Feeds append whole batches from their own threads; readers take snapshots. Neither waits for the other longer than
/// one batch takes to copy. Each feed keeps what its `Retention` allows, and all together at most `memory` bytes: past
/// it the feed that takes most gives way.
public final class EventStore: FeedSink {
    /// Raised after each change.
    public let signal = ChangeSignal()
    private let log: Mutex<EventLog>

    /// An empty store.
    ///
    /// - Parameter memory: the most that all feeds may take together, in bytes.
    public init(memory: Int = 512 << 20) { log = Mutex(EventLog(memory: memory)) }

    /// Adds a feed, connected to nothing yet.
    public func add(_ feed: Feed, at moment: Moment) -> FeedID {
        defer { signal.raise() }
        return log.withLock { $0.add(feed, at: moment) }
    }

    /// Configures a feed anew; its events stay.
    public func change(_ id: FeedID, to feed: Feed) { tell { $0.change(id, to: feed) } }

    /// Takes a feed out, with its events. Of the last 16 that were taken out they are kept for `restore`, as far as
    /// memory allows.
    public func remove(_ id: FeedID) { tell { $0.remove(id) } }

    /// Brings back a feed that was taken out.
    ///
    /// - Parameter place: where it stands among the others; past them it is the last.
    public func restore(_ id: FeedID, at place: Int) { tell { $0.restore(id, at: place) } }

    /// Puts these feeds first, in this order.
    public func arrange(_ ids: [FeedID]) { tell { $0.arrange(ids) } }

    /// Marks a moment: a line among the items of all feeds.
    public func mark(_ text: String, at moment: Moment) { tell { $0.mark(text, at: moment) } }

    /// Bounds all feeds together by another limit, in bytes.
    public func limit(memory: Int) { tell { $0.limit(memory: memory) } }

    private func tell(_ change: (inout EventLog) -> Void) {
        log.withLock { change(&$0) }
        signal.raise()
    }

    /// Takes the events of a batch; there is always room, because older events give way.
    public func append(_ batch: borrowing SSEBatch, to feed: FeedID, at moment: Moment) -> Readiness {
        guard !batch.records.isEmpty else { return .ready }
        log.withLock { $0.append(batch, to: feed, at: moment) }
        signal.raise()
        return .ready
    }

    /// There is always room.
    public func whenReady(_ resume: @escaping @Sendable () -> Void) { resume() }

    /// Takes what happened to a feed besides events. What is only counted is seen when something else is.
    public func record(_ activity: FeedActivity, of feed: FeedID, at moment: Moment) {
        log.withLock { $0.record(activity, of: feed, at: moment) }
        if activity.isNews { signal.raise() }
    }

    /// One feed as it stands.
    public func snapshot(of feed: FeedID) -> FeedSnapshot { log.withLock { $0.snapshot(of: feed) } }

    /// All feeds as they stand at one moment.
    public func snapshot() -> StoreSnapshot { log.withLock { $0.snapshot() } }
}
