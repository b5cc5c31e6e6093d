public import FeedCore

/// What a pane can be split by: a field of the data, or a part of the envelope.
public enum SplitField: Sendable, Equatable {
    /// A JSON field.
    case field(JSONPath)
    /// The type, the ID or the feed.
    case envelope(EnvelopePart)

    /// Reads a field as it is written in filters: `team.home`, or `event:`; nil when it is none.
    public init?(_ text: String) {
        if text.hasSuffix(":") {
            guard let part = EnvelopePart(rawValue: String(text.dropLast())) else { return nil }
            self = .envelope(part)
        } else {
            guard let path = JSONPath(text) else { return nil }
            self = .field(path)
        }
    }

    /// As it is written in filters.
    public var text: String {
        switch self {
        case .field(let path): FilterText.field(path)
        case .envelope(let part): "\(part.rawValue):"
        }
    }
}

/// The values that a field has in some events, and the parts that a pane is split into by them.
public struct FieldSplit: Sendable {
    /// Parts by a value at most: panes of all values of a price would be of no use.
    public static let mostValues = 12
    /// Events that are looked at at most, the newest ones.
    public static let mostEvents = 10_000
    /// Longer values are nothing to name a pane by.
    private static let longest = 80

    /// What is split by.
    public let field: SplitField
    /// The values that have a part of their own, the most frequent first.
    public let values: [String]
    /// Values that share the part `others`.
    public let otherValues: Int
    /// Whether there are events in that part.
    public let hasOthers: Bool

    /// Looks for the values of a field.
    ///
    /// - Parameter feedName: what the feed of an item is called.
    public init(by field: SplitField, of items: [StoredItem], feedName: (StoredItem) -> String) {
        self.field = field
        var counts: [String: (count: Int, first: Int)] = [:]
        var without = 0
        for (index, item) in items.enumerated() where item.note == nil {
            guard let value = field.value(of: item, feedName: feedName), value.utf8.count <= FieldSplit.longest else {
                without += 1
                continue
            }
            counts[value, default: (0, index)].count += 1
        }
        let sorted = counts.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }.map(\.key)
        values = Array(sorted.prefix(FieldSplit.mostValues))
        otherValues = sorted.count - values.count
        hasOthers = otherValues > 0 || without > 0
    }

    /// What each part is called and what it takes: one for each value, and one for all else if there is anything.
    public var parts: [(label: String, filter: Filter)] {
        let others = hasOthers ? [("others", FilterExpression.not(field.isOneOf(values)))] : []
        return (values.map { ($0, field.equals($0)) } + others).compactMap { label, expression in
            (try? Filter(expression.description)).map { (label, $0) }
        }
    }
}

extension SplitField {
    /// What an event has there; nil for nothing, and for objects and arrays.
    fileprivate func value(of item: StoredItem, feedName: (StoredItem) -> String) -> String? {
        switch self {
        case .envelope(.event): item.type
        case .envelope(.id): item.id
        case .envelope(.feed): feedName(item)
        case .field(let path):
            item.withFields { event in
                guard let value = JSONSlice.find(path, in: event.data), value.kind != .object, value.kind != .array
                else { return nil }
                return value.text(in: event.data)
            }
        }
    }

    fileprivate func equals(_ value: String) -> FilterExpression {
        switch self {
        case .field(let path): .field(path, .compares(.equal, value))
        case .envelope(let part): .envelope(part, .literal(value))
        }
    }

    fileprivate func isOneOf(_ values: [String]) -> FilterExpression {
        switch self {
        case .field(let path): .field(path, .isOneOf(values))
        case .envelope: values.count == 1 ? equals(values[0]) : .any(values.map(equals))
        }
    }
}
