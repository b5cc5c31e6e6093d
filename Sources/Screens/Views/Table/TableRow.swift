import FeedCore

/// One row of a table: what the newest event about its name said.
struct TableRow: Sendable, Equatable {
    /// The value that tells it from other rows.
    let name: String
    /// When the first event about it came.
    let first: Timestamp
    /// Its values, one for each column besides the name's.
    private(set) var cells: [TableCell]
    /// The newest event about it.
    private(set) var origin: TableOrigin

    /// A row without values.
    init(name: String, columns: Int, from origin: TableOrigin) {
        self.name = name
        first = origin.arrival
        self.origin = origin
        cells = Array(repeating: TableCell(), count: columns)
    }

    /// Bytes that it takes, about.
    var size: Int { cells.reduce(64 + name.utf8.count) { $0 + 64 + ($1.text?.utf8.count ?? 0) + 8 * $1.trend.count } }

    /// Takes what a newer event says of it.
    mutating func take(from origin: TableOrigin, _ change: (inout [TableCell]) -> Void) {
        self.origin = origin
        change(&cells)
    }
}

/// Where a row's values came from.
struct TableOrigin: Sendable, Equatable {
    /// The event's feed.
    var feed: FeedID
    /// The event's place in the order of all items.
    var sequence: UInt64
    /// When the event came.
    var arrival: Timestamp

    /// An event.
    init(_ item: StoredItem) {
        feed = item.feed
        sequence = item.sequence
        arrival = item.arrival
    }
}
