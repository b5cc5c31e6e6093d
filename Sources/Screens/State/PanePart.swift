public import FeedCore

/// What tells a pane apart from the others that one pane was split into.
public struct PanePart: Sendable, Equatable {
    /// The number of the split: the others have the same.
    public let split: Int
    /// What it is called: a value, or `others`.
    public let label: String
    /// What it takes of what the one pane showed.
    public let filter: Filter

    /// A part of a split pane.
    public init(split: Int, label: String, filter: Filter) {
        self.split = split
        self.label = label
        self.filter = filter
    }
}

extension Pane {
    /// What its parts are called, as far as their filters are still in force.
    var partLabels: [String] {
        parts.filter { part in filters.contains { $0.isOn && $0.filter == part.filter } }.map(\.label)
    }

    /// Takes only a part of what it has taken.
    mutating func narrow(to part: PanePart) {
        parts.append(part)
        addFilter(part.filter)
    }

    /// Takes again what it took before it was split, and what was split further in that one.
    mutating func widen(beyond split: Int) {
        guard let first = parts.firstIndex(where: { $0.split == split }) else { return }
        let ended = parts[first...].map(\.filter)
        parts.removeSubrange(first...)
        setFilters(filters.filter { !ended.contains($0.filter) })
    }
}
