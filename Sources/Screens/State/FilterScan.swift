import FeedCore

/// A piece of stored events to be looked at by a filter: a value that can be run on any thread.
public struct FilterScan: Sendable {
    /// Which ordinals of which of a timeline's feeds.
    struct Piece: Sendable {
        var track: Int
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

    /// Looks at the piece's events.
    public func run() -> Found {
        Found(piece: piece, ordinals: FilterScan.ordinals(in: piece.range, of: snapshot, matcher: filter.matcher()))
    }

    /// The ordinals of the events that a filter takes, and of all notes, in order.
    static func ordinals(in range: Range<Int>, of snapshot: FeedSnapshot, matcher: FilterMatcher) -> [Int] {
        var found: [Int] = []
        snapshot.forEachItem(in: range) { ordinal, event in
            if event.map(matcher.matches) ?? true { found.append(ordinal) }
        }
        return found
    }
}
