public import FeedCore

/// What a pane shows of the store: the items of one or more feeds that its filter takes, in the order of arrival.
///
/// A timeline holds ordinals, not events. It is extended with what is new in each snapshot; what was stored before the
/// timeline existed is scanned newest first by `FilterScan`s, which run elsewhere and are merged as they come.
/// The moments that the user has marked belong to it, too, as a track of their own.
/// Notes (lost, reconnected) are taken whatever the filter says, because they tell what the filter cannot see.
public struct Timeline: Sendable {
    /// The feeds it shows.
    public var feeds: [FeedID] { tracks.map(\.feed).filter { $0 != .markers } }
    /// What it takes of them.
    public let filter: Filter
    /// The state of the store that it shows.
    public private(set) var store: StoreSnapshot
    /// The sequence number up to which items are hidden; 0 for none.
    public private(set) var cleared: UInt64
    private var tracks: [Track]
    private let takesNotes: Bool

    /// A timeline of feeds; nothing is scanned yet.
    ///
    /// - Parameters:
    ///   - takesNotes: whether notes are shown, whatever the filter says; a search has no use for them.
    ///   - cleared: the sequence number up to which items are hidden.
    public init(
        feeds: [FeedID], filter: Filter, store: StoreSnapshot, takesNotes: Bool = true, cleared: UInt64 = 0
    ) {
        self.takesNotes = takesNotes
        self.cleared = cleared
        self.filter = filter
        self.store = store
        tracks = []
        tracks = feeds.map(newTrack) + markerTracks
    }

    /// Hides what came at `sequence` or before, and shows what came later.
    public mutating func clear(upTo sequence: UInt64) {
        cleared = sequence
        for index in tracks.indices { tracks[index].cleared = sequence }
    }

    /// Shows a newer state of the store.
    ///
    /// - Parameters:
    ///   - feeds: the feeds that it shows from now on; nil leaves them as they are.
    ///   - budget: how many new events a feed are looked at; the rest follows at the next call.
    public mutating func extend(to store: StoreSnapshot, feeds: [FeedID]? = nil, budget: Int = 20_000) {
        self.store = store
        if let feeds, feeds != self.feeds { follow(feeds) }
        lazy var matcher = filter.matcher()
        for index in tracks.indices {
            tracks[index].extend(in: store[tracks[index].feed], matcher: matcher, budget: budget)
        }
    }

    /// The timeline over an earlier state of the store that it shows: the same items, without those that came later.
    func showing(_ past: StoreSnapshot) -> Timeline {
        var copy = self
        copy.store = past
        return copy
    }

    /// The sequence number up to which every item that it takes is known: newer ones have not been looked at, as far as
    /// there are any.
    var knownUpTo: UInt64 {
        tracks.compactMap { $0.firstUnknown(in: store[$0.feed]) }.min().map { $0 - 1 } ?? store.newestSequence
    }

    /// The sequence number of the oldest item of which nothing older has been dropped; 0 when nothing has.
    var retainedFrom: UInt64 {
        tracks.reduce(0) { oldest, track in
            let feed = store[track.feed]
            guard let first = feed.ordinals.first, first > 0 else { return oldest }
            return max(oldest, feed.sequence(at: first))
        }
    }

    /// Shows these feeds: what is known of those that it showed already stays, the others are scanned from their newest
    /// event on.
    private mutating func follow(_ feeds: [FeedID]) {
        let known = Dictionary(uniqueKeysWithValues: tracks.map { ($0.feed, $0) })
        tracks = feeds.map { known[$0] ?? newTrack($0) } + markerTracks
    }

    private var markerTracks: [Track] { takesNotes ? [newTrack(.markers)] : [] }

    private func newTrack(_ feed: FeedID) -> Track {
        Track(
            feed: feed, takesAll: filter.matchesEverything || feed == .markers, takesNotes: takesNotes,
            end: store[feed].ordinals.upperBound, cleared: cleared)
    }

    /// Events that it shows, and events of its feeds that are retained and not hidden.
    public var count: (shown: Int, retained: Int) {
        tracks.reduce(into: (0, 0)) { sum, track in
            let count = track.eventCount(in: store[track.feed])
            sum.0 += count.shown
            sum.1 += count.retained
        }
    }

    /// Events that are retained and hidden because they were cleared.
    public var hidden: Int {
        cleared == 0 ? 0 : tracks.reduce(0) { $0 + store[$1.feed].retainedEvents } - count.retained
    }

    /// How much of what is retained was looked at, from 0 to 1; nil when all of it was.
    public var scannedShare: Double? {
        let left = tracks.reduce(0) { $0 + $1.unscanned(in: store[$1.feed]) }
        guard left > 0 else { return nil }
        let all = tracks.reduce(0) { $0 + store[$1.feed].ordinals.count }
        return 1 - Double(left) / Double(max(1, all))
    }

    /// The next piece of what was stored before and is not scanned yet, newest first; nil when nothing is left.
    ///
    /// The first piece is small, since its events are those that are seen first; each is as large as all before it.
    ///
    /// - Parameter events: how many events it has at most.
    public func nextScan(events: Int = 262_144) -> FilterScan? {
        tracks.lazy
            .compactMap { $0.nextScan(in: store[$0.feed], events: events) }
            .first.map { FilterScan(filter: filter, snapshot: store[$0.feed], piece: $0, takesNotes: takesNotes) }
    }

    /// Takes what a scan of this timeline found.
    public mutating func merge(_ found: FilterScan.Found) {
        // A feed may have gone while it was scanned.
        guard let track = tracks.firstIndex(where: { $0.feed == found.piece.feed }) else { return }
        tracks[track].merge(found, retained: store[found.piece.feed].ordinals)
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

    /// The oldest item that arrived at `time` or later; nil when there is none.
    public func item(arrivedAtOrAfter time: Timestamp) -> StoredItem? {
        let firsts = tracks.map(\.feed).compactMap { feed -> UInt64? in
            let ordinal = store[feed].ordinal(arrivedAtOrAfter: time)
            return store[feed].ordinals.contains(ordinal) ? store[feed].sequence(at: ordinal) : nil
        }
        return firsts.min().flatMap { items(startingAt: $0, limit: 1).first }
    }

    /// How many events arrived at `time` or later.
    public func events(arrivedAtOrAfter time: Timestamp) -> Int {
        tracks.reduce(0) { $0 + $1.events(arrivedAtOrAfter: time, in: store[$1.feed]) }
    }

    /// How many items came after `sequence`.
    public func count(after sequence: UInt64) -> Int {
        tracks.reduce(0) { $0 + $1.count(after: sequence, in: store[$1.feed]) }
    }
}
