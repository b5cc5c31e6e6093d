import FeedCore
import SSE

/// Finds the events at the beginning of a resumed stream that are stored already.
///
/// An event is a repeat when it has an `id` line of its own and equals a stored one in ID and data. The first event that
/// is no repeat ends the search: servers repeat what comes right after the ID, and later equal events are news.
struct RepeatFilter {
    private let stored: FeedSnapshot
    /// The newest stored event of each hash of an ID, and for each event the next older one of the same hash.
    private var newest: [Int: Int] = [:]
    private var older: [Int: Int] = [:]

    /// An index of the IDs in `stored`: made when the first repeat may have come, because most streams resume without.
    init(_ stored: FeedSnapshot) {
        self.stored = stored
        newest.reserveCapacity(stored.ordinals.count)
        for ordinal in stored.ordinals where stored.isEvent(at: ordinal) && stored.hasOwnID(at: ordinal) {
            let key = stored.withFields(at: ordinal) { hash(of: $0.id) }
            if let previous = newest.updateValue(ordinal, forKey: key) { older[ordinal] = previous }
        }
    }

    /// Whether an event is stored already.
    func contains(id: UnsafeRawBufferPointer, data: UnsafeRawBufferPointer) -> Bool {
        var candidate = newest[hash(of: id)]
        while let ordinal = candidate {
            let isSame = stored.withFields(at: ordinal) { areEqual($0.id, id) && areEqual($0.data, data) }
            if isSame { return true }
            candidate = older[ordinal]
        }
        return false
    }
}

private func hash(of bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize()
}

private func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    a.count == b.count && a.elementsEqual(b)
}
