public import SSE

/// The retained items of one feed, oldest first, in slabs of its own.
///
/// Items are numbered by ordinals that count from 0 and never repeat. The log holds at most `retention.events` items
/// and `retention.bytes` of memory; what is older is dropped and counted. Slabs double from 4 KiB to 1 MiB, and less
/// where the feed may keep little, so that dropping one never takes more than an eighth of what is kept.
public struct FeedLog: Sendable {
    /// How much is kept.
    public private(set) var retention: Retention
    /// The retained ordinals.
    public private(set) var ordinals = 0..<0
    /// Events among the items that were dropped because newer ones came.
    public private(set) var evicted = 0
    /// Bytes of memory that the slabs take.
    public private(set) var memory = 0

    private(set) var slabs: [Slab] = []
    private(set) var notes = PlacedNotes()

    /// An empty log.
    public init(retention: Retention) { self.retention = retention }

    /// Keeps so much from now on.
    mutating func keep(_ retention: Retention) {
        self.retention = retention
        trim()
    }

    /// Appends the events of a batch.
    ///
    /// - Parameter sequence: the next sequence number; left at the one after the last that was given.
    public mutating func append(_ batch: borrowing SSEBatch, at time: Timestamp, sequence: inout UInt64) {
        batch.bytes.withUnsafeBytes { bytes in
            for event in batch.records {
                append(event, in: bytes, at: time, sequence: sequence)
                sequence += 1
            }
        }
        trim()
    }

    /// Appends one event of a batch whose bytes are `bytes`.
    public mutating func append(
        _ event: SSEBatch.Record, in bytes: UnsafeRawBufferPointer, at time: Timestamp, sequence: inout UInt64
    ) {
        append(event, in: bytes, at: time, sequence: sequence)
        sequence += 1
        trim()
    }

    /// Appends a line that is not an event.
    public mutating func append(_ note: Note, at time: Timestamp, sequence: inout UInt64) {
        notes.append(note, at: ordinals.upperBound)
        let record = EventRecord(
            sequence: sequence, arrival: time.microseconds, offset: 0, dataLength: 0, typeLength: 0, idLength: 0,
            marks: .note)
        place(record, UnsafeRawBufferPointer(start: nil, count: 0))
        sequence += 1
        trim()
    }

    /// Drops the oldest slab, to give memory to others; the newest slab stays.
    mutating func dropOldestSlab() {
        guard slabs.count > 1 else { return }
        drop(before: slabs[1].firstOrdinal)
    }

    private mutating func append(
        _ event: SSEBatch.Record, in bytes: UnsafeRawBufferPointer, at time: Timestamp, sequence: UInt64
    ) {
        let length = event.typeLength + event.idLength + event.dataLength
        let record = EventRecord(
            sequence: sequence, arrival: time.microseconds, offset: 0, dataLength: UInt32(event.dataLength),
            typeLength: UInt32(event.typeLength), idLength: UInt16(clamping: event.idLength),
            marks: event.hasOwnID ? .ownID : [])
        place(record, UnsafeRawBufferPointer(rebasing: bytes[event.offset..<event.offset + length]))
    }

    private mutating func place(_ record: EventRecord, _ bytes: UnsafeRawBufferPointer) {
        if slabs.last?.fits(length: bytes.count) != true { addSlab(forLength: bytes.count) }
        slabs[slabs.count - 1].append(record, bytes: bytes)
        ordinals = ordinals.lowerBound..<ordinals.upperBound + 1
    }

    private mutating func addSlab(forLength length: Int) {
        let largest = max(4 << 10, min(1 << 20, retention.bytes / 8))
        let doubled = min(largest, (slabs.last?.capacity ?? 2 << 10) * 2)
        let slab = Slab(
            firstOrdinal: ordinals.upperBound, capacity: max(doubled, Slab.footprint(ofLength: length)))
        slabs.append(slab)
        memory += slab.capacity
    }

    private mutating func trim() {
        drop(before: ordinals.upperBound - retention.events)
        while memory > retention.bytes, slabs.count > 1 { dropOldestSlab() }
    }

    private mutating func drop(before ordinal: Int) {
        guard ordinal > ordinals.lowerBound else { return }
        evicted += ordinal - ordinals.lowerBound - notes.dropAll(before: ordinal)
        ordinals = ordinal..<ordinals.upperBound
        while slabs.count > 1, slabs[1].firstOrdinal <= ordinal {
            memory -= slabs.removeFirst().capacity
        }
    }
}
