/// A place in a text: line and column, both counted from 1, columns in Unicode scalars.
public struct Position: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int

    /// A place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The earlier one in the text comes first.
    public static func < (a: Position, b: Position) -> Bool { (a.line, a.column) < (b.line, b.column) }

    /// The place `columns` further on the same line.
    func advanced(columns: Int) -> Position { Position(line: line, column: column + columns) }
}
