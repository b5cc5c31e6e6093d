import FeedCore
import TerminalKit

/// The focused pane's filters, each with whether it is on and what it takes alone.
struct FiltersBox {
    private let pane: Pane?
    private let selected: Int

    init(_ state: ScreenState, selected: Int) {
        pane = state.focusedPane
        self.selected = selected
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let box = OverlayBox(title: "Filters of \(SafeText(pane?.name ?? ""))", hint: hint(columns: area.columns))
        let inner = box.draw(in: density.hasBorders ? fitted(to: area) : area, density: density, on: &canvas)
        guard let pane, !pane.filters.isEmpty else {
            canvas.write(StyledText("None yet: F adds one", .dim), in: inner)
            return
        }
        let rows = inner.rows > 2 ? inner.rows - 1 : inner.rows
        let first = max(0, min(selected - rows / 2, pane.filters.count - rows))
        for (index, filter) in pane.filters.enumerated().dropFirst(first).prefix(max(0, rows)) {
            draw(filter, number: index, in: inner.row(index - first), on: &canvas)
        }
        guard rows < inner.rows else { return }
        draw(together(pane), in: inner.row(min(rows, pane.filters.count)), over: .screen, on: &canvas)
    }

    private func draw(_ stacked: StackedFilter, number: Int, in row: Rect, on canvas: inout Canvas) {
        let ground: ThemeGround = number == selected ? .selection : .screen
        if ground == .selection { canvas.fill(row, ground) }
        var start = StyledText(number < 9 ? SafeText("\(number + 1) ") : "  ", .dim)
        start.append(stacked.isOn ? "● on   " : "○ off  ", stacked.isOn ? .up : .dim)
        start.append(SafeText(stacked.filter.text), stacked.isOn ? .text : .dim)
        draw((start, count(of: stacked.filter)), in: row, over: ground, on: &canvas)
    }

    private func draw(
        _ line: (start: StyledText, end: StyledText), in row: Rect, over ground: ThemeGround, on canvas: inout Canvas
    ) {
        canvas.write(line.start.cut(to: row.columns - line.end.columns - 2), in: row, over: ground)
        canvas.write(line.end, atEndOf: row, over: ground)
    }

    /// `312`, and how far the count is while it goes on.
    private func count(of filter: Filter) -> StyledText {
        guard let tally = pane?.tally(of: filter) else { return StyledText() }
        let events = StyledText(SafeText(Counts.grouped(tally.events)))
        guard let share = tally.scannedShare else { return events }
        return StyledText(SafeText("scanning \(Int(share * 100))%  "), .stale) + events
    }

    private func together(_ pane: Pane) -> (StyledText, StyledText) {
        let count = pane.timeline.count
        let words: SafeText = pane.filters.contains(where: \.isOn) ? "all that are on" : "all are off"
        let counts = "\(Counts.grouped(count.shown)) of \(Counts.grouped(count.retained))"
        return (StyledText("         " + words, .dim), StyledText(SafeText(counts), .dim))
    }

    private func hint(columns: Int) -> SafeText {
        let long: SafeText = "Space on/off · Enter edits · F adds · Del removes · Esc closes"
        return long.columns + 6 <= columns ? long : "Space on/off · Del removes"
    }

    /// In the middle, no higher than its rows and no wider than they need.
    private func fitted(to area: Rect) -> Rect {
        let filters = pane?.filters ?? []
        let widest = filters.reduce(0) { max($0, SafeText($1.filter.text).columns) } + 36
        let (rows, columns) = (min(area.rows, max(1, filters.count) + 3), min(area.columns, max(68, widest)))
        return Rect(
            column: area.left + (area.columns - columns) / 2, row: area.top + (area.rows - rows) / 2, columns: columns,
            rows: rows)
    }
}
