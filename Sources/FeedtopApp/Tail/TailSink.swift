import FeedCore
import SSE
import Synchronization

/// Takes the events of all feeds for `tail` and holds what is not written yet.
///
/// Bounded: once more than `capacity` bytes wait, feeds are told to pause until half of it is written, so that an
/// output slower than a feed slows the feed and nothing is lost or piles up.
final class TailSink: FeedSink {
    /// Raised when there is something to write, or something else for the loop to look at.
    let signal = ChangeSignal()

    /// How much is held of what is said of links.
    fileprivate static let statusCapacity = 1 << 20

    private let capacity: Int
    private let state: Mutex<State>

    /// What is counted and held.
    fileprivate struct State {
        var formatter: TailFormatter
        let statusFormatter: StatusFormatter
        var feeds: [TailFeed] = []
        var output: [UInt8] = []
        var status: [UInt8] = []
        var totals = Totals()
        var remaining: Int?
        var isClosed = false
        var waiting: [@Sendable () -> Void] = []
    }

    /// What `--format count` says.
    struct Totals: Sendable, Equatable {
        /// Events taken.
        var events = 0
        /// UTF-8 bytes of their data.
        var bytes = 0

        /// As `--format count` writes it.
        var line: [UInt8] { Array("events=\(events) bytes=\(bytes)\n".utf8) }
    }

    /// - Parameters:
    ///   - limit: how many events are taken in all; nil for any number.
    ///   - statusFormatter: what is said of links, and how.
    init(formatter: TailFormatter, statusFormatter: StatusFormatter = .failures, limit: Int?, capacity: Int = 1 << 20) {
        self.capacity = capacity
        state = Mutex(State(formatter: formatter, statusFormatter: statusFormatter, remaining: limit))
    }

    /// Adds a feed; its ID counts from 0 in the order of the calls.
    func add(_ feed: Feed, filter: Filter) -> FeedID {
        state.withLock { state in
            state.feeds.append(TailFeed(feed: feed, filter: filter))
            return FeedID(rawValue: state.feeds.count - 1)
        }
    }

    func append(_ batch: borrowing SSEBatch, to feed: FeedID, at moment: Moment) -> Readiness {
        // `withLock` takes a closure that may not capture what is borrowed; the batch is read through its buffers.
        let records = batch.records
        let bytes = batch.bytes
        let (hasNews, isFull) = state.withLock { state in
            let wasIdle = state.output.isEmpty
            state.take(records, bytes, of: feed.rawValue, at: moment.time)
            let isComplete = state.remaining == 0
            return (isComplete || wasIdle && !state.output.isEmpty, state.output.count > capacity)
        }
        // The loop takes out all that waits: it is told of the first only.
        if hasNews { signal.raise() }
        return isFull ? .full : .ready
    }

    func whenReady(_ resume: @escaping @Sendable () -> Void) {
        let isReady = state.withLock { state in
            guard state.output.count > capacity / 2 else { return true }
            state.waiting.append(resume)
            return false
        }
        if isReady { resume() }
    }

    func record(_ activity: FeedActivity, of feed: FeedID, at moment: Moment) {
        guard case .link(let link) = activity else { return }
        state.withLock { $0.note(link, of: feed.rawValue, at: moment) }
        signal.raise()
    }

    func snapshot(of feed: FeedID) -> FeedSnapshot {
        state.withLock { state in state.feeds[feed.rawValue].snapshot(id: feed) }
    }
}

extension TailSink {
    /// Takes out the events that are to be written, and lets feeds that waited for room go on.
    func takeOutput() -> [UInt8] {
        let (output, waiting) = state.withLock { state in
            defer { (state.output, state.waiting) = ([], []) }
            return (state.output, state.waiting)
        }
        for resume in waiting { resume() }
        return output
    }

    /// Takes out what is to be said of links.
    func takeStatus() -> [UInt8] {
        state.withLock { state in
            defer { state.status = [] }
            return state.status
        }
    }

    /// Takes no more events: what is held is all that is to be written, with the totals after it if they are asked for.
    func close(addingTotals: Bool) {
        state.withLock { state in
            state.isClosed = true
            if addingTotals { state.output += state.totals.line }
        }
    }

    /// What was counted so far.
    var totals: Totals { state.withLock { $0.totals } }

    /// Whether the limit of events is reached.
    var isComplete: Bool { state.withLock { $0.remaining == 0 } }
}

extension TailSink.State {
    fileprivate mutating func take(_ records: [SSEBatch.Record], _ bytes: [UInt8], of feed: Int, at time: Timestamp) {
        guard !onlyCounts(feed) else { return count(records) }
        bytes.withUnsafeBytes { bytes in
            for record in records where remaining != 0 && !isClosed {
                take(record, in: bytes, of: feed, at: time)
            }
        }
    }

    /// Whether nothing is asked of a feed's events but their number and size.
    private func onlyCounts(_ feed: Int) -> Bool {
        formatter.format == .count && remaining == nil && !isClosed
            && feeds[feed].matcher == nil && !feeds[feed].mayResume
    }

    private mutating func count(_ records: [SSEBatch.Record]) {
        totals.events += records.count
        for record in records { totals.bytes += record.dataLength }
    }

    private mutating func take(
        _ record: SSEBatch.Record, in bytes: UnsafeRawBufferPointer, of feed: Int, at time: Timestamp
    ) {
        feeds[feed].remember(record, in: bytes)
        let event = EventFields(feed: feeds[feed].name, record, in: bytes)
        guard feeds[feed].matcher?.matches(event) ?? true else { return }
        totals.events += 1
        totals.bytes += record.dataLength
        remaining? -= 1
        formatter.append(event, at: time, to: &output)
    }

    fileprivate mutating func note(_ link: Link, of feed: Int, at moment: Moment) {
        let isChanged = link.state != feeds[feed].link.state
        feeds[feed].link = link
        // When nobody reads standard error, no more and more is held for it.
        guard isChanged, status.count < TailSink.statusCapacity else { return }
        status += statusFormatter.line(for: link, of: feeds[feed].name, at: moment)
    }
}
