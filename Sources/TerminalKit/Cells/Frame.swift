/// One whole screen, as a value.
///
/// A wide character lies in two cells of one style: the left one holds it, the right one is empty. Whatever is written
/// over one half blanks the other.
public struct Frame: Hashable, Sendable {
    /// Its size.
    public let size: Size
    /// The signs it draws with: all of Unicode, or ASCII alone; then whatever is written is spelt in ASCII.
    public let glyphs: Glyphs
    /// Its cells, row by row.
    public internal(set) var cells: [Cell]
    /// Where the terminal's cursor is shown, if it is.
    public var cursor: Point?

    /// A frame of blanks.
    public init(size: Size, style: Style = .plain, glyphs: Glyphs = .unicode) {
        self.size = size
        self.glyphs = glyphs
        cells = Array(repeating: Cell(.blank, style: style), count: size.columns * size.rows)
    }

    /// The cell at a place inside the frame.
    public subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// The cells of a row inside the frame.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Fills a rectangle with blanks of a style.
    public mutating func fill(_ area: Rect, style: Style) {
        let area = area.intersection(Rect(size))
        guard !area.isEmpty else { return }
        let blank = Cell(.blank, style: style)
        for row in area.top..<area.bottom {
            part(column: area.left, row: row)
            part(column: area.right, row: row)
            let start = row * size.columns
            for index in start + area.left..<start + area.right { cells[index] = blank }
        }
    }

    /// Changes the style of what is already written in `area`, leaving its text. A wide character belongs to the
    /// area that holds its left half.
    public mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
        let area = area.intersection(Rect(size))
        guard !area.isEmpty else { return }
        for row in area.top..<area.bottom {
            let start = row * size.columns
            for index in start + area.left..<start + area.right where cells[index].width > 0 {
                change(&cells[index].style)
                if cells[index].width == 2 { cells[index + 1].style = cells[index].style }
            }
        }
    }

    /// Makes the border left of `column` a border between characters: a wide one that lies across it becomes blanks.
    mutating func part(column: Int, row: Int) {
        guard column > 0, column < size.columns else { return }
        let index = row * size.columns + column
        guard cells[index].width == 0 else { return }
        cells[index - 1] = Cell(.blank, style: cells[index - 1].style)
        cells[index] = Cell(.blank, style: cells[index].style)
    }
}
