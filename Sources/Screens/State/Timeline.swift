public import FeedCore

/// What a pane shows of the store: the items of one or more feeds that its filter takes, in the order of arrival.
///
/// A timeline holds ordinals, not events. It is extended with what is new in each snapshot; what was stored before the
/// timeline existed is scanned newest first by `FilterScan`s, which run elsewhere and are merged as they come.
/// Notes (lost, reconnected) are taken whatever the filter says, because they tell what the filter cannot see.
public struct Timeline: Sendable {
    /// The feeds it shows.
    public let feeds: [FeedID]
    /// What it takes of them.
    public let filter: Filter
    /// The state of the store that it shows.
    public private(set) var store: StoreSnapshot
    private var tracks: [Track]
    private let takesNotes: Bool

    /// A timeline of feeds; nothing is scanned yet.
    ///
    /// - Parameter takesNotes: whether notes are shown, whatever the filter says; a search has no use for them.
    public init(feeds: [FeedID], filter: Filter, store: StoreSnapshot, takesNotes: Bool = true) {
        self.takesNotes = takesNotes
        self.feeds = feeds
        self.filter = filter
        self.store = store
        tracks = feeds.map {
            Track(
                feed: $0, takesAll: filter.matchesEverything, takesNotes: takesNotes,
                end: store[$0].ordinals.upperBound)
        }
    }

    /// Shows a newer state of the store.
    ///
    /// - Parameter budget: how many new events a feed are looked at; the rest follows at the next call.
    public mutating func extend(to store: StoreSnapshot, budget: Int = 20_000) {
        self.store = store
        lazy var matcher = filter.matcher()
        for index in tracks.indices {
            tracks[index].extend(in: store[tracks[index].feed], matcher: matcher, budget: budget)
        }
    }

    /// Events that it shows, and events that are retained of its feeds.
    public var count: (shown: Int, retained: Int) {
        tracks.reduce(into: (0, 0)) { sum, track in
            let snapshot = store[track.feed]
            sum.0 += track.eventCount(in: snapshot)
            sum.1 += snapshot.retainedEvents
        }
    }

    /// How much of what is retained was looked at, from 0 to 1; nil when all of it was.
    public var scannedShare: Double? {
        let left = tracks.reduce(0) { $0 + $1.unscanned(in: store[$1.feed]) }
        guard left > 0 else { return nil }
        let all = tracks.reduce(0) { $0 + store[$1.feed].ordinals.count }
        return 1 - Double(left) / Double(max(1, all))
    }

    /// The next piece of what was stored before and is not scanned yet, newest first; nil when nothing is left.
    public func nextScan(events: Int = 65_536) -> FilterScan? {
        tracks.indices.lazy
            .compactMap { index in tracks[index].nextScan(in: store[tracks[index].feed], track: index, events: events) }
            .first.map {
                FilterScan(filter: filter, snapshot: store[feeds[$0.track]], piece: $0, takesNotes: takesNotes)
            }
    }

    /// Takes what a scan of this timeline found.
    public mutating func merge(_ found: FilterScan.Found) {
        let track = found.piece.track
        tracks[track].merge(found, retained: store[tracks[track].feed].ordinals)
    }

    /// The last `limit` items that came at `sequence` or before, oldest first.
    public func items(endingAt sequence: UInt64 = .max, limit: Int) -> [StoredItem] {
        let candidates = tracks.flatMap { $0.items(endingAt: sequence, limit: limit, in: store[$0.feed]) }
        guard tracks.count > 1 else { return candidates }
        return Array(candidates.sorted { $0.sequence < $1.sequence }.suffix(limit))
    }

    /// The first `limit` items that came at `sequence` or later, oldest first.
    public func items(startingAt sequence: UInt64, limit: Int) -> [StoredItem] {
        let candidates = tracks.flatMap { $0.items(startingAt: sequence, limit: limit, in: store[$0.feed]) }
        guard tracks.count > 1 else { return candidates }
        return Array(candidates.sorted { $0.sequence < $1.sequence }.prefix(limit))
    }

    /// How many items came after `sequence`.
    public func count(after sequence: UInt64) -> Int {
        tracks.reduce(0) { $0 + $1.count(after: sequence, in: store[$1.feed]) }
    }
}
