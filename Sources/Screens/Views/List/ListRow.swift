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

    /// - Parameter end: the column at which what is needed of the row ends.
    init(
        _ event: ParsedEvent, columns: ListColumns, feed: SafeText, trends: [ThemeRole?], end: Int
    ) {
        if columns.feed > 0 { add(StyledText(feed, .focus), width: columns.feed) }
        if columns.type > 0 {
            let role = event.item.withFields { Severity.role(of: $0.type) }
            add(StyledText(event.item.typeText(columns: columns.type), role ?? .type), width: columns.type)
        }
        event.item.withFields { fields in
            guard event.members != nil else {
                let text = SafeText(lines: fields.data, columns: max(0, end - column))
                return add(StyledText(text, .value), width: .max)
            }
            for (index, field) in columns.fields.enumerated() {
                let value = field.value(of: event, in: fields.data)
                add(field.cell(value, in: fields.data, role: trends[index]), width: field.width)
            }
            let room = end - column
            guard room >= ListRow.leastRest || event.restColumns(without: columns.members) <= room else { return }
            add(event.rest(without: columns.members, in: fields.data, columns: end - column), width: .max)
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

    private mutating func add(_ text: StyledText, width: Int) {
        pieces.append(Piece(text: text, column: column, width: width))
        column += min(width, 1 << 20) + ListRow.gap
    }
}

extension ListColumn {
    /// A value in its column: numbers with their points below one another.
    fileprivate func cell(_ value: JSONSlice?, in data: UnsafeRawBufferPointer, role: ThemeRole?) -> StyledText {
        guard let value, value.kind != .null else {
            return StyledText(isNumeric ? SafeText("–").padded(to: width - fraction, align: .right) : "–", .dim)
        }
        var text = text(of: value, in: data, columns: width)
        if isNumeric {
            if fraction > 0 { text += SafeText(repeating: " ", count: fraction - text.fractionDigits) }
            text = text.padded(to: width, align: .right)
        }
        let severity = tellsSeverity ? Severity.role(of: value.bytes(in: data)) : nil
        return StyledText(text, role ?? severity ?? .value)
    }
}

extension ParsedEvent {
    /// The members that have no column, as `key=value  key=value`, as much of it as fills `columns`.
    fileprivate func rest(
        without shown: Set<String>, in data: UnsafeRawBufferPointer, columns: Int
    ) -> StyledText {
        var text = StyledText()
        for (key, value) in members ?? [] where !shown.contains(key) {
            guard text.columns <= columns else { break }
            if !text.isEmpty { text.append("  ") }
            text.append(SafeText(key) + "=", .field)
            text.append(value.text(in: data, columns: columns - text.columns), value.kind == .null ? .dim : .value)
        }
        return text
    }
}
