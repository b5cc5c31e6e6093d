/// One feed of the store as it stood at one moment. Taking it copies no event.
public struct FeedSnapshot: Sendable {
    /// Which feed.
    public let id: FeedID
    /// How it is configured.
    public let feed: Feed
    /// Its link.
    public internal(set) var link: Link
    /// What was counted of it.
    public internal(set) var counters: FeedCounters
    /// Events a second, lately.
    public internal(set) var rate: RateMeter
    /// The ordinals of the retained items, oldest first.
    public internal(set) var ordinals: Range<Int>
    /// Events that were dropped because newer ones came.
    public let evicted: Int
    /// Bytes of memory that the retained items take.
    public let memory: Int

    let slabs: [Slab]
    private let notes: PlacedNotes
    /// What its link was.
    let history: LinkHistory

    /// A feed's log and what is known about it, as they stand.
    public init(id: FeedID, feed: Feed, link: Link, counters: FeedCounters, rate: RateMeter, log: FeedLog) {
        self.init(id: id, feed: feed, link: link, history: LinkHistory(), counters: counters, rate: rate, log: log)
    }

    init(
        id: FeedID, feed: Feed, link: Link, history: LinkHistory, counters: FeedCounters, rate: RateMeter, log: FeedLog
    ) {
        self.id = id
        self.feed = feed
        self.link = link
        self.history = history
        self.counters = counters
        self.rate = rate
        ordinals = log.ordinals
        evicted = log.evicted
        memory = log.memory
        slabs = log.slabs
        notes = log.notes
    }

    /// Events among the retained items.
    public var retainedEvents: Int { ordinals.count - notes.count(in: ordinals) }

    /// Notes among the items in a range of retained ordinals.
    public func notes(in range: Range<Int>) -> Int { notes.count(in: range) }

    /// The ordinals of the notes in a range of retained ordinals, oldest first.
    public func noteOrdinals(in range: Range<Int>) -> [Int] { notes.ordinals(in: range) }

    /// The newest notes among the retained items, newest first, at most `limit`.
    public func newestNotes(limit: Int) -> [StoredItem] {
        notes.ordinals(ofNewest: limit, before: ordinals.upperBound).map { self[$0] }
    }

    /// The last event ID: the newest retained event's, or what the link says while nothing is retained.
    public var lastEventID: String {
        ordinals.reversed().lazy.filter(isEvent).first.map { self[$0].id } ?? link.lastEventID
    }

    /// The item at a retained ordinal.
    public subscript(ordinal: Int) -> StoredItem {
        let (slab, record) = locate(ordinal)
        return StoredItem(
            feed: id, ordinal: ordinal, slab: slab, record: record,
            note: record.marks.contains(.note) ? notes[ordinal] : nil)
    }

    /// Whether the item at a retained ordinal is an event, not a note.
    public func isEvent(at ordinal: Int) -> Bool { !locate(ordinal).record.marks.contains(.note) }

    /// Whether the event at a retained ordinal had an `id` line of its own.
    public func hasOwnID(at ordinal: Int) -> Bool { locate(ordinal).record.marks.contains(.ownID) }

    /// The sequence number of the item at a retained ordinal.
    public func sequence(at ordinal: Int) -> UInt64 { locate(ordinal).record.sequence }

    /// Lends the bytes of the event at a retained ordinal to `body`.
    public func withFields<R>(at ordinal: Int, _ body: (EventFields) throws -> R) rethrows -> R {
        let (slab, record) = locate(ordinal)
        return try withExtendedLifetime(slab) {
            try body(EventFields(feed: feed.name, record: record, in: slab))
        }
    }

    /// The oldest retained ordinal whose sequence number is at least `sequence`; the end when there is none.
    public func ordinal(atOrAfter sequence: UInt64) -> Int {
        ordinals.partitioningIndex { self.sequence(at: $0) >= sequence }
    }

    /// The oldest retained ordinal that arrived at `time` or later; the end when there is none.
    public func ordinal(arrivedAtOrAfter time: Timestamp) -> Int {
        ordinals.partitioningIndex { locate($0).record.arrival >= time.microseconds }
    }

    private func locate(_ ordinal: Int) -> (slab: Slab, record: EventRecord) {
        precondition(ordinals.contains(ordinal), "ordinal \(ordinal) is not retained: \(ordinals)")
        let index = slabs.indices.partitioningIndex { slabs[$0].firstOrdinal > ordinal } - 1
        let slab = slabs[index]
        return (slab, slab.record(ordinal - slab.firstOrdinal))
    }
}

extension Range<Int> {
    /// The first element for which `isAfter` holds, which must be false for some of the first elements and true for
    /// all others; the end when there is none.
    public func partitioningIndex(where isAfter: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
