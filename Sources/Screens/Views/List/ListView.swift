import FeedCore
import TerminalKit

/// A line an event, the newest at the bottom: time, what reads best, the rest of the data.
struct ListView {
    private let contents: PaneContents
    private let events: [ParsedEvent]
    private let shown: Range<Int>
    private let columns: ListColumns
    private let highlight: Highlight?
    private let head: RowHead

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
        let (items, shown) = contents.items(sample: 0)
        return items[shown].map(\.sequence)
    }

    func draw(on canvas: inout Canvas) {
        let place = contents.place
        if place.hasHeading { drawHeading(in: place.inner.row(0), on: &canvas) }
        var trends = Trends(columns.fields, key: contents.feed?.feed.key)
        var before = timeBefore
        for (index, event) in events.enumerated() {
            let roles = trends.roles(of: event, isShown: shown.contains(index))
            if shown.contains(index) {
                let row = place.list.row(index - shown.lowerBound)
                draw(event, after: before, trends: roles, in: row, on: &canvas)
            }
            if event.item.note == nil { before = event.item.arrival }
        }
    }

    /// When the event before the first one came, as far as there are only few lines between them.
    private var timeBefore: Timestamp? {
        guard let first = events.first?.item.sequence else { return nil }
        return contents.pane.timeline.items(endingAt: first - 1, limit: 8).last { $0.note == nil }?.arrival
    }

    private func draw(
        _ event: ParsedEvent, after before: Timestamp?, trends: [ThemeRole?], in row: Rect, on canvas: inout Canvas
    ) {
        let ground: ThemeGround = contents.pane.isChosen(event.item) ? .selection : .screen
        if ground == .selection { canvas.fill(row, ground) }
        let isAlert = contents.state.alerts.highlights(event.item)
        let name = contents.pane.subject == .allFeeds ? contents.state.store[event.item.feed].feed.name : nil
        if let note = event.item.note {
            let feed = event.item.feed == .markers ? nil : name
            let line = NoteLine(note, at: event.item.arrival, feed: feed, zone: contents.state.zone)
            let sign = isAlert ? StyledText.alertSign + StyledText(" ") : StyledText()
            canvas.write(sign + line.text, in: row, over: ground)
            return
        }
        let room = contents.pane.leftColumn..<row.columns - head.columns + contents.pane.leftColumn
        let highlight = highlight?.of(event.item)
        let line = ListRow(
            event, columns: columns, feed: SafeText(name ?? ""), trends: trends, highlight: highlight,
            end: room.upperBound)
        // A hit of which nothing can be seen in the row is marked at its time.
        let head = head.text(
            event.item, after: before, isMarked: contents.state.isMarked(event.item), isAlert: isAlert,
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
