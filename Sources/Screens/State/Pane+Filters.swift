public import FeedCore

extension Pane {
    /// Shows what another filter takes, in place of all that there are; everything with one that takes everything.
    public mutating func setFilter(_ filter: Filter) {
        setFilters(filter.matchesEverything ? [] : [StackedFilter(filter: filter)])
    }

    /// Puts one more filter on the stack and in force; one that is there already is only switched on, and one that
    /// takes everything adds nothing.
    public mutating func addFilter(_ filter: Filter) {
        guard !filter.matchesEverything else { return }
        setFilters(filters.filter { $0.filter != filter } + [StackedFilter(filter: filter)])
    }

    /// Switches one of the filters off, or on again.
    public mutating func toggleFilter(_ index: Int) {
        guard filters.indices.contains(index) else { return }
        var changed = filters
        changed[index].isOn.toggle()
        setFilters(changed)
    }

    /// Takes one of the filters away.
    ///
    /// - Returns: what was taken away; nil when there is none of that number.
    @discardableResult
    public mutating func removeFilter(_ index: Int) -> StackedFilter? {
        guard filters.indices.contains(index) else { return nil }
        var changed = filters
        let removed = changed.remove(at: index)
        setFilters(changed)
        return removed
    }

    /// Switches all filters off; once all are off, those on again that were on before, or all.
    public mutating func toggleFilters() {
        guard filters.contains(where: \.isOn) else {
            return setFilters(resting ?? filters.map { StackedFilter(filter: $0.filter) })
        }
        let before = filters
        setFilters(filters.map { StackedFilter(filter: $0.filter, isOn: false) })
        resting = before
    }
}

// MARK: - Counting

extension Pane {
    /// Events that a filter of the stack takes alone, and how much of what is retained was looked at: nil for all of
    /// it. Nil while nothing is counted.
    public func tally(of filter: Filter) -> (events: Int, scannedShare: Double?)? {
        tallies.first { $0.filter == filter }.map { ($0.count.shown, $0.scannedShare) }
    }

    /// Counts what each filter takes alone, or stops; what is counted already stays.
    public mutating func countFilters(_ isWanted: Bool) {
        guard isWanted else { return tallies = [] }
        let before = tallies
        tallies = []
        for filter in filters.map(\.filter) where !tallies.contains(where: { $0.filter == filter }) {
            tallies.append(
                before.first { $0.filter == filter }
                    ?? Timeline(
                        feeds: timeline.feeds, filter: filter, store: timeline.store, takesNotes: false,
                        cleared: timeline.cleared))
        }
    }

    /// Takes what a scan for a tally found.
    public mutating func mergeTally(_ found: FilterScan.Found, of filter: String) {
        guard let index = tallies.firstIndex(where: { $0.filter.text == filter }) else { return }
        tallies[index].merge(found)
    }
}
