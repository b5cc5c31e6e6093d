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
