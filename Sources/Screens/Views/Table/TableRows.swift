import FeedCore

/// Rows by their names, in the order in which they first came.
///
/// A copy is two references. Where it and the original differ later, what they have in common is copied once.
struct TableRows: Sendable, Equatable {
    /// Rows at most.
    let limit: Int
    /// Bytes that all of them take, about.
    private(set) var size = 0
    /// Rows that were dropped because there were more, or they were too large.
    private(set) var dropped = 0
    /// In order; nil where a row was taken out.
    private var slots: [TableRow?] = []
    private var places: [String: Int] = [:]

    /// Bytes that they take at most.
    static let largest = 16 << 20

    init(limit: Int) { self.limit = limit }

    /// How many there are.
    var count: Int { places.count }

    /// All of them, in order.
    var all: [TableRow] { slots.compactMap(\.self) }

    /// The row of a name; nil when there is none.
    subscript(name: String) -> TableRow? { places[name].flatMap { slots[$0] } }

    /// Changes the row of a name, which is made if there is none.
    mutating func change(
        _ name: String, columns: Int, from origin: TableOrigin, _ change: (inout [TableCell]) -> Void
    ) {
        if let place = places[name] {
            size -= slots[place]?.size ?? 0
            slots[place]?.take(from: origin, change)
            size += slots[place]?.size ?? 0
        } else {
            if count >= limit { dropOldest() }
            var row = TableRow(name: name, columns: columns, from: origin)
            row.take(from: origin, change)
            places[name] = slots.count
            slots.append(row)
            size += row.size
        }
        while size > TableRows.largest, count > 1 { dropOldest() }
    }

    /// Takes a row out.
    mutating func remove(_ name: String) {
        guard let place = places.removeValue(forKey: name) else { return }
        size -= slots[place]?.size ?? 0
        slots[place] = nil
        if slots.count > 64, slots.count > 2 * count { keep(all) }
    }

    /// Takes out all rows, or those of a kind.
    mutating func removeAll(where isGone: (TableRow) -> Bool = { _ in true }) {
        let kept = all.filter { !isGone($0) }
        if kept.count < count { keep(kept) }
    }

    /// Makes room by dropping those that changed least recently: an eighth at once, so that names that never come again
    /// do not make every event look at every row.
    private mutating func dropOldest() {
        let rows = all
        let number = max(1, rows.count / 8)
        // Of rows of one event the first ones go.
        let order = rows.indices.sorted { (rows[$0].origin.sequence, $0) < (rows[$1].origin.sequence, $1) }
        keep(order.dropFirst(number).sorted().map { rows[$0] })
        dropped += number
    }

    private mutating func keep(_ rows: [TableRow]) {
        slots = rows
        size = rows.reduce(0) { $0 + $1.size }
        places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.name, $0) })
    }
}
