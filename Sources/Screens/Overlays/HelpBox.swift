import TerminalKit

/// The keys and what they do, in as many columns as fit.
struct HelpBox {
    private let sections: [HelpSection]
    private let keys: KeyNames
    private let firstLine: Int

    init(_ state: ScreenState, firstLine: Int) {
        sections = state.help
        keys = state.keyNames
        self.firstLine = firstLine
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let flows = flows(in: area)
        let box = place(in: area, density: density)
        let hint = keys.offers(["help": "closes"])
        let inner = OverlayBox(title: "Keys", hint: hint).draw(in: box, density: density, on: &canvas)
        let tallest = tallest(flows)
        let first = min(max(0, firstLine), max(0, tallest - inner.rows))
        var left = inner.left
        for (flow, width) in zip(flows, inner.columns.shares(flows.count)) {
            let column = Rect(column: left, row: inner.top, columns: width - 2, rows: inner.rows)
            let lines = flow.dropFirst(first)
            OverlayBox.draw(Array(lines), from: 0, in: column, on: &canvas)
            left += width
        }
        drawMore(tallest - first - inner.rows, below: inner, of: box, density: density, on: &canvas)
    }

    /// Where it lies: in the middle, where there is room for borders.
    func place(in area: Rect, density: Density) -> Rect {
        density.hasBorders ? fitted(flows(in: area), to: area) : area
    }

    /// The last line that is worth beginning with: from it on everything below is visible.
    func lastLine(in area: Rect, density: Density) -> Int {
        max(0, tallest(flows(in: area)) - OverlayBox.rows(in: area, density: density))
    }

    private func tallest(_ flows: [[StyledText]]) -> Int { flows.reduce(0) { max($0, $1.count) } }

    /// A column narrower than this cuts most explanations.
    private static let columnWidth = 44

    /// No higher than its lines, and no wider than they can be read.
    private func fitted(_ flows: [[StyledText]], to area: Rect) -> Rect {
        let rows = min(area.rows, tallest(flows) + 2)
        let columns = min(area.columns, flows.count * 60 + 4)
        return Rect(
            column: area.left + (area.columns - columns) / 2, row: area.top + (area.rows - rows) / 2, columns: columns,
            rows: rows)
    }

    /// The sections, one after the other, in columns about as long as one another.
    private func flows(in area: Rect) -> [[StyledText]] {
        let columns = min(3, max(1, (area.columns - 4) / HelpBox.columnWidth), max(1, sections.count))
        let keys = sections.flatMap(\.lines).reduce(0) { max($0, SafeText($1.keys).columns) }
        let blocks = sections.map { lines(of: $0, keys: min(keys, 18)) }
        let total = blocks.reduce(0) { $0 + $1.count }
        var flows: [[StyledText]] = [[]]
        var placed = 0
        for block in blocks {
            // A section begins the next column as soon as this one has its share.
            if flows.count < columns, placed * columns >= total * flows.count { flows.append([]) }
            if flows[flows.count - 1].count > 0 { flows[flows.count - 1].append(StyledText()) }
            flows[flows.count - 1] += block
            placed += block.count
        }
        return flows
    }

    private func lines(of section: HelpSection, keys: Int) -> [StyledText] {
        [StyledText(SafeText(section.title), .heading)]
            + section.lines.map { line in
                StyledText(SafeText(line.keys).fitted(to: keys), .type) + StyledText("  ")
                    + StyledText(SafeText(line.text))
            }
    }

    private func drawMore(_ lines: Int, below inner: Rect, of box: Rect, density: Density, on canvas: inout Canvas) {
        guard lines > 0, density.hasBorders else { return }
        let row = box.row(box.rows - 1).narrowed(by: 2)
        canvas.write(StyledText(SafeText("↓ \(lines) more"), .focus).spaced, atEndOf: row)
    }
}
