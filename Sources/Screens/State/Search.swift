public import FeedCore

/// What is looked for in a pane. Its hits are events that the pane's filter takes, too.
public struct Search: Sendable {
    /// What is looked for, as written.
    public let filter: Filter
    /// Changes with each new search and each new filter of the pane.
    public let generation: Int
    /// The hits.
    public private(set) var hits: Timeline

    init?(_ filter: Filter, in timeline: Timeline, generation: Int) {
        guard !filter.matchesEverything else { return nil }
        self.filter = filter
        self.generation = generation
        hits = Timeline(
            feeds: timeline.feeds, filter: Filter.all([timeline.filter, filter]), store: timeline.store,
            takesNotes: false)
    }

    mutating func extend(to store: StoreSnapshot, feeds: [FeedID]) { hits.extend(to: store, feeds: feeds) }

    mutating func merge(_ found: FilterScan.Found) { hits.merge(found) }

    /// Which hit an item is, counted from the oldest, and how many there are; the place is nil for what is no hit, and
    /// as long as older ones may be found.
    public func position(of sequence: UInt64?) -> (place: Int?, count: Int) {
        let count = hits.count.shown
        guard let sequence, hits.scannedShare == nil, isHit(sequence) else { return (nil, count) }
        return (count - hits.count(after: sequence), count)
    }

    /// Whether an item is among the hits that are known.
    public func isHit(_ sequence: UInt64) -> Bool {
        hits.items(endingAt: sequence, limit: 1).last?.sequence == sequence
    }

    /// The newest hit before an item.
    public func hit(before sequence: UInt64) -> UInt64? {
        sequence == 0 ? nil : hits.items(endingAt: sequence - 1, limit: 1).last?.sequence
    }

    /// The oldest hit after an item.
    public func hit(after sequence: UInt64) -> UInt64? {
        hits.items(startingAt: sequence + 1, limit: 1).first?.sequence
    }
}
