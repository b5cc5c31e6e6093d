import FeedCore
import SSE

/// Turns the bytes of a feed's connections, one connection after the other, into the events that are news.
///
/// It keeps what outlives a connection: the habit of the IDs, the rhythm of the heartbeats, and its buffers, so that a
/// chunk costs no allocation.
struct FeedIntake {
    /// The search for events that are stored already.
    private enum Search {
        /// Nothing was resumed, or a new event has come.
        case over
        /// The connection was resumed, and no event has come yet.
        case due
        case running(RepeatFilter)
    }

    /// The new events of the newest chunk, and what else was in it.
    private(set) var batch = SSEBatch()
    /// What the connection tells so far about the events lost before it.
    private(set) var evidence = LossEvidence()

    private let limits: SSELimits
    private var parser: SSEParser
    private var search = Search.over
    private var hasNews = false
    private var judge = LossJudge()
    private var meter = HeartbeatMeter()

    /// An intake that has seen nothing.
    init(limits: FeedLimits) {
        var own = SSELimits()
        own.line = limits.event
        own.event = limits.event
        own.eventName = limits.eventName
        own.id = limits.id
        self.limits = own
        parser = SSEParser(limits: own)
    }

    /// The ID to resume after.
    var lastEventID: String { parser.lastEventID }

    /// Bytes of an event that has not come to its end.
    var pendingBytes: Int { parser.pendingBytes }

    /// The heartbeat interval, once learnt.
    var heartbeat: Duration? { meter.interval }

    /// A connection begins, resumed after an ID, or not when that is empty.
    mutating func begin(resumingAfter lastEventID: String) {
        parser = SSEParser(lastEventID: lastEventID, limits: limits)
        search = lastEventID.isEmpty ? .over : .due
        evidence = LossEvidence()
        hasNews = false
        meter.restart()
    }

    /// Takes the next bytes of the connection; `batch` then holds their new events.
    ///
    /// - Parameter stored: what is kept of the feed; asked for once, and only on a resumed connection.
    /// - Returns: how many events came again and were dropped.
    mutating func take(
        _ bytes: Span<UInt8>, at now: Uptime, stored: () -> FeedSnapshot
    ) -> (repeated: Int, fault: SSELimitError?) {
        batch.removeAll()
        var fault: SSELimitError?
        do throws(SSELimitError) { try parser.parse(bytes, into: &batch) } catch { fault = error }
        if batch.comments > 0 || batch.isKeepAlive { meter.beat(at: now) }
        let repeated = dropRepeats(stored: stored)
        judgeNews()
        return (repeated, fault)
    }

    private mutating func dropRepeats(stored: () -> FeedSnapshot) -> Int {
        if case .due = search, !batch.records.isEmpty { search = .running(RepeatFilter(stored())) }
        guard case .running(let filter) = search else { return 0 }
        let repeated = batch.bytes.withUnsafeBytes { bytes in
            batch.records.prefix { record in
                record.hasOwnID
                    && filter.contains(
                        id: UnsafeRawBufferPointer(rebasing: bytes[record.idRange]),
                        data: UnsafeRawBufferPointer(rebasing: bytes[record.dataRange]))
            }.count
        }
        batch.removeFirst(repeated)
        if !batch.records.isEmpty { search = .over }
        evidence.repeated += repeated
        if evidence.repeated > 0 { evidence.loss = .none }
        return repeated
    }

    private mutating func judgeNews() {
        guard !batch.records.isEmpty, judge.isWatching || !hasNews else { return }
        if !hasNews {
            hasNews = true
            evidence = judge.evidence(before: batch, repeated: evidence.repeated)
            judge.restart()
        }
        judge.observe(batch)
    }
}

extension SSEBatch {
    /// Whether it is one event that servers send only to keep a connection alive.
    fileprivate var isKeepAlive: Bool {
        guard records.count == 1, let record = records.first, (2...10).contains(record.typeLength) else { return false }
        return ["ping", "heartbeat", "keepalive", "keep-alive", "hb"].contains { name in
            bytes[record.typeRange].elementsEqual(name.utf8) { $0 | 0x20 == $1 | 0x20 }
        }
    }
}
