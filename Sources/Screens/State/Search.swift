public import FeedCore

/// What is looked for in a pane. Its hits are events that the pane's filter takes, too.
public struct Search: Sendable {
    /// What is looked for, as written.
    public let filter: Filter
    /// Changes with each new search and each new filter of the pane.
    public let generation: Int
    /// The hits among what is stored.
    private var found: Timeline
    /// The store at the moment of the past that is shown; nil for the present.
    var past: StoreSnapshot?

    init?(_ filter: Filter, in timeline: Timeline, generation: Int) {
        guard !filter.matchesEverything else { return nil }
        self.filter = filter
        self.generation = generation
        found = Timeline(
            feeds: timeline.feeds, filter: Filter.all([timeline.filter, filter]), store: timeline.store,
            takesNotes: false, cleared: timeline.cleared)
    }

    /// The hits.
    public var hits: Timeline { past.map(found.showing) ?? found }

    /// The next piece of what was stored before and is not scanned yet; nil when nothing is left.
    public var nextScan: FilterScan? { found.nextScan() }

    mutating func extend(to store: StoreSnapshot, feeds: [FeedID]) { found.extend(to: store, feeds: feeds) }

    mutating func clear(upTo sequence: UInt64) { found.clear(upTo: sequence) }

    mutating func merge(_ found: FilterScan.Found) { self.found.merge(found) }

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

    /// Which way hits are looked for.
    public enum Direction: Sendable { case newer, older }

    /// The newest hit at an item or before it.
    func hit(upTo sequence: UInt64) -> UInt64? { hits.items(endingAt: sequence, limit: 1).last?.sequence }

    /// The oldest hit at an item or after it.
    func hit(from sequence: UInt64) -> UInt64? { hits.items(startingAt: sequence, limit: 1).first?.sequence }
}

extension Pane {
    /// The hit next to the chosen item. While none is chosen, the first one that can be seen or comes after that, the
    /// other way round the last; else the one nearest to what can be seen.
    ///
    /// - Parameter rows: the rows that the pane shows.
    public func hit(_ direction: Search.Direction, rows: Int) -> UInt64? {
        guard let search else { return nil }
        if let selected {
            return direction == .newer
                ? search.hit(from: selected + 1) : selected == 0 ? nil : search.hit(upTo: selected - 1)
        }
        let shown = visibleItems(rows: rowsAreItems ? rows : 1)
        guard let first = shown.first?.sequence, let last = shown.last?.sequence else { return nil }
        guard direction == .newer else { return search.hit(upTo: last) ?? search.hit(from: last) }
        return search.hit(from: first) ?? search.hit(upTo: first)
    }
}
