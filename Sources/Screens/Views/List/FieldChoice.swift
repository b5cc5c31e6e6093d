import FeedCore
import TerminalKit

/// Which fields of a feed's events become columns: those that read best, as many as there is room for.
///
/// Narrow columns come first, then one of longer text, which takes all the room that is left.
struct FieldChoice {
    /// The columns from left to right.
    private(set) var columns: [ListColumn] = []
    /// The members without a column whose values stand in another one all the same.
    private(set) var repeated: Set<String> = []
    /// Columns that are left.
    private(set) var left: Int

    private let survey: FieldSurvey
    private let events: [ParsedEvent]
    private let room: Int
    /// Without a heading a number says nothing.
    private let hasHeading: Bool

    /// Values longer than this are text, not words.
    private static let short = 24
    /// More columns are a wall of numbers.
    private static let most = 8
    /// Text in fewer columns says nothing.
    static let leastText = 8

    /// - Parameter hasType: whether the events' types are shown.
    init(of events: [ParsedEvent], room: Int, hasType: Bool, hasHeading: Bool) {
        survey = FieldSurvey(events)
        self.events = events
        self.room = room
        self.hasHeading = hasHeading
        left = room + ListRow.gap
        var readable = survey.fields.filter(isReadable)
        if hasType {
            repeated = Set(readable.map(\.key).filter(isType))
            readable.removeAll { repeated.contains($0.key) }
        }
        choose(among: readable)
    }

    private mutating func choose(among readable: [FieldSurvey.Field]) {
        let text = readable.filter(isText).min { rank(text: $0) < rank(text: $1) }
        let inside = readable.map { field in (field.key, readable.first { contains($0, field) }?.key) }
        let containers = Dictionary(uniqueKeysWithValues: inside.filter { $0.1 != nil })
        let reserved = text.map { min($0.measure.longest, max(FieldChoice.leastText, room / 4)) + ListRow.gap } ?? 0
        left -= reserved
        take(readable.filter { $0.measure.longest <= FieldChoice.short && containers[$0.key] == nil })
        left += reserved
        let shown = columns.map(\.title) + [text?.key].compactMap(\.self)
        repeated.formUnion(containers.filter { $0.value.map(shown.contains) ?? false }.keys)
        takeRemainder(besides: text)
        sort()
        if let text { columns.append(text.measure.fit(ListColumn(member: text.key), room: room)) }
    }

    private mutating func take(_ fields: [FieldSurvey.Field]) {
        let subject = fields.first { FieldName($0.key) == .subject }?.key
        for field in fields.sorted(by: { rank($0, subject: subject) < rank($1, subject: subject) }) {
            guard columns.count < FieldChoice.most, hasHeading || !field.measure.isNumeric else { continue }
            let column = field.measure.fit(ListColumn(member: field.key), room: room)
            guard column.width + ListRow.gap <= left else { continue }
            columns.append(column)
            left -= column.width + ListRow.gap
        }
    }

    /// Fields that nobody reads line by line get columns too if nothing is left to be shown otherwise: `0` below a
    /// heading takes less room than `rx=0`.
    private mutating func takeRemainder(besides text: FieldSurvey.Field?) {
        let shown = Set(columns.map(\.title) + [text?.key].compactMap(\.self)).union(repeated)
        let others = survey.fields.filter { !shown.contains($0.key) && isCommon($0) }
        guard hasHeading, others.allSatisfy({ $0.isScalar && $0.measure.longest <= FieldChoice.short }) else { return }
        let added = others.map { $0.measure.fit(ListColumn(member: $0.key), room: room) }
        let needed = added.reduce(text.map { $0.measure.longest + ListRow.gap } ?? 0) { $0 + $1.width + ListRow.gap }
        guard needed <= left, columns.count + added.count <= FieldChoice.most else { return }
        columns += added
        left -= added.reduce(0) { $0 + $1.width + ListRow.gap }
    }

    /// What the event is about stands first, everything else as the events have it: a column keeps its place when
    /// there is room for another.
    private mutating func sort() {
        let places = Dictionary(uniqueKeysWithValues: survey.fields.enumerated().map { ($1.key, $0) })
        columns.sort { FieldChoice.place($0, places) < FieldChoice.place($1, places) }
    }

    private static func place(_ column: ListColumn, _ places: [String: Int]) -> Int {
        let place = places[column.title] ?? 0
        return switch FieldName(column.title) {
        case .subject: place
        case .finding, .other: 1_000 + place
        case .text: 2_000 + place
        case .reference: 3_000 + place
        }
    }
}

// MARK: - What fields are like

extension FieldChoice {
    private func isCommon(_ field: FieldSurvey.Field) -> Bool { field.count * 5 >= survey.events * 3 }

    private func isReadable(_ field: FieldSurvey.Field) -> Bool {
        let name = FieldName(field.key)
        return field.isScalar && field.measure.longest > 0 && isCommon(field) && name != .reference
            && (field.varies || survey.events < 4 || name == .text || name == .finding)
            && !field.first.starts(with: "http".utf8)
    }

    private func isText(_ field: FieldSurvey.Field) -> Bool {
        field.measure.longest > FieldChoice.short && !field.measure.isNumeric
    }

    /// Known texts first, as the events have them; of others the longest.
    private func rank(text field: FieldSurvey.Field) -> Int {
        FieldName(field.key) == .text ? field.place : 1_000 - field.measure.longest
    }

    /// What is taken first while there is room: what the event is about, how things are, words, and of what is left
    /// the numbers, because they are narrow.
    private func rank(_ field: FieldSurvey.Field, subject: String?) -> Int {
        let rank =
            switch FieldName(field.key) {
            case .subject: field.key == subject ? 0 : 3
            case .finding: 1
            case .text: 2
            case .other, .reference: field.measure.isNumeric ? 4 : 5
            }
        return rank * 1_000 + field.place
    }

    /// Whether a field says what the event's type says.
    private func isType(_ key: String) -> Bool {
        events.allSatisfy { event in
            event.member(key).map { value in
                event.item.withFields { $0.type.elementsEqual(value.bytes(in: $0.data)) }
            } ?? true
        }
    }

    /// Whether the value of one field is always a part of another's.
    private func contains(_ text: FieldSurvey.Field, _ word: FieldSurvey.Field) -> Bool {
        guard !text.measure.isNumeric, !word.measure.isNumeric, text.measure.longest > word.measure.longest else {
            return false
        }
        return events.allSatisfy { event in
            guard let word = event.member(word.key) else { return true }
            guard let text = event.member(text.key), word.range.count > 1 else { return false }
            return event.item.withFields { text.bytes(in: $0.data).contains(word.bytes(in: $0.data)) }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether bytes stand somewhere in these.
    fileprivate func contains(_ part: UnsafeRawBufferPointer) -> Bool {
        guard let first = part.first else { return true }
        var rest = self[...]
        while rest.count >= part.count, let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: part) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }
}
