import FeedCore
import TerminalKit

/// The columns of a list: those of config, or those that its events read best with.
///
/// The same events give the same columns. Widths come in steps, so that one more letter does not move a whole screen.
struct ListColumns {
    /// Events that are looked at.
    static let sample = 32

    /// Columns of the type; 0 when all events are of one type.
    private(set) var type = 0
    /// Columns of the feed's name; 0 in a list of one feed.
    private(set) var feed = 0
    /// The fields, from left to right.
    private(set) var fields: [ListColumn] = []
    /// The members that need not be shown again as the rest of the data.
    private(set) var members: Set<String> = []
    /// Whether any event that is shown has data besides the fields, and there is room for it.
    private(set) var hasRest = true

    /// - Parameters:
    ///   - shown: the events that are shown.
    ///   - feed: the feed whose config may name columns; nil in a list of all feeds, which finds no fields, because
    ///     those of one feed are not those of another.
    ///   - names: the feeds' names that room is needed for.
    ///   - columns: the room for everything.
    ///   - hasHeading: whether the columns' names are shown.
    init(
        _ events: [ParsedEvent], shown: Range<Int>, feed: Feed?, names: [String], columns: Int, hasHeading: Bool
    ) {
        type = ListColumns.typeWidth(events, limit: columns < 60 ? 8 : 16)
        guard let feed else {
            self.feed = min(columns / 5, names.reduce(0) { max($0, SafeText($1).columns) })
            return
        }
        let room = columns - (type == 0 ? 0 : type + ListRow.gap)
        if feed.columns.isEmpty {
            let choice = FieldChoice(of: events, room: room, hasType: type > 0, hasHeading: hasHeading)
            fields = choice.columns
            members = choice.repeated
        } else {
            fields = feed.columns.compactMap { ListColumn($0)?.fitted(to: events, room: room) }
        }
        members.formUnion(fields.compactMap(\.member))
        share(room, with: RestMeasure(events[shown], without: members))
    }

    /// Gives the text, which is the last column, all the room that it has use for, and the rest what is left.
    private mutating func share(_ room: Int, with rest: RestMeasure) {
        let left = fields.dropLast().reduce(room) { $0 - $1.width - ListRow.gap }
        guard let text = fields.last, text.isText else {
            hasRest = rest.isSeen(in: left - (fields.last.map { $0.width + ListRow.gap } ?? 0))
            return
        }
        // What only few events have is no reason to cut the text of all.
        let third = left / 3 - ListRow.gap
        let reserved = rest.isCommon && third >= ListRow.leastRest ? min(rest.columns, third) + ListRow.gap : 0
        let width = max(FieldChoice.leastText, min(text.needed, left - reserved))
        hasRest = rest.isSeen(in: left - width - ListRow.gap)
        fields[fields.count - 1].width = hasRest ? width : max(FieldChoice.leastText, left)
    }

    private static func typeWidth(_ events: [ParsedEvent], limit: Int) -> Int {
        // Most events have the type of the one before: what has been measured is not measured again.
        var (types, last, widest): (Int, [UInt8], Int) = (0, [], 0)
        for event in events where event.item.note == nil {
            event.item.withFields { fields in
                guard types == 0 || !last.elementsEqual(fields.type) else { return }
                types += 1
                last = Array(fields.type)
                widest = max(widest, event.item.typeText(columns: limit).columns)
            }
        }
        return types > 1 ? min(limit, widest) : 0
    }
}

/// How much of their data events have besides some members.
struct RestMeasure {
    /// Columns of the longest.
    private(set) var columns = 0
    private var events = 0
    private var all = 0

    init(_ shown: ArraySlice<ParsedEvent>, without members: Set<String>) {
        for event in shown where event.item.note == nil {
            let length = event.restColumns(without: members)
            columns = max(columns, length)
            events += length > 0 ? 1 : 0
            all += 1
        }
    }

    /// Whether there is any, and something of it is seen in so many columns.
    func isSeen(in room: Int) -> Bool { columns > 0 && room >= min(columns, ListRow.leastRest) }

    /// Whether most events have some.
    var isCommon: Bool { events * 2 > all }
}

extension ListColumn {
    /// The column as wide as its values, which config says how to write.
    fileprivate func fitted(to events: [ParsedEvent], room: Int) -> ListColumn {
        var measure = ColumnMeasure()
        for event in events where event.members != nil {
            event.item.withFields { fields in
                guard let value = value(of: event, in: fields.data) else { return }
                guard hasFormat else { return measure.add(value, in: fields.data) }
                let text = text(of: value, in: fields.data)
                measure.add(value, in: fields.data, columns: text.columns, fraction: text.fractionDigits)
            }
        }
        return measure.fit(self, room: room)
    }
}

extension StoredItem {
    /// The event's type, as much of it as is needed.
    func typeText(columns: Int) -> SafeText {
        withFields { $0.type.isEmpty ? "message" : SafeText($0.type, columns: columns) }
    }
}

extension SafeText {
    /// The point of a number and the digits behind it.
    var fractionDigits: Int {
        guard let point = string.utf8.lastIndex(of: UInt8(ascii: ".")) else { return 0 }
        return string.utf8.distance(from: point, to: string.utf8.endIndex)
    }
}
