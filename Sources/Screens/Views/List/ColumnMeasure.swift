import FeedCore
import TerminalKit

/// What the values of a column measure: how wide they are, and whether they are numbers.
struct ColumnMeasure {
    private(set) var longest = 0
    private(set) var isNumeric = true
    private var count = 0
    /// Columns of the widest number up to its point.
    private var whole = 0
    private var fraction = 0

    /// Looks at a value that takes so many columns, so many of them for its point and what follows it.
    mutating func add(_ value: JSONSlice, in data: UnsafeRawBufferPointer, columns: Int, fraction digits: Int) {
        guard value.kind != .null else { return }
        count += 1
        longest = max(longest, columns)
        whole = max(whole, columns - digits)
        fraction = max(fraction, digits)
        isNumeric = isNumeric && value.number(in: data) != nil
    }

    /// Looks at a value that is written as it came.
    mutating func add(_ value: JSONSlice, in data: UnsafeRawBufferPointer) {
        // Text hardly ever takes more columns than bytes: what is not longer need not be measured.
        if value.kind == .string, !isNumeric, value.range.count <= longest { return count += 1 }
        let point = value.kind == .number ? value.bytes(in: data).lastIndex(of: UInt8(ascii: ".")) : nil
        add(value, in: data, columns: value.columns(in: data), fraction: point.map { value.range.count - $0 } ?? 0)
    }

    /// Whether there is anything to be seen.
    var isEmpty: Bool { longest == 0 }

    /// A column as wide as its values, in steps, so that one more letter does not move a whole screen.
    func fit(_ column: ListColumn, room: Int) -> ListColumn {
        var column = column
        column.isNumeric = isNumeric && count > 0
        column.fraction = column.isNumeric && fraction <= 8 && column.format.suffix.isEmpty ? fraction : 0
        column.rule = column.format.colour ?? (column.isNumeric && FieldName.tellsChange(column.title) ? .sign : nil)
        let needed = column.fraction > 0 ? whole + fraction : longest
        column.needed = longest > 64 ? 1 << 20 : max((needed + 1) / 2 * 2, SafeText(column.title).columns)
        column.width = min(max((needed + 1) / 2 * 2, SafeText(column.title).columns), max(6, room / 2))
        return column
    }
}
