/// One retained item of a feed: an event or a note, with its place and time.
///
/// It refers to the store's memory; Strings are made when asked for.
public struct StoredItem: Sendable {
    /// The feed it belongs to.
    public let feed: FeedID
    /// Its number within the feed, from 0.
    public let ordinal: Int
    /// The note; nil for an event.
    public let note: Note?

    private let slab: Slab
    private let record: EventRecord

    init(feed: FeedID, ordinal: Int, slab: Slab, record: EventRecord, note: Note?) {
        self.feed = feed
        self.ordinal = ordinal
        self.slab = slab
        self.record = record
        self.note = note
    }

    /// Its place in the order of all feeds' items, from 1.
    public var sequence: UInt64 { record.sequence }
    /// When it arrived.
    public var arrival: Timestamp { Timestamp(microseconds: record.arrival) }
    /// Whether the event had an `id` line of its own.
    public var hasOwnID: Bool { record.marks.contains(.ownID) }
    /// Bytes of the event's data.
    public var dataLength: Int { Int(record.dataLength) }
    /// The event's type; `message` when the stream named none.
    public var type: String {
        record.typeLength == 0 ? "message" : withFields { String(decoding: $0.type, as: UTF8.self) }
    }
    /// The last event ID in force.
    public var id: String { withFields { String(decoding: $0.id, as: UTF8.self) } }
    /// The event's data.
    public var data: String { withFields { String(decoding: $0.data, as: UTF8.self) } }

    /// Lends the event's bytes to `body`. `feed` of the fields is empty.
    public func withFields<R>(_ body: (EventFields) throws -> R) rethrows -> R {
        try withExtendedLifetime(slab) { try body(EventFields(feed: "", record: record, in: slab)) }
    }
}

extension EventFields {
    init(feed: String, record: EventRecord, in slab: Slab) {
        let offset = Int(record.offset)
        let idOffset = offset + Int(record.typeLength)
        self.init(
            feed: feed,
            type: slab.bytes(at: offset, count: Int(record.typeLength)),
            id: slab.bytes(at: idOffset, count: Int(record.idLength)),
            data: slab.bytes(at: idOffset + Int(record.idLength), count: Int(record.dataLength)))
    }
}
