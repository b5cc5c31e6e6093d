import FeedCore
import TerminalKit

/// A line an event, the newest at the bottom: time, what reads best, the rest of the data.
struct ListView {
    let contents: PaneContents
    let events: [ParsedEvent]
    /// The events that can be seen, if each takes one row.
    let shown: Range<Int>
    let columns: ListColumns
    let highlight: Highlight?
    let head: RowHead

    init(_ contents: PaneContents) {
        self.contents = contents
        let (items, shown) = contents.items(sample: ListColumns.sample)
        self.shown = shown
        highlight = Highlight(contents.pane)
        head = RowHead(contents.state)
        let feed = contents.feed?.feed
        // A list of all feeds finds no columns: only what is shown has to be looked into.
        events = items.enumerated().map { ParsedEvent($1, isLookedInto: feed != nil || shown.contains($0)) }
        columns = ListColumns(
            events, shown: shown, feed: feed, names: feed == nil ? contents.feedsNow.map(\.feed.name) : [],
            columns: contents.list.columns - head.columns,
            hasHeading: contents.place.hasHeading)
    }

    /// The items in the rows of the list, as they are drawn.
    @Sendable static func rows(of contents: PaneContents) -> [UInt64?] {
        guard !contents.pane.isWrapped else { return ListView(contents).wrappedRows.map(\.sequence) }
        let (items, shown) = contents.items(sample: 0)
        return items[shown].map(\.sequence)
    }

    func draw(on canvas: inout Canvas) {
        let place = contents.place
        if place.hasHeading { drawHeading(in: place.inner.row(0), on: &canvas) }
        guard !contents.pane.isWrapped else { return contents.draw(wrappedRows, on: &canvas) }
        var trends = Trends(columns.fields, key: contents.feed?.feed.key)
        for (index, event) in events.enumerated() {
            let roles = trends.roles(of: event, isShown: shown.contains(index))
            guard shown.contains(index) else { continue }
            let row = place.list.row(index - shown.lowerBound)
            draw(event, after: time(before: index), trends: roles, in: row, on: &canvas)
        }
    }

    /// When the event before one of the events came, as far as there are only few lines between them.
    func time(before index: Int) -> Timestamp? {
        if let event = events[..<index].last(where: { $0.item.note == nil }) { return event.item.arrival }
        guard contents.state.timeFormat == .delta, let first = events.first?.item.sequence else { return nil }
        return contents.pane.timeline.items(endingAt: first - 1, limit: 8).last { $0.note == nil }?.arrival
    }

    /// The line of an item that is no event.
    func note(_ item: StoredItem) -> StyledText? {
        let feed = item.feed == .markers || contents.feed != nil ? nil : feedName(of: item)
        let sign = isAlert(item) ? StyledText.alertSign + StyledText(" ") : StyledText()
        return item.note.map { sign + NoteLine($0, at: item.arrival, feed: feed, zone: contents.state.zone).text }
    }

    /// The name of its feed, where that has to be said.
    func feedName(of item: StoredItem) -> String {
        contents.feed == nil ? contents.state.store[item.feed].feed.name : ""
    }

    /// Whether an alert points at an item.
    func isAlert(_ item: StoredItem) -> Bool { contents.state.alerts.highlights(item) }

    private func draw(
        _ event: ParsedEvent, after before: Timestamp?, trends: [ThemeRole?], in row: Rect, on canvas: inout Canvas
    ) {
        let ground: ThemeGround = contents.pane.isChosen(event.item) ? .selection : .screen
        if ground == .selection { canvas.fill(row, ground) }
        if let note = note(event.item) {
            canvas.write(note, in: row, over: ground)
            return
        }
        let room = contents.pane.leftColumn..<row.columns - head.columns + contents.pane.leftColumn
        let highlight = highlight?.of(event.item)
        let line = ListRow(
            event, columns: columns, feed: SafeText(feedName(of: event.item)), trends: trends, highlight: highlight,
            end: room.upperBound)
        // A hit of which nothing can be seen in the row is marked at its time.
        let head = head.text(
            event.item, after: before, isMarked: contents.state.isMarked(event.item), isAlert: isAlert(event.item),
            isHit: highlight != nil && !line.isMarked(in: room))
        canvas.write(head, in: row, over: ground)
        draw(line, in: row, over: ground, on: &canvas)
    }

    private func drawHeading(in row: Rect, on canvas: inout Canvas) {
        canvas.write(StyledText(head.heading, .dim), in: row)
        draw(ListRow(headingOf: columns), in: row, over: .screen, on: &canvas)
    }

    private func draw(_ line: ListRow, in row: Rect, over ground: ThemeGround, on canvas: inout Canvas) {
        let area = Rect(
            column: row.left + head.columns, row: row.top, columns: row.columns - head.columns, rows: 1)
        for piece in line.pieces {
            let offset = piece.column - contents.pane.leftColumn
            canvas.write(piece.text.cut(to: piece.width), in: area, offset: offset, over: ground)
        }
    }
}
