import FeedCore

/// What a view makes of a pane's items, taken in one after another: the rows of a table, the points of a chart.
///
/// Equal items in equal order make equal digests. A digest keeps nothing of the store's memory, so that it outlives the
/// events that it was made of, and bounds itself. Copies of it are kept to go back to: one must be cheap.
protocol Digest: Sendable, Equatable {
    /// Takes in the next item: an event that the pane's filter takes, or a note.
    mutating func take(_ item: StoredItem)

    /// About how many things a copy holds, such as rows; the more they are the fewer copies are kept.
    var weight: Int { get }

    /// When something changed last that is bright for a moment because it did; nil when nothing has.
    var lastChange: Timestamp? { get }

    /// How long that is bright.
    var brightness: Duration { get }
}

extension Digest {
    /// Nothing is bright.
    var lastChange: Timestamp? { nil }

    /// As long as is seen.
    var brightness: Duration { .milliseconds(700) }

    /// Takes in items in their order, with one look-up of the type for all of them.
    mutating func take(_ items: [StoredItem]) {
        for item in items { take(item) }
    }
}
