import FeedCore
import TerminalKit

/// One event of a list as pieces of text, each with its place.
struct ListRow {
    /// Blanks between columns.
    static let gap = 2
    /// In fewer columns the rest of the data says nothing.
    static let leastRest = 10

    /// A piece of the row.
    struct Piece {
        var text: StyledText
        var column: Int
        var width: Int
    }

    private(set) var pieces: [Piece] = []
    private var column = 0

    /// - Parameters:
    ///   - highlight: marks what was searched for; nil when the event is no hit.
    ///   - end: the column at which what is needed of the row ends.
    ///   - rows: the rows that its text may be wrapped into.
    init(
        _ event: ParsedEvent, columns: ListColumns, feed: SafeText, trends: [ThemeRole?], highlight: Highlight?,
        end: Int, rows: Int = 1
    ) {
        if columns.feed > 0 {
            add(StyledText(feed, highlight?.role(of: .feed, else: .focus) ?? .focus), width: columns.feed)
        }
        if columns.type > 0 {
            let role = event.item.withFields { Severity.role(of: $0.type) } ?? .type
            let shown = highlight?.role(of: .event, else: role) ?? role
            add(StyledText(event.item.typeText(columns: columns.type), shown), width: columns.type)
        }
        event.item.withFields { fields in
            guard event.members != nil else {
                let text = SafeText(lines: fields.data, columns: max(0, end - column) * rows)
                return add(highlight.marked(StyledText(text, .value)), width: .max)
            }
            for (index, field) in columns.fields.enumerated() {
                let value = field.value(of: event, in: fields.data)
                let role = highlight?.covers(field) == true ? .match : trends[index]
                add(highlight.marked(field.cell(value, in: fields.data, role: role, rows: rows)), width: field.width)
            }
            let room = end - column
            guard
                rows > 1 || room >= ListRow.leastRest || event.restColumns(without: columns.members) <= room
            else { return }
            let rest = event.rest(
                without: columns.members, in: fields.data, highlight: highlight,
                columns: rows > 1 ? end * rows : room)
            add(highlight.marked(rest), width: .max)
        }
    }

    /// The heading above such rows.
    init(headingOf columns: ListColumns) {
        if columns.feed > 0 { add(StyledText("FEED", .dim), width: columns.feed) }
        if columns.type > 0 { add(StyledText("TYPE", .dim), width: columns.type) }
        for field in columns.fields {
            let title = SafeText(field.title.uppercased()).cut(to: field.width)
            let padded = field.isNumeric ? title.padded(to: field.width, align: .right) : title
            add(StyledText(padded, .dim), width: field.width)
        }
        if columns.hasRest { add(StyledText("DATA", .dim), width: .max) }
    }

    /// Whether anything is marked in these columns of it.
    func isMarked(in columns: Range<Int>) -> Bool {
        pieces.contains { piece in
            var start = piece.column
            return piece.text.cut(to: piece.width).runs.contains { run in
                defer { start += run.text.columns }
                return run.role == .match && columns.overlaps(start..<start + run.text.columns)
            }
        }
    }

    private mutating func add(_ text: StyledText, width: Int) {
        pieces.append(Piece(text: text, column: column, width: width))
        column += min(width, 1 << 20) + ListRow.gap
    }
}

extension ListColumn {
    /// A value in its column: numbers with their points below one another.
    fileprivate func cell(
        _ value: JSONSlice?, in data: UnsafeRawBufferPointer, role: ThemeRole?, rows: Int
    ) -> StyledText {
        guard let value, value.kind != .null else {
            return StyledText(isNumeric ? SafeText("–").padded(to: width - fraction, align: .right) : "–", .dim)
        }
        let text = text(of: value, in: data, columns: width * rows)
        let severity = tellsSeverity ? Severity.role(of: value.bytes(in: data)) : nil
        let cell = StyledText(text, role ?? severity ?? .value)
        guard isNumeric else { return cell }
        let behind = max(0, fraction - text.fractionDigits)
        let before = max(0, width - text.columns - behind)
        return StyledText(SafeText(repeating: " ", count: before)) + cell
            + StyledText(SafeText(repeating: " ", count: behind))
    }
}

extension ParsedEvent {
    /// The members that have no column, as `key=value  key=value`, as much of it as fills `columns`.
    fileprivate func rest(
        without shown: Set<String>, in data: UnsafeRawBufferPointer, highlight: Highlight?, columns: Int
    ) -> StyledText {
        var text = StyledText()
        for (key, value) in members ?? [] where !shown.contains(key) {
            guard text.columns <= columns else { break }
            if !text.isEmpty { text.append("  ") }
            text.append(SafeText(key) + "=", .field)
            let role: ThemeRole = value.kind == .null ? .dim : .value
            text.append(
                value.text(in: data, columns: columns - text.columns),
                highlight?.covers(member: key) == true ? .match : role)
        }
        return text
    }
}

extension Highlight {
    /// Whether a column's value was compared.
    fileprivate func covers(_ column: ListColumn) -> Bool { column.firstKey.map(covers) ?? false }
}

extension Highlight? {
    /// Text with what was found in it marked; as it is where nothing was searched for.
    func marked(_ text: StyledText) -> StyledText { map { $0.marked(text) } ?? text }
}
