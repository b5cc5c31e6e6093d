import FeedCore

/// Which way the numbers of columns go, by the rules that colour them.
struct Trends {
    private let columns: [ListColumn]
    private let key: JSONPath?
    /// What an event without colours has.
    private let none: [ThemeRole?]
    /// The last number of each column, for each value of the key.
    private var last: [String: [Double?]] = [:]
    private let hasRules: Bool
    private let needsLast: Bool

    /// - Parameter key: the field that tells apart what the numbers are about; without it all are about the same.
    init(_ columns: [ListColumn], key: String?) {
        self.columns = columns
        self.key = key.flatMap { JSONPath($0) }
        none = Array(repeating: nil, count: columns.count)
        hasRules = columns.contains { $0.rule != nil }
        needsLast = columns.contains { $0.rule == .change }
    }

    /// The roles of an event's values; events have to come in order.
    ///
    /// - Parameter isShown: whether the roles are needed; if not, only what follows learns from the event.
    mutating func roles(of event: ParsedEvent, isShown: Bool) -> [ThemeRole?] {
        guard hasRules, isShown || needsLast, event.members != nil else { return none }
        return event.item.withFields { fields in
            let numbers = columns.map { column in
                column.rule.flatMap { _ in column.value(of: event, in: fields.data)?.number(in: fields.data) }
            }
            let before = needsLast ? replaceLast(numbers, ofKeyIn: fields.data) : numbers
            return columns.indices.map { columns[$0].role(of: numbers[$0], after: before[$0]) }
        }
    }

    private mutating func replaceLast(_ numbers: [Double?], ofKeyIn data: UnsafeRawBufferPointer) -> [Double?] {
        let name = key.flatMap { JSONSlice.find($0, in: data)?.text(in: data) } ?? ""
        return last.updateValue(numbers, forKey: name) ?? numbers
    }
}

extension ListColumn {
    fileprivate func role(of number: Double?, after before: Double?) -> ThemeRole? {
        guard let rule, let number, let zero = rule == .sign ? 0 : before, number != zero else { return nil }
        return number > zero ? .up : .down
    }
}
