import FeedCore
import SSE

/// What `tail` keeps of one feed: enough of its newest events to tell repeated ones from new ones after a resume.
struct TailFeed {
    let feed: Feed
    /// Takes events; nil takes all.
    let matcher: FilterMatcher?
    var link: Link

    private var recent = FeedLog(retention: Retention(events: 10_000, bytes: 1 << 20))
    private var sequence: UInt64 = 1

    init(feed: Feed, filter: Filter) {
        self.feed = feed
        matcher = filter.matchesEverything ? nil : filter.matcher()
        link = Link(state: .off, since: Moment(time: Timestamp(microseconds: 0), uptime: Uptime(nanoseconds: 0)))
    }

    var name: String { feed.name }

    /// Whether there may be another connection, on which events come again.
    var mayResume: Bool { feed.reconnect != .never }

    /// Keeps an event that may come again: only those with an ID of their own are ever dropped as repeated.
    mutating func remember(_ record: SSEBatch.Record, in bytes: UnsafeRawBufferPointer) {
        guard record.hasOwnID, mayResume else { return }
        recent.append(record, in: bytes, at: Timestamp(microseconds: 0), sequence: &sequence)
    }

    func snapshot(id: FeedID) -> FeedSnapshot {
        FeedSnapshot(id: id, feed: feed, link: link, counters: FeedCounters(), rate: RateMeter(), log: recent)
    }
}

extension EventFields {
    /// The parts of an event of a batch.
    init(feed: String, _ record: SSEBatch.Record, in bytes: UnsafeRawBufferPointer) {
        func part(_ offset: Int, _ length: Int) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
        }
        self.init(
            feed: feed,
            type: part(record.offset, record.typeLength),
            id: part(record.offset + record.typeLength, record.idLength),
            data: part(record.offset + record.typeLength + record.idLength, record.dataLength))
    }
}
