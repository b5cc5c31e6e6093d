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

    /// The ordinals of the events that a filter takes, and of all notes if they are wanted, in order.
    static func ordinals(
        in range: Range<Int>, of snapshot: FeedSnapshot, matcher: FilterMatcher, takesNotes: Bool
    ) -> [Int] {
        var found: [Int] = []
        snapshot.forEachItem(in: range) { ordinal, event in
            if event.map(matcher.matches) ?? takesNotes { found.append(ordinal) }
        }
        return found
    }
}
