/// What a terminal shows after a program's output: the text of its cells, each character beyond ASCII as a `?`.
///
/// It knows the sequences that curses writes for xterm and takes every character for one column wide.
struct TerminalScreen {
    private enum State { case text, escape, charset, control, command, commandEscape }

    private var cells: [[UInt8]]
    private var row = 0
    private var column = 0
    private var state = State.text
    private var parameters: [UInt8] = []
    private var last: UInt8 = 0x20

    init(columns: Int, rows: Int) {
        cells = Array(repeating: Array(repeating: 0x20, count: columns), count: rows)
    }

    private var columns: Int { cells.first?.count ?? 0 }

    /// Its rows, from the top.
    var rows: [String] { cells.map { String(decoding: $0, as: UTF8.self) } }

    /// Whether one of its rows contains a text.
    func shows(_ text: String) -> Bool {
        let text = Array(text.utf8)
        return cells.contains { row in
            row.indices.contains { row[$0] == text[0] && row[$0...].starts(with: text) }
        }
    }

    /// Takes in the next piece of output, which may begin and end within a sequence.
    mutating func take(_ output: UnsafeBufferPointer<UInt8>) {
        for byte in output { take(byte) }
    }

    private mutating func take(_ byte: UInt8) {
        switch (state, byte) {
        case (.text, 0x1B): state = .escape
        case (.text, 0x20...0x7E): put(byte)
        case (.text, 0xC0...): put(UInt8(ascii: "?"))
        case (.text, 0x08): column = max(0, column - 1)
        case (.text, 0x09): move(toRow: row, column: (column / 8 + 1) * 8)
        case (.text, 0x0A): row = min(cells.count - 1, row + 1)
        case (.text, 0x0D): column = 0
        case (.text, _): break
        case (.escape, UInt8(ascii: "[")):
            parameters = []
            state = .control
        case (.escape, UInt8(ascii: "]")), (.escape, UInt8(ascii: "P")): state = .command
        case (.escape, UInt8(ascii: "(")...UInt8(ascii: "/")): state = .charset
        case (.escape, _), (.charset, _): state = .text
        case (.control, 0x40...0x7E):
            state = .text
            obey(byte)
        case (.control, _): parameters.append(byte)
        case (.command, 0x07): state = .text
        case (.command, 0x1B): state = .commandEscape
        case (.command, _): break
        case (.commandEscape, UInt8(ascii: "\\")): state = .text
        case (.commandEscape, _): state = .command
        }
    }

    private mutating func put(_ byte: UInt8) {
        last = byte
        if column < columns { cells[row][column] = byte }
        column += 1
    }

    /// Carries a control sequence out, by its last character.
    private mutating func obey(_ final: UInt8) {
        let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(number)
        let first = numbers.first ?? 0
        switch final {
        case UInt8(ascii: "H"): move(toRow: first - 1, column: (numbers.count > 1 ? numbers[1] : 1) - 1)
        case UInt8(ascii: "d"): move(toRow: first - 1, column: column)
        case UInt8(ascii: "G"): move(toRow: row, column: first - 1)
        case UInt8(ascii: "A"): move(toRow: row - max(1, first), column: column)
        case UInt8(ascii: "B"): move(toRow: row + max(1, first), column: column)
        case UInt8(ascii: "C"): move(toRow: row, column: column + max(1, first))
        case UInt8(ascii: "D"): move(toRow: row, column: column - max(1, first))
        case UInt8(ascii: "Z"): move(toRow: row, column: (column - 1) / 8 * 8)
        case UInt8(ascii: "b"): for _ in 0..<max(1, first) { put(last) }
        case UInt8(ascii: "@"): insert(max(1, first))
        case UInt8(ascii: "P"): delete(max(1, first))
        case UInt8(ascii: "L"): for _ in 0..<max(1, first) { shift(from: cells.count - 1, to: row) }
        case UInt8(ascii: "M"): for _ in 0..<max(1, first) { shift(from: row, to: cells.count - 1) }
        case UInt8(ascii: "X"): clear(row, column..<column + max(1, first))
        case UInt8(ascii: "K"): clear(row, first == 1 ? 0..<column + 1 : first == 2 ? 0..<columns : column..<columns)
        case UInt8(ascii: "J"): clearScreen(isWhole: first == 2)
        default: break
        }
    }

    private func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    }

    private mutating func move(toRow row: Int, column: Int) {
        self.row = min(max(0, row), cells.count - 1)
        self.column = min(max(0, column), columns - 1)
    }

    /// Takes one row out and puts an empty one in elsewhere.
    private mutating func shift(from gone: Int, to new: Int) {
        cells.remove(at: gone)
        cells.insert(Array(repeating: 0x20, count: columns), at: new)
    }

    private mutating func insert(_ count: Int) {
        cells[row].insert(contentsOf: repeatElement(0x20, count: count), at: min(column, columns))
        cells[row].removeLast(count)
    }

    private mutating func delete(_ count: Int) {
        let columns = columns
        cells[row].removeSubrange(min(column, columns)..<min(column + count, columns))
        cells[row] += repeatElement(0x20, count: columns - cells[row].count)
    }

    private mutating func clear(_ row: Int, _ range: Range<Int>) {
        for column in range.clamped(to: 0..<columns) { cells[row][column] = 0x20 }
    }

    private mutating func clearScreen(isWhole: Bool) {
        clear(row, isWhole ? 0..<columns : column..<columns)
        for other in cells.indices where isWhole || other > row { clear(other, 0..<columns) }
    }
}
