import CNcurses
import CShims.Ncurses
import TerminalKit

/// Turns a frame's cells into what ncurses keeps in its cells.
struct RowPainter {
    private(set) var pairs: ColorPairs
    private let isUnicode: Bool
    private var looks: [Style: Look] = [:]
    private var buffer: [cchar_t] = []

    /// A style as ncurses has it, and a blank of that style, which characters without marks are made of.
    private struct Look {
        var attributes: attr_t
        var pair: Int32
        var blank: cchar_t
    }

    init(pairs: ColorPairs, isUnicode: Bool) {
        self.pairs = pairs
        self.isUnicode = isUnicode
    }

    /// Writes a row's cells from a column to before another into the window; whole characters.
    mutating func paint(_ cells: ArraySlice<Cell>, from first: Int, to end: Int, row: Int) {
        guard first < end else { return }
        buffer.removeAll(keepingCapacity: true)
        let start = cells.startIndex
        var style = cells[start + first].style
        var look = look(of: style)
        for cell in cells[start + first..<start + end] where cell.width > 0 {
            if cell.style != style {
                style = cell.style
                look = self.look(of: style)
            }
            append(cell, look)
        }
        // The buffer outlives the call, and its count goes with it.
        _ = unsafe buffer.withUnsafeBufferPointer { cells in
            guard unsafe wmove(feedtop_stdscr(), Int32(row), Int32(first)) == OK else { return ERR }
            return unsafe wadd_wchnstr(feedtop_stdscr(), cells.baseAddress, Int32(cells.count))
        }
    }

    /// Forgets every pair of colours; what is on the screen must be painted again.
    mutating func forgetColors() {
        pairs.reset()
        looks.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ cell: Cell, _ look: Look) {
        if isUnicode, let cell = Self.character(cell, look) {
            buffer.append(cell)
        } else {
            for byte in cell.ascii.utf8 {
                if let cell = Self.plain(UInt32(byte), columns: 1, look) { buffer.append(cell) }
            }
        }
    }

    /// The cell's character; nil when this system's C library disagrees about its width.
    private static func character(_ cell: Cell, _ look: Look) -> cchar_t? {
        if let scalar = cell.scalar { return plain(scalar.value, columns: Int32(cell.width), look) }
        let scalars = cell.text.unicodeScalars.map { Int32(bitPattern: $0.value) }
        return marked(scalars, columns: Int32(cell.width), look)
    }

    private static func plain(_ scalar: UInt32, columns: Int32, _ look: Look) -> cchar_t? {
        var (cell, blank) = (cchar_t(), look.blank)
        // Neither pointer is kept.
        return unsafe feedtop_plain_cell(&cell, &blank, scalar, columns) ? cell : nil
    }

    private static func marked(_ scalars: [Int32], columns: Int32, _ look: Look) -> cchar_t? {
        var cell = cchar_t()
        let isGood = unsafe scalars.withUnsafeBufferPointer { text in
            unsafe feedtop_cell(&cell, text.baseAddress, text.count, columns, look.attributes, look.pair)
        }
        return isGood ? cell : nil
    }

    /// The style's look, worked out once: the nearest colours of a palette take long to find.
    private mutating func look(of style: Style) -> Look {
        if let look = looks[style] { return look }
        var look = Look(attributes: Self.attributes(style.attributes), pair: pairs.number(for: style), blank: cchar_t())
        if let blank = Self.marked([0x20], columns: 1, look) { look.blank = blank }
        // Feeds bring their own colours, in numbers without end.
        if looks.count >= 4096 { looks.removeAll(keepingCapacity: true) }
        looks[style] = look
        return look
    }

    private static func attributes(_ attributes: Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= feedtop_attr_bold() }
        if attributes.contains(.dim) { result |= feedtop_attr_dim() }
        if attributes.contains(.italic) { result |= feedtop_attr_italic() }
        if attributes.contains(.underline) { result |= feedtop_attr_underline() }
        if attributes.contains(.reverse) { result |= feedtop_attr_reverse() }
        return result
    }
}
