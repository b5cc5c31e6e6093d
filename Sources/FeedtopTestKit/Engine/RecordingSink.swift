public import FeedCore
public import SSE

/// A sink that keeps, as plain values, all that feeds hand it; a real store behind it answers for snapshots.
public final class RecordingSink: FeedSink {
    /// What one feed has handed over.
    public struct Record: Sendable {
        /// Its events, in order.
        public var events: [ServerSentEvent] = []
        /// Each state of its link, in order.
        public var links: [Link] = []
        /// Its notes, in order.
        public var notes: [Note] = []
        /// Bytes of its stream.
        public var bytes = 0
        /// Comment lines of its stream.
        public var comments = 0
        /// Events dropped for their size.
        public var dropped = 0
        /// Events that came again and were dropped.
        public var repeated = 0

        /// The data of its events.
        public var data: [String] { events.map(\.data) }
        /// The state that its link is in; nil before the first.
        public var state: LinkState? { links.last?.state }
    }

    private struct State {
        var records: [FeedID: Record] = [:]
        var readiness = Readiness.ready
        var waiting: [@Sendable () -> Void] = []
    }

    /// The store that the events go to as well.
    public let store = EventStore()
    private let state = Watched(State())

    /// A sink that has room and no feeds.
    public init() {}

    /// Makes a feed known and returns its ID.
    public func add(_ feed: Feed, at moment: Moment = .now()) -> FeedID {
        store.add(feed, at: moment)
    }

    /// What a feed has handed over so far.
    public func record(of feed: FeedID) -> Record { state.value.records[feed] ?? Record() }

    /// What a feed has handed over, once it is as asked.
    @discardableResult
    public func wait(
        for feed: FeedID, until condition: @escaping @Sendable (Record) -> Bool
    ) async throws -> Record {
        let state = try await state.wait { condition($0.records[feed] ?? Record()) }
        return state.records[feed] ?? Record()
    }

    /// From now on each feed is told to pause after its next batch.
    public func fill() {
        state.update { $0.readiness = .full }
    }

    /// From now on there is room; feeds that paused go on.
    public func makeRoom() {
        let waiting = state.update { state in
            state.readiness = .ready
            defer { state.waiting = [] }
            return state.waiting
        }
        for resume in waiting { resume() }
    }

    // MARK: FeedSink

    /// Keeps the events of a batch.
    public func append(_ batch: borrowing SSEBatch, to feed: FeedID, at moment: Moment) -> Readiness {
        _ = store.append(batch, to: feed, at: moment)
        let events = Array(batch.events)
        return state.update { state in
            state.records[feed, default: Record()].events += events
            return state.readiness
        }
    }

    /// Calls back at once if there is room, else at `makeRoom()`.
    public func whenReady(_ resume: @escaping @Sendable () -> Void) {
        let hasRoom = state.update { state in
            if state.readiness == .full { state.waiting.append(resume) }
            return state.readiness == .ready
        }
        if hasRoom { resume() }
    }

    /// Keeps what happened.
    public func record(_ activity: FeedActivity, of feed: FeedID, at moment: Moment) {
        store.record(activity, of: feed, at: moment)
        state.update { $0.records[feed, default: Record()].add(activity) }
    }

    /// The store's.
    public func snapshot(of feed: FeedID) -> FeedSnapshot { store.snapshot(of: feed) }
}

extension RecordingSink.Record {
    fileprivate mutating func add(_ activity: FeedActivity) {
        switch activity {
        case .bytes(let count, let comments, let dropped):
            bytes += count
            self.comments += comments
            self.dropped += dropped
        case .repeated(let count): repeated += count
        case .link(let link): links.append(link)
        case .note(let note): notes.append(note)
        case .pending: break
        }
    }
}
