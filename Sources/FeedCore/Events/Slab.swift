/// A block of memory that items are appended to and never changed in: bytes grow upwards from its start, records
/// downwards from its end, and it is full when they meet.
///
/// A slab is shared by reference between the log that fills it and any number of snapshots. That is safe without a
/// lock of its own: a snapshot carries the number of records it may read, and what those cover never changes again;
/// what lies beyond is touched only by the log, under the store's lock.
final class Slab: @unchecked Sendable {
    // @unchecked: see above. The counts are the log's; snapshots never read them.

    /// The ordinal of its first item.
    let firstOrdinal: Int
    /// Its size in bytes.
    let capacity: Int
    /// Items in it.
    private(set) var count = 0
    private var byteCount = 0
    private let memory: UnsafeMutableRawPointer

    /// - Parameter capacity: bytes for events and their records together.
    init(firstOrdinal: Int, capacity: Int) {
        self.firstOrdinal = firstOrdinal
        self.capacity = capacity.roundedUp(toMultipleOf: MemoryLayout<EventRecord>.stride)
        memory = .allocate(byteCount: self.capacity, alignment: MemoryLayout<EventRecord>.alignment)
    }

    deinit { memory.deallocate() }

    /// The bytes that an item of `length` needs, record included.
    static func footprint(ofLength length: Int) -> Int { length + MemoryLayout<EventRecord>.stride }

    /// Whether an item of `length` bytes still fits.
    func fits(length: Int) -> Bool {
        byteCount + count * MemoryLayout<EventRecord>.stride + Slab.footprint(ofLength: length) <= capacity
    }

    /// Appends an item that fits; `record.offset` is filled in.
    func append(_ record: EventRecord, bytes: UnsafeRawBufferPointer) {
        var placed = record
        placed.offset = UInt32(byteCount)
        if let source = bytes.baseAddress {
            (memory + byteCount).copyMemory(from: source, byteCount: bytes.count)
        }
        place(count).initialize(to: placed)
        byteCount += bytes.count
        count += 1
    }

    /// The record at `index`, which must be below the count that the caller was given.
    func record(_ index: Int) -> EventRecord { place(index).pointee }

    /// The bytes of an item; valid while the slab is held.
    func bytes(at offset: Int, count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: memory + offset, count: count)
    }

    private func place(_ index: Int) -> UnsafeMutablePointer<EventRecord> {
        (memory + capacity - (index + 1) * MemoryLayout<EventRecord>.stride)
            .assumingMemoryBound(to: EventRecord.self)
    }
}

extension Int {
    fileprivate func roundedUp(toMultipleOf step: Int) -> Int { (self + step - 1) / step * step }
}
