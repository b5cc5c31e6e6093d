/// One cell of a frame.
///
/// It has no references, so that a screen of cells is copied and compared as bytes, and forgotten at no cost.
public struct Cell: Hashable, Sendable, BitwiseCopyable {
    /// How it is written.
    public internal(set) var style: Style
    @usableFromInline var characters: CellCharacters

    /// A blank.
    public static let blank = Cell(.blank, style: .plain)

    init(_ characters: CellCharacters, style: Style) {
        self.style = style
        self.characters = characters
    }

    /// One grapheme that is safe to write, or "" for the right half of a wide one.
    public var text: String { characters.text }

    /// Columns that it takes: 0 (right half), 1 or 2.
    @inlinable public var width: UInt8 { characters.width }

    /// Its character when that has no combining marks; nil when it has, and in a right half.
    @inlinable public var scalar: Unicode.Scalar? { characters.single }
}
