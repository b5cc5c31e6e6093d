import FeedCore
import TerminalKit

/// One field of a list's events, and how its values stand below one another.
struct ListColumn {
    /// Where its values are found.
    enum Source {
        /// A member of the data.
        case member(String)
        /// A path that config names.
        case path(JSONPath)
    }

    let source: Source
    /// What the heading calls it.
    let title: String
    /// How values are written, as config says it.
    var format = FeedColumn(field: "")
    /// Whether its values are numbers, which stand right.
    var isNumeric = false
    /// Digits after the point that room is kept for, so that points stand below one another.
    var fraction = 0
    /// Columns of the screen.
    var width = 0
    /// What colours its values: what config says, or the sign of what is called a change.
    var rule: FeedColumn.ColourRule?

    /// The column of a member.
    init(member: String) {
        source = .member(member)
        title = member
        tellsSeverity = FieldName.tellsSeverity(member)
    }

    /// A column that config names; nil when its field is no path.
    init?(_ format: FeedColumn) {
        guard let path = JSONPath(format.field) else { return nil }
        source = .path(path)
        title = format.field
        tellsSeverity = FieldName.tellsSeverity(format.field)
        self.format = format
    }

    /// Columns that its longest value takes; more than 64 are not counted.
    var needed = 0
    /// Whether it holds text that may take all the room there is.
    var isText: Bool { needed > 24 && !isNumeric }
    /// Whether its values say how bad things are.
    let tellsSeverity: Bool

    /// Whether values are written otherwise than they came.
    var hasFormat: Bool { format.decimals != nil || !format.prefix.isEmpty || !format.suffix.isEmpty }

    /// The member that it shows, if it shows all of it.
    var member: String? {
        switch source {
        case .member(let key): key
        case .path(let path):
            if case .key(let key)? = path.steps.first, path.steps.count == 1 { key } else { nil }
        }
    }

    /// The member that its values are, or lie in.
    var firstKey: String? {
        switch source {
        case .member(let key): key
        case .path(let path): if case .key(let key)? = path.steps.first { key } else { nil }
        }
    }

    /// The value of an event.
    func value(of event: ParsedEvent, in data: UnsafeRawBufferPointer) -> JSONSlice? {
        switch source {
        case .member(let key): event.member(key)
        case .path(let path): event.members == nil ? nil : JSONSlice.find(path, in: data)
        }
    }

    /// A value as it stands in the column.
    func text(of value: JSONSlice, in data: UnsafeRawBufferPointer, columns: Int = 64) -> SafeText {
        var text = value.text(in: data, columns: columns)
        if let decimals = format.decimals, let number = value.number(in: data) {
            text = SafeText(Counts.fixed(number, decimals: decimals))
        }
        guard !format.prefix.isEmpty || !format.suffix.isEmpty else { return text }
        return SafeText(format.prefix) + text + SafeText(format.suffix)
    }
}
