/// One cell of a frame.
public struct Cell: Hashable, Sendable {
    /// One grapheme that is safe to write, or "" for the right half of a wide one.
    public var text: String
    /// Columns that it takes: 0 (right half), 1 or 2.
    public var width: UInt8
    /// How it is written.
    public var style: Style

    /// A blank.
    public static let blank = Cell(text: " ", width: 1, style: .plain)
}

/// One whole screen, as a value.
public struct Frame: Hashable, Sendable {
    /// Its size.
    public let size: Size
    /// Its cells, row by row.
    public internal(set) var cells: [Cell]
    /// Where the terminal's cursor is shown, if it is.
    public var cursor: Point?

    /// A frame of blanks.
    public init(size: Size, style: Style = .plain) {
        self.size = size
        cells = Array(repeating: Cell(text: " ", width: 1, style: style), count: size.columns * size.rows)
    }

    /// The cell at a place inside the frame.
    public subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// The rows as text, one line a row, without blanks at the ends of lines.
    public var text: String { "" }

    /// Writes `text` from `point` rightwards in at most `columns` cells, cut at a grapheme with `…` (or `~` when
    /// `ascii`) when it does not fit. What lies outside `clip` is not written.
    ///
    /// - Returns: the columns written.
    @discardableResult
    public mutating func write(
        _ text: SafeText, at point: Point, style: Style, columns: Int, clip: Rect? = nil, ellipsis: Bool = true
    ) -> Int { 0 }

    /// Fills a rectangle with blanks of a style.
    public mutating func fill(_ area: Rect, style: Style) {}

    /// Changes the style of what is already written in `area`, leaving its text.
    public mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {}

    /// The frame as a picture, for files: a dark or light terminal window drawn with text.
    public func svg(title: String, palette: Scheme) -> String { "" }
}
