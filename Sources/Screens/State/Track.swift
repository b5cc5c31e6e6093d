import FeedCore

/// One feed's part of a timeline: which of its ordinals are taken.
struct Track: Sendable {
    let feed: FeedID
    /// Every item is taken; then `taken` stays empty and the snapshot's own range says it all.
    let takesAll: Bool
    /// Notes are taken, whatever the filter says.
    let takesNotes: Bool
    /// The sequence number up to which items are hidden.
    var cleared: UInt64
    /// The ordinals that were looked at.
    private(set) var scanned: Range<Int>
    /// The ordinals that are taken, oldest first; those before `firstTaken` are no longer retained.
    private var taken: [Int] = []
    private var firstTaken = 0

    /// Events in the first piece that is scanned.
    private static let firstScan = 16_384

    init(feed: FeedID, takesAll: Bool, takesNotes: Bool, end: Int, cleared: UInt64) {
        self.feed = feed
        self.takesAll = takesAll
        self.takesNotes = takesNotes
        self.cleared = cleared
        scanned = end..<end
    }

    mutating func extend(in snapshot: FeedSnapshot, matcher: @autoclosure () -> FilterMatcher, budget: Int) {
        guard !takesAll else { return }
        forget(before: snapshot.ordinals.lowerBound)
        let end = min(snapshot.ordinals.upperBound, scanned.upperBound + budget)
        guard end > scanned.upperBound else { return }
        taken += FilterScan.ordinals(
            in: scanned.upperBound..<end, of: snapshot, matcher: matcher(), takesNotes: takesNotes)
        scanned = scanned.lowerBound..<end
    }

    /// The sequence number of the oldest item behind those that were looked at; nil when there is none.
    func firstUnknown(in snapshot: FeedSnapshot) -> UInt64? {
        guard !takesAll, scanned.upperBound < snapshot.ordinals.upperBound else { return nil }
        return snapshot.sequence(at: scanned.upperBound)
    }

    /// Items that were stored before the filter and have not been looked at yet.
    func unscanned(in snapshot: FeedSnapshot) -> Int {
        takesAll ? 0 : max(0, scanned.lowerBound - snapshot.ordinals.lowerBound)
    }

    func nextScan(in snapshot: FeedSnapshot, events: Int) -> FilterScan.Piece? {
        guard !takesAll, scanned.lowerBound > snapshot.ordinals.lowerBound else { return nil }
        let events = min(events, max(Track.firstScan, scanned.count))
        let start = max(snapshot.ordinals.lowerBound, scanned.lowerBound - events)
        return FilterScan.Piece(feed: feed, range: start..<scanned.lowerBound)
    }

    mutating func merge(_ found: FilterScan.Found, retained: Range<Int>) {
        // What was scanned twice is not taken again.
        guard found.piece.range.upperBound == scanned.lowerBound else { return }
        taken.replaceSubrange(0..<firstTaken, with: found.ordinals)
        firstTaken = 0
        scanned = found.piece.range.lowerBound..<scanned.upperBound
        forget(before: retained.lowerBound)
    }

    /// Events that are shown, and events that are retained and not hidden.
    func eventCount(in snapshot: FeedSnapshot) -> (shown: Int, retained: Int) {
        let range = visible(in: snapshot)
        let retained = range.count - snapshot.notes(in: range)
        guard !takesAll else { return (retained, retained) }
        let notes = takesNotes ? snapshot.notes(in: scanned.clamped(to: range)) : 0
        return (endPosition(in: snapshot) - first(in: snapshot) - notes, retained)
    }

    func items(endingAt sequence: UInt64, limit: Int, in snapshot: FeedSnapshot) -> [StoredItem] {
        let end = position(after: sequence, in: snapshot)
        let start = max(first(in: snapshot), end - limit)
        return (start..<max(start, end)).map { snapshot[ordinal(at: $0)] }
    }

    func items(startingAt sequence: UInt64, limit: Int, in snapshot: FeedSnapshot) -> [StoredItem] {
        let start = max(first(in: snapshot), position(after: sequence == 0 ? 0 : sequence - 1, in: snapshot))
        let end = min(endPosition(in: snapshot), start + limit)
        return (start..<max(start, end)).map { snapshot[ordinal(at: $0)] }
    }

    func count(after sequence: UInt64, in snapshot: FeedSnapshot) -> Int {
        endPosition(in: snapshot) - position(after: max(sequence, cleared), in: snapshot)
    }

    /// Events that are shown and arrived at `time` or later.
    func events(arrivedAtOrAfter time: Timestamp, in snapshot: FeedSnapshot) -> Int {
        let end = snapshot.ordinals.upperBound
        let ordinals = max(snapshot.ordinal(arrivedAtOrAfter: time), visible(in: snapshot).lowerBound)..<end
        guard !takesAll else { return ordinals.count - snapshot.notes(in: ordinals) }
        let notes = takesNotes ? snapshot.notes(in: ordinals.clamped(to: scanned)) : 0
        return endPosition(in: snapshot) - position(ofOrdinal: ordinals.lowerBound) - notes
    }

    /// The retained ordinals that are not hidden.
    private func visible(in snapshot: FeedSnapshot) -> Range<Int> {
        guard cleared > 0 else { return snapshot.ordinals }
        return snapshot.ordinal(atOrAfter: cleared + 1)..<snapshot.ordinals.upperBound
    }

    /// The place, in `taken` or among all ordinals, of the oldest item that is not hidden.
    private func first(in snapshot: FeedSnapshot) -> Int {
        cleared > 0 ? position(after: cleared, in: snapshot) : takesAll ? snapshot.ordinals.lowerBound : firstTaken
    }

    /// The place, in `taken` or among all ordinals, behind the newest item: a snapshot of the past has fewer than were
    /// taken.
    private func endPosition(in snapshot: FeedSnapshot) -> Int {
        let end = snapshot.ordinals.upperBound
        return takesAll ? end : end < scanned.upperBound ? position(ofOrdinal: end) : taken.count
    }

    /// The place, in `taken` or among all ordinals, of the first item that came after `sequence`.
    private func position(after sequence: UInt64, in snapshot: FeedSnapshot) -> Int {
        let ordinal = sequence == .max ? snapshot.ordinals.upperBound : snapshot.ordinal(atOrAfter: sequence + 1)
        return takesAll ? ordinal : position(ofOrdinal: ordinal)
    }

    /// The place in `taken` of the first item at an ordinal or behind it.
    private func position(ofOrdinal ordinal: Int) -> Int {
        (firstTaken..<taken.count).partitioningIndex { taken[$0] >= ordinal }
    }

    private func ordinal(at position: Int) -> Int { takesAll ? position : taken[position] }

    private mutating func forget(before ordinal: Int) {
        while firstTaken < taken.count, taken[firstTaken] < ordinal { firstTaken += 1 }
        if firstTaken > 4_096, firstTaken * 2 > taken.count {
            taken.removeFirst(firstTaken)
            firstTaken = 0
        }
        let lower = max(scanned.lowerBound, ordinal)
        scanned = lower..<max(lower, scanned.upperBound)
    }
}
