import TerminalKit

/// Dots that lines are drawn with: two across and four down in each cell as Braille has them, or one a cell.
struct DotGrid {
    /// The cells.
    let size: Size
    /// Dots of a cell.
    let dots: (columns: Int, rows: Int)
    /// The dots that are set in each cell, as bits.
    private(set) var masks: [UInt8]
    /// Whose they are: the last one that set any.
    private(set) var owners: [UInt8]

    /// Braille's eight dots a cell.
    static let braille = (columns: 2, rows: 4)
    /// One dot a cell.
    static let whole = (columns: 1, rows: 1)

    init(size: Size, dots: (columns: Int, rows: Int)) {
        self.size = size
        self.dots = dots
        masks = Array(repeating: 0, count: size.columns * size.rows)
        owners = masks
    }

    var columns: Int { size.columns * dots.columns }
    var rows: Int { size.rows * dots.rows }

    /// Sets dots of one column, counted from the top.
    mutating func fill(_ column: Int, _ rows: ClosedRange<Int>, owner: Int) {
        guard column >= 0, column < columns, rows.upperBound >= 0, rows.lowerBound < self.rows else { return }
        let rows = rows.clamped(to: 0...self.rows - 1)
        let bits = DotGrid.bits[dots.rows == 1 ? 2 : column % dots.columns]
        for row in rows.lowerBound / dots.rows...rows.upperBound / dots.rows {
            let cell = row * size.columns + column / dots.columns
            let first = max(0, rows.lowerBound - row * dots.rows)
            let last = min(dots.rows - 1, rows.upperBound - row * dots.rows)
            for dot in first...last { masks[cell] |= bits[dot] }
            owners[cell] = UInt8(truncatingIfNeeded: owner)
        }
    }

    /// Sets the dots of a line from one dot to another to the right of it.
    mutating func line(from start: (column: Int, row: Double), to end: (column: Int, row: Double), owner: Int) {
        guard end.column > start.column else {
            return fill(start.column, DotGrid.rows(from: start.row, to: end.row), owner: owner)
        }
        let slope = (end.row - start.row) / Double(end.column - start.column)
        for column in start.column...end.column {
            // From half way to the column before to half way to the next.
            let from = column == start.column ? start.row : start.row + (Double(column - start.column) - 0.5) * slope
            let to = column == end.column ? end.row : start.row + (Double(column - start.column) + 0.5) * slope
            fill(column, DotGrid.rows(from: from, to: to), owner: owner)
        }
    }

    /// The dots between two heights.
    static func rows(from: Double, to: Double) -> ClosedRange<Int> {
        let (a, b) = (Int(from.rounded()), Int(to.rounded()))
        return min(a, b)...max(a, b)
    }

    /// The bits of the dots of a column from the top: the left one, the right one, the only one.
    private static let bits = Braille.bits + [[0x01]]

    /// The signs of all sets of eight dots.
    static let signs: [SafeText] = (0..<256).map { mask in
        Unicode.Scalar(Braille.blank + mask).map { SafeText(String($0)) } ?? " "
    }
}
