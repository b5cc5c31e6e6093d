extension FeedSnapshot {
    /// Lends the bytes of each event in a range of retained ordinals to `body`, in order.
    func forEachEvent(in range: Range<Int>, _ body: (_ ordinal: Int, EventFields) -> Void) {
        let name = ownName
        forEachSlab(in: range) { slab, records in
            for index in records { lend(slab, index, name, to: body) }
        }
    }

    /// Lends the bytes of each event that may contain a needle in its data to `body`, in order: of those that do not,
    /// only few.
    ///
    /// The needle is looked for in the memory of many events at once, which is several times faster than in each.
    func forEachEvent(
        in range: Range<Int>, suspectedBy needle: TextNeedle, _ body: (_ ordinal: Int, EventFields) -> Void
    ) {
        let name = ownName
        forEachSlab(in: range) { slab, records in
            let bytes = slab.bytes(of: records)
            guard !needle.hasDouble(in: bytes) else {
                for index in records { lend(slab, index, name, to: body) }
                return
            }
            var left = records
            while let index = slab.firstRecord(in: left, with: needle) {
                lend(slab, index, name, to: body)
                left = index + 1..<records.upperBound
            }
        }
    }

    private func lend(_ slab: Slab, _ index: Int, _ name: String, to body: (_ ordinal: Int, EventFields) -> Void) {
        let record = slab.record(index)
        guard !record.marks.contains(.note) else { return }
        body(slab.firstOrdinal + index, EventFields(feed: name, record: record, in: slab))
    }

    /// The feed's name in memory of its own: references to shared memory are counted, and threads that count the same
    /// ones wait for one another.
    private var ownName: String { String(decoding: Array(feed.name.utf8), as: UTF8.self) }

    /// Calls `body` with each slab that holds items of a range of retained ordinals, and with their places in it.
    private func forEachSlab(in range: Range<Int>, _ body: (Slab, _ records: Range<Int>) -> Void) {
        let range = range.clamped(to: ordinals)
        for (index, slab) in slabs.enumerated() where slab.firstOrdinal < range.upperBound {
            let end = index + 1 < slabs.count ? slabs[index + 1].firstOrdinal : ordinals.upperBound
            let start = max(range.lowerBound, slab.firstOrdinal)
            guard start < min(range.upperBound, end) else { continue }
            body(slab, start - slab.firstOrdinal..<min(range.upperBound, end) - slab.firstOrdinal)
        }
    }
}

extension Slab {
    /// The bytes of records that follow one another; valid while the slab is held.
    fileprivate func bytes(of records: Range<Int>) -> UnsafeRawBufferPointer {
        guard let last = records.last else { return bytes(at: 0, count: 0) }
        let start = Int(record(records.lowerBound).offset)
        return bytes(at: start, count: record(last).end - start)
    }

    /// The first of some records whose data contains a needle.
    fileprivate func firstRecord(in records: Range<Int>, with needle: TextNeedle) -> Int? {
        let bytes = bytes(of: records)
        let base = records.isEmpty ? 0 : Int(record(records.lowerBound).offset)
        var start = 0
        while let place = needle.place(in: bytes, from: start) {
            // An item without bytes begins where the next one does; the last that begins there has the bytes.
            let index = records.partitioningIndex { record($0).offset > base + place } - 1
            let data = record(index).data
            if data.contains(base + place), base + place + needle.count <= data.upperBound { return index }
            // In a type or an ID, or beyond the end: what begins later in these data ends later still.
            start = (base + place < data.lowerBound ? data.lowerBound : data.upperBound) - base
        }
        return nil
    }
}

extension EventRecord {
    /// Where its data lies in the slab.
    fileprivate var data: Range<Int> {
        let start = Int(offset) + Int(typeLength) + Int(idLength)
        return start..<start + Int(dataLength)
    }

    /// Where its bytes end in the slab.
    fileprivate var end: Int { Int(offset) + length }
}
