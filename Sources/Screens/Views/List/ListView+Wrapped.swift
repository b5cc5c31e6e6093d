import FeedCore
import TerminalKit

/// A list whose events take as many rows as their longest column needs.
extension ListView {
    /// Its rows, from the top.
    var wrappedRows: ArraySlice<BlockRow> {
        var trends = Trends(columns.fields, key: contents.feed?.feed.key)
        let roles = events.map { trends.roles(of: $0, isShown: true) }
        return contents.rows(of: (events.map(\.item), shown), gap: []) { index in
            let event = events[index]
            let note = note(event.item)?.wrapped(to: contents.list.columns)
            return contents.block(
                of: event.item, note ?? lines(of: event, after: time(before: index), trends: roles[index]))
        }
    }

    private func lines(of event: ParsedEvent, after before: Timestamp?, trends: [ThemeRole?]) -> [StyledText] {
        // A row more than there can be tells whether something is cut.
        let room = contents.list.columns - head.columns
        let highlight = highlight?.of(event.item)
        let row = ListRow(
            event, columns: columns, feed: SafeText(feedName(of: event.item)), trends: trends, highlight: highlight,
            end: room, rows: contents.list.rows + 1)
        let lines = row.wrapped(to: room, limit: contents.list.rows)
        let head = head.text(
            event.item, after: before, isMarked: contents.state.isMarked(event.item), isAlert: isAlert(event.item),
            isHit: highlight != nil && !lines.contains(where: \.isMarked))
        return lines.enumerated().map { number, line in
            (number == 0 ? head : StyledText()).padded(to: self.head.columns) + line
        }
    }
}

extension ListRow {
    /// Narrower than this, text is not wrapped in its column.
    private static let leastWrapped = 24

    /// The row with each piece wrapped in its column; what has too little room for that follows below, all across.
    ///
    /// - Parameter limit: rows that it takes at most.
    func wrapped(to columns: Int, limit: Int) -> [StyledText] {
        let fits = pieces.map { columns - $0.column >= min($0.width, ListRow.leastWrapped) }
        let cells = zip(pieces, fits).filter(\.1).map { piece, _ in
            let room = min(piece.width, columns - piece.column)
            return (column: piece.column, lines: piece.text.wrapped(to: room, limit: limit))
        }
        let height = cells.reduce(0) { max($0, $1.lines.count) }
        let rows = (0..<height).map { number in
            cells.reduce(StyledText()) { row, cell in
                number < cell.lines.count ? row.padded(to: cell.column) + cell.lines[number] : row
            }
        }
        let below = zip(pieces, fits).filter { !$1 }.map(\.0.text).joined(by: StyledText("  "))
        guard !below.isEmpty, limit > rows.count else { return rows.isEmpty ? [StyledText()] : rows }
        return rows + below.wrapped(to: columns, limit: limit - rows.count)
    }
}
