import FeedCore
import TerminalKit

/// One event, as much of it as fits; the chosen line is always seen.
struct InspectBox {
    private let inspection: Inspection
    private let state: ScreenState

    init(_ inspection: Inspection, state: ScreenState) {
        self.inspection = inspection
        self.state = state
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let document = document(in: area, density: density)
        let box = OverlayBox(
            title: title.cut(to: area.columns - 4), hint: hint(document).cut(to: max(0, area.columns - 22)))
        let inner = box.draw(in: area, density: density, on: &canvas)
        let first = document.first(rows: inner.rows)
        for (index, row) in document.rows.dropFirst(first).prefix(max(0, inner.rows)).enumerated() {
            draw(row, isChosen: document.isChosen(first + index), in: inner.row(index), on: &canvas)
        }
        drawMore(document.rows.count - first - inner.rows, in: area, density: density, on: &canvas)
    }

    /// The line that stands in a cell; nil beside the lines.
    func row(at point: Point, in area: Rect, density: Density) -> Int? {
        let inner = OverlayBox.inside(area, density: density)
        let document = document(in: area, density: density)
        let row = document.first(rows: inner.rows) + point.row - inner.top
        return inner.contains(point) && document.rows.indices.contains(row) ? row : nil
    }

    /// The last line.
    func lastRow(in area: Rect, density: Density) -> Int { document(in: area, density: density).rows.count - 1 }

    private func document(in area: Rect, density: Density) -> InspectDocument {
        InspectDocument(
            inspection, state: state, columns: OverlayBox.inside(area, density: density).columns)
    }

    private func draw(_ row: InspectRow, isChosen: Bool, in area: Rect, on canvas: inout Canvas) {
        let ground: ThemeGround = isChosen ? .selection : .screen
        if isChosen { canvas.fill(area, .selection) }
        canvas.write(row.mark.sign, in: area, over: ground)
        // What is chosen has to be read on any background.
        let text = isChosen ? StyledText(row.text.text) : row.text
        canvas.write(text, in: area, offset: row.subject == .heading ? 0 : InspectRow.gutter, over: ground)
    }

    /// `Stocks · tick · 14:03:22`.
    private var title: SafeText {
        let item = inspection.item
        let isGone = !state.store[item.feed].ordinals.contains(item.ordinal)
        let words = [state.zone.clock(item.arrival)] + (isGone ? ["no longer kept"] : [])
        // A type may have a megabyte.
        let type = item.typeText(columns: 200)
        return SafeText(state.feed(of: inspection).name + " · ") + type
            + SafeText(" · " + words.joined(separator: " · "))
    }

    /// The name of the chosen field.
    private func hint(_ document: InspectDocument) -> SafeText {
        inspection.field(of: document.chosen.subject).map { SafeText($0.name) } ?? ""
    }

    private func drawMore(_ lines: Int, in box: Rect, density: Density, on canvas: inout Canvas) {
        guard lines > 0, density.hasBorders else { return }
        let row = box.row(box.rows - 1).narrowed(by: 2)
        canvas.write(StyledText(SafeText("↓ \(Counts.grouped(lines)) more"), .focus).spaced, atEndOf: row)
    }
}

extension InspectRow.Mark {
    fileprivate var sign: StyledText {
        switch self {
        case .none: StyledText()
        case .open: StyledText("▾", .dim)
        case .folded: StyledText("▸", .focus)
        }
    }
}
