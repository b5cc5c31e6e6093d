import FeedCore
import TerminalKit

/// Looks at events for the fields that read best: present in most, short, not always the same.
struct FieldSurvey {
    fileprivate struct Field {
        var count = 0
        var measure = ColumnMeasure()
        var isScalar = true
        /// The first value's bytes, as many as tell it from others.
        var first: [UInt8] = []
        var varies = false
        /// Where it stood in the first event that had it.
        var place: Int
    }

    private var fields: [String: Field] = [:]
    private var events = 0

    init(_ events: [ParsedEvent]) {
        for event in events { look(at: event) }
    }

    /// The columns that fit in `room`: short ones first, and one of longer text behind them.
    func columns(room: Int) -> [ListColumn] {
        let good = fields.filter { isReadable($0.key, $0.value) }.sorted { rank($0) < rank($1) }
        var columns: [ListColumn] = []
        // What has no column needs room too: text, and the rest of the data.
        let isAll = good.count == fields.count && good.allSatisfy { $0.value.measure.longest <= FieldSurvey.short }
        var left = isAll ? room + ListRow.gap : max(room * 7 / 10, room - 24)
        for (key, field) in good where field.measure.longest <= FieldSurvey.short {
            let width = max(field.measure.longest, SafeText(key).columns) + ListRow.gap
            guard width <= left, columns.count < 6 else { continue }
            columns.append(field.measure.fit(ListColumn(member: key), room: room))
            left -= width
        }
        let text = good.first { $0.value.measure.longest > FieldSurvey.short && !$0.value.measure.isNumeric }
        if let text { columns.append(text.value.measure.fit(ListColumn(member: text.key), room: room)) }
        return columns
    }

    private mutating func look(at event: ParsedEvent) {
        guard let members = event.members, !members.isEmpty else { return }
        events += 1
        event.item.withFields { data in
            for (place, (key, value)) in members.prefix(32).enumerated() {
                fields[key, default: Field(place: place)].look(at: value, in: data.data)
            }
        }
    }

    private func isReadable(_ key: String, _ field: Field) -> Bool {
        field.isScalar && field.measure.longest > 0 && field.count * 5 >= events * 3
            && (field.varies || events < 4) && !FieldSurvey.unread.contains(key.lowercased())
            && !field.first.starts(with: "http".utf8)
    }

    /// Well-known names first, then as the events have them.
    private func rank(_ field: (key: String, value: Field)) -> Int {
        (FieldSurvey.known[field.key.lowercased()] ?? 1_000) * 64 + field.value.place
    }

    /// Values longer than this are text, not words.
    private static let short = 24

    /// What people look for first, in this order.
    private static let known: [String: Int] = {
        let names = """
            symbol ticker code name user username author sender from service host project repo wiki home away team \
            title severity level priority status state action score price last bid ask value change delta percent \
            pct volume size count total duration text message msg body content summary description comment
            """
        return Dictionary(
            uniqueKeysWithValues: names.split(separator: " ").map(String.init).enumerated().map { ($1, $0) })
    }()

    /// What nobody reads line by line; it is there in the rest of the data.
    private static let unread: Set<String> = [
        "id", "_id", "uuid", "guid", "ts", "timestamp", "time", "date", "datetime", "at", "created", "created_at",
        "updated", "updated_at", "url", "uri", "link", "href", "schema", "$schema", "version", "hash", "token", "seq",
        "sequence", "offset",
    ]
}

extension FieldSurvey.Field {
    fileprivate mutating func look(at value: JSONSlice, in data: UnsafeRawBufferPointer) {
        count += 1
        guard value.kind != .null else { return }
        isScalar = isScalar && value.isScalar
        guard isScalar else { return }
        measure.add(value, in: data)
        let bytes = value.bytes(in: data).prefix(64)
        if first.isEmpty {
            first = Array(bytes)
        } else {
            varies = varies || !bytes.elementsEqual(first)
        }
    }
}
