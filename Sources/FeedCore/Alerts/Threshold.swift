/// A value that goes past a threshold, and what makes it count anew.
///
/// It is crossed by the first event that the filter takes, and not again before an event says the contrary. What says
/// so is the rearming filter; without one it is an event that the filter does not take although it tells of the value:
/// it has one of the fields that are compared by order, and the other parts of the filter hold. So `symbol = ACME and
/// price > 100` is not rearmed by what other symbols cost, nor by an event without a price.
public struct Threshold: Sendable, Equatable {
    /// Which way a value goes past it; the filter says what that means, and this only how it is called.
    public enum Way: String, Sendable, CaseIterable { case rises, falls }

    /// How it is called.
    public let way: Way
    /// What holds beyond it.
    public let filter: Filter
    /// The field that tells apart what has a threshold each; nil when the feed has one.
    public let key: JSONPath?
    /// What makes it count anew; nil for the contrary of the filter.
    public let rearm: Filter?
    /// The parts of the filter that say which events are meant.
    let scope: Filter
    /// The fields of which an event must have one to say the contrary; none means that every event does.
    let fields: [JSONPath]

    /// A threshold.
    public init(_ way: Way, _ filter: Filter, key: JSONPath? = nil, rearm: Filter? = nil) {
        self.way = way
        self.filter = filter
        self.key = key
        self.rearm = rearm
        let (scope, fields) = filter.expression?.scopeAndFields ?? (nil, [])
        self.scope = scope.map(Filter.init(writing:)) ?? .everything
        self.fields = fields
    }

    /// `rises: price > 100 per symbol`.
    var words: String { "\(way.rawValue): \(filter.text)\(key.map { " per \($0)" } ?? "")" }
}

extension FilterExpression {
    /// The terms that hold whatever the values are that are compared by order, and the fields of those values.
    fileprivate var scopeAndFields: (FilterExpression?, [JSONPath]) {
        guard !orderedFields.isEmpty else { return (nil, comparedFields) }
        guard case .all(let terms) = self else { return (nil, orderedFields) }
        let others = terms.filter(\.orderedFields.isEmpty)
        return (others.count > 1 ? .all(others) : others.first, orderedFields)
    }

    private var orderedFields: [JSONPath] {
        switch self {
        case .field(let path, .compares(let relation, _)): relation.isOrder ? [path] : []
        case .not(let term): term.orderedFields
        case .all(let terms), .any(let terms): terms.flatMap(\.orderedFields)
        case .text, .envelope, .field: []
        }
    }
}

extension Relation {
    fileprivate var isOrder: Bool { self != .equal && self != .unequal }
}

extension Filter {
    /// The filter of an expression.
    fileprivate init(writing expression: FilterExpression) {
        do throws(FilterError) { try self.init(expression.description) } catch {
            preconditionFailure("\(expression) was parsed before, and now: \(error)")
        }
    }
}
