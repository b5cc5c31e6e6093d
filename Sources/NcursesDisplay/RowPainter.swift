import CNcurses
import CShims.Ncurses
import TerminalKit

/// Turns a frame's cells into what ncurses keeps in its cells.
struct RowPainter {
    var pairs: ColorPairs
    private let isUnicode: Bool
    private var buffer: [cchar_t] = []
    private var scalars: [Int32] = []

    init(pairs: ColorPairs, isUnicode: Bool) {
        self.pairs = pairs
        self.isUnicode = isUnicode
    }

    /// Writes a row of at most `columns` cells into the window.
    mutating func paint(_ cells: ArraySlice<Cell>, row: Int, columns: Int) {
        buffer.removeAll(keepingCapacity: true)
        var style: Style?
        var look: (attributes: attr_t, pair: Int32) = (0, 0)
        for cell in cells.prefix(columns) where cell.width > 0 {
            if cell.style != style {
                style = cell.style
                look = (Self.attributes(cell.style.attributes), pairs.number(for: cell.style))
            }
            append(cell, look)
        }
        // The buffer outlives the call, and its count goes with it.
        _ = unsafe buffer.withUnsafeBufferPointer { cells in
            guard unsafe wmove(feedtop_stdscr(), Int32(row), 0) == OK else { return ERR }
            return unsafe wadd_wchnstr(feedtop_stdscr(), cells.baseAddress, Int32(cells.count))
        }
    }

    private mutating func append(_ cell: Cell, _ look: (attributes: attr_t, pair: Int32)) {
        if isUnicode {
            scalars.removeAll(keepingCapacity: true)
            for scalar in cell.text.unicodeScalars { scalars.append(Int32(bitPattern: scalar.value)) }
            if append(columns: Int32(cell.width), look) { return }
        }
        for byte in cell.ascii.utf8 {
            scalars = [Int32(byte)]
            _ = append(columns: 1, look)
        }
    }

    /// Adds the character in `scalars`; false when this system's C library disagrees about its width.
    private mutating func append(columns: Int32, _ look: (attributes: attr_t, pair: Int32)) -> Bool {
        var cell = cchar_t()
        let isGood = unsafe scalars.withUnsafeBufferPointer { text in
            unsafe feedtop_cell(&cell, text.baseAddress, text.count, columns, look.attributes, look.pair)
        }
        if isGood { buffer.append(cell) }
        return isGood
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
