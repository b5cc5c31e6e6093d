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
        let box = OverlayBox(title: "Sources", hint: "Enter shows gaps and headers · R reconnects · Esc closes")
        let inner = box.draw(in: area, density: density, on: &canvas)
        guard inner.rows > 1 else { return }
        let feeds = state.store.feeds
        let columns = SourceColumn.fitted(to: inner.columns - 2, feeds: feeds, state: state)
        drawHeading(columns, in: inner.row(0), on: &canvas)
        let rows = inner.rows - 1
        let first = max(0, min(selected - rows / 2, feeds.count - rows))
        for (index, feed) in feeds.dropFirst(first).prefix(rows).enumerated() {
            let row = inner.row(index + 1)
            let isSelected = first + index == selected
            if isSelected { canvas.fill(row, .selection) }
            canvas.write(StyledText(isSelected ? "▶" : " ", .focus), in: row, over: isSelected ? .selection : .screen)
            draw(feed, columns, in: row, over: isSelected ? .selection : .screen, on: &canvas)
        }
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
