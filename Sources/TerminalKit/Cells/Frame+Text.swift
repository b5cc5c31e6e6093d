extension Frame {
    /// The rows as text, one line a row, without blanks at the ends of lines.
    public var text: String {
        (0..<size.rows).map(line).joined(separator: "\n")
    }

    private func line(_ row: Int) -> String {
        var line = ""
        var blanks = 0
        for cell in self.row(row) {
            guard cell.text != " " else {
                blanks += 1
                continue
            }
            line += String(repeating: " ", count: blanks)
            line += cell.text
            blanks = 0
        }
        return line
    }

    /// The styles, as a line `column,row style` at each place where reading on meets another one.
    ///
    /// It starts out from the plain style, so that a plain frame says nothing.
    public var styles: String {
        var lines: [String] = []
        var last = Style.plain
        for (index, cell) in cells.enumerated() where cell.style != last {
            last = cell.style
            lines.append("\(index % size.columns),\(index / size.columns) \(last)")
        }
        return lines.joined(separator: "\n")
    }
}

extension Style: CustomStringConvertible {
    /// `bold reverse 4 on #102030`, or `plain`.
    public var description: String {
        var words = attributes.names
        if foreground != .standard { words.append("\(foreground)") }
        if background != .standard { words.append("on \(background)") }
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }
}

extension Attributes {
    /// The names of the set's members.
    var names: [String] {
        let all: [(Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
        ]
        return all.compactMap { contains($0.0) ? $0.1 : nil }
    }
}

extension Color: CustomStringConvertible {
    /// `standard`, a palette index, or `#rrggbb`.
    public var description: String {
        switch self {
        case .standard: "standard"
        case .palette(let index): "\(index)"
        case .rgb(let red, let green, let blue): "#" + [red, green, blue].map(Self.hex).joined()
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}
