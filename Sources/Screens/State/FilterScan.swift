import FeedCore

/// A piece of stored events to be looked at by a filter: a value that can be run on any thread.
public struct FilterScan: Sendable {
    /// Which ordinals of which of a timeline's feeds.
    struct Piece: Sendable {
        var feed: FeedID
        var range: Range<Int>
    }

    /// What a scan found.
    public struct Found: Sendable {
        let piece: Piece
        let ordinals: [Int]
    }

    let filter: Filter
    let snapshot: FeedSnapshot
    let piece: Piece
    let takesNotes: Bool

    /// Looks at the piece's events.
    public func run() -> Found {
        let ordinals = FilterScan.ordinals(
            in: piece.range, of: snapshot, matcher: filter.matcher(), takesNotes: takesNotes)
        return Found(piece: piece, ordinals: ordinals)
    }

    /// Looks at both halves of the piece at once, where there are two processors for that.
    @concurrent public func runInHalves() async -> Found {
        let middle = (piece.range.lowerBound + piece.range.upperBound) / 2
        async let older = part(piece.range.lowerBound..<middle).run()
        let newer = part(middle..<piece.range.upperBound).run()
        return Found(piece: piece, ordinals: await older.ordinals + newer.ordinals)
    }

    private func part(_ range: Range<Int>) -> FilterScan {
        FilterScan(
            filter: filter, snapshot: snapshot, piece: Piece(feed: piece.feed, range: range), takesNotes: takesNotes)
    }

    /// The ordinals of the events that a filter takes, and of all notes if they are wanted, in order.
    static func ordinals(
        in range: Range<Int>, of snapshot: FeedSnapshot, matcher: FilterMatcher, takesNotes: Bool
    ) -> [Int] {
        let events = matcher.ordinals(in: range, of: snapshot)
        let notes = takesNotes ? snapshot.noteOrdinals(in: range) : []
        return notes.isEmpty ? events : (events + notes).sorted()
    }
}
