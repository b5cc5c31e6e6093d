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

/// All feeds of a store as they stood at one moment. Taking it copies no event.
public struct StoreSnapshot: Sendable {
    /// The feeds, in the order in which they were added; `FeedID.rawValue` is the index.
    public let feeds: [FeedSnapshot]
    /// Grows with each item stored and each link that changed.
    public let revision: UInt64

    /// A snapshot of feeds.
    public init(feeds: [FeedSnapshot] = [], revision: UInt64 = 0) {
        self.feeds = feeds
        self.revision = revision
    }

    /// One feed.
    public subscript(id: FeedID) -> FeedSnapshot { feeds[id.rawValue] }
}
