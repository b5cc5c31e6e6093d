public import FeedCore

/// One of a pane's filters, which can be switched off without being forgotten.
public struct StackedFilter: Sendable, Equatable {
    /// What it takes.
    public var filter: Filter
    /// Whether it is in force.
    public var isOn: Bool

    /// A filter of a pane.
    public init(filter: Filter, isOn: Bool = true) {
        self.filter = filter
        self.isOn = isOn
    }
}

extension [StackedFilter] {
    /// What is taken by all of those that are on.
    public var inForce: Filter { Filter.all(filter(\.isOn).map(\.filter)) }

    /// How many are switched off.
    public var countOff: Int { count { !$0.isOn } }
}
