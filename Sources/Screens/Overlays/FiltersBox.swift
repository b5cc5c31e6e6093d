import FeedCore
import TerminalKit

/// The focused pane's filters, each with whether it is on and what it takes alone.
struct FiltersBox {
    private let pane: Pane?
    private let keys: KeyNames
    private let selected: Int

    init(_ state: ScreenState, selected: Int) {
        pane = state.focusedPane
        keys = state.keyNames
        self.selected = selected
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let box = OverlayBox(title: "Filters of \(SafeText(pane?.name ?? ""))", hint: hint(columns: area.columns))
        let inner = box.draw(in: place(in: area, density: density), density: density, on: &canvas)
        guard let pane, !pane.filters.isEmpty else {
            canvas.write(StyledText("None yet: " + keys["filter-add"] + " adds one", .dim), in: inner)
            return
        }
        let (rows, first) = shown(rows: inner.rows)
        for (index, filter) in pane.filters.enumerated().dropFirst(first).prefix(max(0, rows)) {
            draw(filter, number: index, in: inner.row(index - first), on: &canvas)
        }
        guard rows < inner.rows else { return }
        draw(together(pane), in: inner.row(min(rows, pane.filters.count)), over: .screen, on: &canvas)
    }

    /// Where it lies: in the middle, where there is room for borders.
    func place(in area: Rect, density: Density) -> Rect { density.hasBorders ? fitted(to: area) : area }

    /// The filter, by its number, that stands in a cell; nil beside the filters.
    func row(at point: Point, in area: Rect, density: Density) -> Int? {
        let inner = OverlayBox.inside(place(in: area, density: density), density: density)
        let (rows, first) = shown(rows: inner.rows)
        guard inner.contains(point), point.row < inner.top + rows else { return nil }
        let row = first + point.row - inner.top
        return pane?.filters.indices.contains(row) == true ? row : nil
    }

    /// The rows for filters above the one that counts all of them together, and the filter in the first.
    private func shown(rows: Int) -> (rows: Int, first: Int) {
        let rows = rows > 2 ? rows - 1 : rows
        return (rows, max(0, min(selected - rows / 2, (pane?.filters.count ?? 0) - rows)))
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
        let long = keys.offers([
            "pause": "on/off", "open": "edits", "filter-add": "adds", "filter-remove": "removes", "close": "closes",
        ])
        return long.columns + 6 <= columns ? long : keys.offers(["pause": "on/off", "filter-remove": "removes"])
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
