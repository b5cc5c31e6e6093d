/// Characters that a picture draws as shapes: borders and bars join from cell to cell whatever the font.
enum SVGGlyph {
    /// A cell's size in a picture with 14 px type.
    static let cell = (width: 8.4, height: 18.0)

    /// Whether a character is drawn.
    static func isDrawn(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.value >= 0x2500 else { return false }
        return lines[text] != nil || bars[text] != nil
    }

    /// The shapes of a run of such characters.
    static func drawing(of text: String, column: Int, row: Int, ink: RGB) -> String {
        var path = ""
        var boxes = ""
        for (offset, character) in text.enumerated() {
            let x = Double(column + offset) * cell.width
            let y = Double(row) * cell.height
            if let line = lines[String(character)] {
                path += "M\(number(x)) \(number(y))\(line)"
            } else if let eighths = bars[String(character)] {
                let height = cell.height * Double(eighths) / 8
                boxes += box(x: x, y: y + cell.height - height, width: cell.width, height: height, fill: ink)
            }
        }
        guard !path.isEmpty else { return boxes }
        return boxes + "<path d=\"\(path)\" stroke=\"\(ink.color)\" stroke-width=\"1.2\" fill=\"none\"/>\n"
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
        "┼": "m0 9h8.4m-4.2-9v18",
    ]

    private static let bars = ["▁": 1, "▂": 2, "▃": 3, "▄": 4, "▅": 5, "▆": 6, "▇": 7, "█": 8]
}
