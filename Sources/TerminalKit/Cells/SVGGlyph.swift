/// Characters that a picture draws as shapes: borders and bars join from cell to cell whatever the font.
enum SVGGlyph {
    /// A cell's size in a picture with 14 px type.
    static let cell = (width: 8.4, height: 18.0)

    /// Whether a character is drawn.
    static func isDrawn(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.value >= 0x2500 else { return false }
        return lines[text] != nil || heavyLines[text] != nil || bars[text] != nil || dots(of: text) != nil
    }

    /// The shapes of a run of such characters.
    static func drawing(of text: String, column: Int, row: Int, ink: RGB) -> String {
        var (thin, heavy, dotted, boxes) = ("", "", "", "")
        for (offset, character) in text.enumerated() {
            let x = Double(column + offset) * cell.width
            let y = Double(row) * cell.height
            let start = "M\(number(x)) \(number(y))"
            if let line = lines[String(character)] {
                thin += start + line
            } else if let line = heavyLines[String(character)] {
                heavy += start + line
            } else if let dots = dots(of: String(character)) {
                for dot in dots { dotted += "M\(number(x + dot.x)) \(number(y + dot.y))h0" }
            } else if let eighths = bars[String(character)] {
                let height = cell.height * Double(eighths) / 8
                boxes += box(x: x, y: y + cell.height - height, width: cell.width, height: height, fill: ink)
            }
        }
        return boxes + path(thin, width: "1.2", ink: ink) + path(heavy, width: "2.4", ink: ink)
            + path(dotted, width: "2\" stroke-linecap=\"round", ink: ink)
    }

    private static func path(_ path: String, width: String, ink: RGB) -> String {
        guard !path.isEmpty else { return "" }
        return "<path d=\"\(path)\" stroke=\"\(ink.color)\" stroke-width=\"\(width)\" fill=\"none\"/>\n"
    }

    /// Where the dots of a braille pattern lie in its cell; nil for any other character.
    private static func dots(of text: String) -> [(x: Double, y: Double)]? {
        guard let scalar = text.unicodeScalars.first, let mask = UInt8(exactly: Int(scalar.value) - Int(Braille.blank))
        else { return nil }
        return Braille.bits.enumerated().flatMap { column, bits in
            bits.enumerated().filter { mask & $0.element > 0 }.map { row, _ in
                (cell.width * (Double(column) * 2 + 1) / 4, cell.height * (Double(row) * 2 + 1) / 8)
            }
        }
    }

    /// A filled rectangle.
    static func box(x: Double, y: Double, width: Double, height: Double, fill: RGB) -> String {
        "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" "
            + "fill=\"\(fill.color)\" shape-rendering=\"crispEdges\"/>\n"
    }

    /// A number with one decimal at most.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// Paths in a cell of 8.4 by 18, from its top left corner.
    private static let lines = [
        "─": "m0 9h8.4", "│": "m4.2 0v18", "╭": "m8.4 9q-4.2 0-4.2 4.2v4.8", "╮": "m0 9q4.2 0 4.2 4.2v4.8",
        "╰": "m8.4 9q-4.2 0-4.2-4.2v-4.8", "╯": "m0 9q4.2 0 4.2-4.2v-4.8",
        "├": "m4.2 0v18m0-9h4.2", "┤": "m4.2 0v18m0-9h-4.2", "┬": "m0 9h8.4m-4.2 0v9", "┴": "m0 9h8.4m-4.2 0v-9",
        "┼": "m0 9h8.4m-4.2-9v18", "┈": "m0.7 9h1.4m1.4 0h1.4m1.4 0h1.4",
    ]

    private static let heavyLines = [
        "━": "m0 9h8.4", "┃": "m4.2 0v18", "┏": "m8.4 9h-4.2v9", "┓": "m0 9h4.2v9", "┗": "m8.4 9h-4.2v-9",
        "┛": "m0 9h4.2v-9",
    ]

    private static let bars = ["▁": 1, "▂": 2, "▃": 3, "▄": 4, "▅": 5, "▆": 6, "▇": 7, "█": 8]
}
