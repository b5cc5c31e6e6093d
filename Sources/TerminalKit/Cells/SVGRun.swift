/// Neighbouring cells that one element of a picture shows.
struct SVGRun {
    var column: Int
    var columns: Int
    var text: String
    var style: Style
    /// Whether it is drawn with lines, because fonts leave gaps between the rows.
    var isDrawn: Bool

    /// Whether a character must stand for itself: fonts for it have other widths than a terminal's cells, and viewers
    /// would turn some scripts around.
    private static func standsAlone(_ text: String) -> Bool {
        text.unicodeScalars.first.map { $0.value >= 0x300 } ?? false
    }

    /// A row's runs: cells of one style, drawn or written alike.
    static func runs(of cells: ArraySlice<Cell>) -> [SVGRun] {
        var runs: [SVGRun] = []
        for (column, cell) in cells.enumerated() where cell.width > 0 {
            let isDrawn = SVGGlyph.isDrawn(cell.text)
            let joins = isDrawn || !standsAlone(cell.text)
            if joins, let last = runs.last, last.style == cell.style, last.isDrawn == isDrawn,
                isDrawn || !standsAlone(last.text)
            {
                runs[runs.count - 1].text += cell.text
                runs[runs.count - 1].columns += Int(cell.width)
            } else {
                runs.append(
                    SVGRun(
                        column: column, columns: Int(cell.width), text: cell.text, style: cell.style, isDrawn: isDrawn))
            }
        }
        return runs
    }

    /// The run without blanks at its ends, which some viewers would drop and stretch the rest over their room.
    var trimmed: SVGRun {
        guard !style.attributes.contains(.underline) else { return self }
        let left = text.prefix { $0 == " " }.count
        let right = left < text.count ? text.reversed().prefix { $0 == " " }.count : 0
        var run = self
        run.text = String(text.dropFirst(left).dropLast(right))
        run.column += left
        run.columns -= left + right
        return run
    }
}
