import FeedCore
import TerminalKit

/// All feeds, a row each, with everything that is known about their links.
struct SourcesTable {
    private let state: ScreenState
    private let selected: Int

    init(_ state: ScreenState, selected: Int) {
        self.state = state
        self.selected = min(max(0, selected), max(0, state.store.feeds.count - 1))
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let hint = state.keyNames.offers(
            ["open": "shows gaps and headers", "reconnect": "reconnects", "close": "closes"])
        let box = OverlayBox(title: "Sources", hint: hint)
        let inside = box.draw(in: area, density: density, on: &canvas)
        drawProblems(in: inside, on: &canvas)
        let inner = room(in: inside)
        guard inner.rows > 1 else { return }
        let feeds = state.store.feeds
        let columns = SourceColumn.fitted(to: inner.columns - 2, feeds: feeds, state: state)
        drawHeading(columns, in: inner.row(0), on: &canvas)
        let rows = inner.rows - 1
        let first = firstFeed(rows: rows)
        for (index, feed) in feeds.dropFirst(first).prefix(rows).enumerated() {
            let row = inner.row(index + 1)
            let isSelected = first + index == selected
            if isSelected { canvas.fill(row, .selection) }
            canvas.write(StyledText(isSelected ? "▶" : " ", .focus), in: row, over: isSelected ? .selection : .screen)
            draw(feed, columns, in: row, over: isSelected ? .selection : .screen, on: &canvas)
        }
    }

    /// The feed, by its index, that stands in a cell of `area`; nil beside the feeds.
    func row(at point: Point, in area: Rect, density: Density) -> Int? {
        let inner = room(in: OverlayBox.inside(area, density: density))
        guard inner.contains(point), point.row > inner.top else { return nil }
        let feed = firstFeed(rows: inner.rows - 1) + point.row - inner.top - 1
        return state.store.feeds.indices.contains(feed) ? feed : nil
    }

    /// The feed at the top: the selected one is kept in the middle.
    private func firstFeed(rows: Int) -> Int { max(0, min(selected - rows / 2, state.store.feeds.count - rows)) }

    /// Lists the mistakes of the config at the bottom.
    private func drawProblems(in area: Rect, on canvas: inout Canvas) {
        let lines = problemLines(columns: area.columns)
        let rows = problemRows(in: area)
        for (index, line) in lines.prefix(rows).enumerated() {
            let isCut = index == rows - 1 && rows < lines.count
            let text = isCut ? SafeText("… \(lines.count - index) more lines") : line
            canvas.write(StyledText(text, .down), in: area.row(area.rows - rows + index))
        }
    }

    /// What the mistakes leave for the heading and the feeds.
    private func room(in area: Rect) -> Rect {
        let rows = problemRows(in: area)
        guard rows > 0 else { return area }
        return Rect(column: area.left, row: area.top, columns: area.columns, rows: area.rows - rows - 1)
    }

    /// Rows for the mistakes, in half of the room at most.
    private func problemRows(in area: Rect) -> Int {
        // A row between them and the feeds, and at least two for the heading and the selected feed.
        let most = min(max(area.rows / 2, area.rows - state.store.feeds.count - 2), area.rows - 3)
        return max(0, min(problemLines(columns: area.columns).count, most))
    }

    private func problemLines(columns: Int) -> [SafeText] {
        state.problems.flatMap { SafeText.warning($0, columns: columns) }
    }

    private func drawHeading(_ columns: [SourceColumn.Fitted], in row: Rect, on canvas: inout Canvas) {
        for column in columns {
            canvas.write(column.aligned(StyledText(column.column.title, .dim)), in: row, offset: column.offset + 2)
        }
    }

    private func draw(
        _ feed: FeedSnapshot, _ columns: [SourceColumn.Fitted], in row: Rect, over ground: ThemeGround,
        on canvas: inout Canvas
    ) {
        for column in columns {
            let text = column.column.text(feed, state)
            canvas.write(column.aligned(text), in: row, offset: column.offset + 2, over: ground)
        }
    }
}
