import FeedCore

/// What the rows of a table are sorted by.
public struct RowSort: Sendable, Equatable {
    /// The column's field, as written.
    public var field: String
    /// Whether the greatest comes first.
    public var isDescending: Bool

    /// An order of rows.
    public init(field: String, isDescending: Bool = false) {
        self.field = field
        self.isDescending = isDescending
    }

    /// The same the other way round.
    public var reversed: RowSort { RowSort(field: field, isDescending: !isDescending) }
}

extension TableDigest {
    /// The rows as they are shown: sorted by a column, equal ones and those of no column as they first came. Numbers come
    /// before text; rows without a value come last, whichever way.
    func rows(by sort: RowSort?) -> [TableRow] {
        let rows = rows.all
        guard let sort, let column = column(of: sort) else { return rows }
        let values = rows.map { SortValue($0, column) }
        return rows.indices.sorted { a, b in
            values[a].comes(before: values[b], isDescending: sort.isDescending) ?? (a < b)
        }
        .map { rows[$0] }
    }

    /// The place among the columns of the one that is sorted by, -1 for the names; nil when there is no such column.
    private func column(of sort: RowSort) -> Int? {
        plan.name.field == sort.field ? -1 : plan.columns.firstIndex { $0.format.field == sort.field }
    }
}

/// What of a row is compared when rows are sorted.
private struct SortValue {
    let number: Double?
    let text: String?

    init(_ row: TableRow, _ column: Int) {
        if column < 0 {
            number = JSONSlice.number(of: row.name)
            text = row.name
        } else {
            number = row.cells[column].number
            text = row.cells[column].text
        }
    }

    /// Nil when neither comes first.
    func comes(before other: SortValue, isDescending: Bool) -> Bool? {
        guard let text, let theirs = other.text else { return text == nil && other.text == nil ? nil : text != nil }
        switch (number, other.number) {
        case (let a?, let b?): return a == b ? nil : (a < b) != isDescending
        case (nil, nil): return text == theirs ? nil : (text < theirs) != isDescending
        case (let a, _): return (a != nil) != isDescending
        }
    }
}

extension JSONSlice {
    /// A text as a number, if it is one.
    fileprivate static func number(of text: String) -> Double? {
        let slice = JSONSlice(kind: .string, range: 0..<text.utf8.count)
        return Array(text.utf8).withUnsafeBytes { slice.number(in: $0) }
    }
}
