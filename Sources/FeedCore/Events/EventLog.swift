import SSE

/// What the store's lock guards.
struct EventLog {
    private struct Entry {
        var feed: Feed
        var link: Link
        var log: FeedLog
        var counters = FeedCounters()
        var rate = RateMeter()
        /// Bytes that the feed's parser holds for an unfinished event.
        var pending = 0

        var memory: Int { log.memory + pending }
    }

    private let memoryLimit: Int
    /// Bytes that all feeds take now.
    private var memory = 0
    private var entries: [Entry] = []
    private var nextSequence: UInt64 = 1
    private var revision: UInt64 = 0

    init(memory: Int) { memoryLimit = memory }

    mutating func add(_ feed: Feed, at moment: Moment) -> FeedID {
        var link = Link(state: .off, since: moment)
        link.lastEventID = feed.lastEventID
        link.isInsecure = feed.request.isInsecure
        // Slabs are sized by what a feed may keep; one must not be larger than what all together may.
        let keep = Retention(events: feed.keep.events, bytes: min(feed.keep.bytes, memoryLimit))
        entries.append(Entry(feed: feed, link: link, log: FeedLog(retention: keep)))
        revision += 1
        return FeedID(rawValue: entries.count - 1)
    }

    mutating func append(_ batch: borrowing SSEBatch, to feed: FeedID, at moment: Moment) {
        let count = batch.records.count
        let index = feed.rawValue
        change(index) { $0.log.append(batch, at: moment.time, sequence: &$1) }
        entries[index].counters.events += count
        entries[index].counters.lastEvent = moment
        entries[index].rate.add(count, at: moment.uptime)
        revision += 1
    }

    mutating func record(_ activity: FeedActivity, of feed: FeedID, at moment: Moment) {
        let index = feed.rawValue
        entries[index].counters.count(activity, at: moment)
        switch activity {
        case .link(let link): entries[index].link = link
        case .note(let note): change(index) { $0.log.append(note, at: moment.time, sequence: &$1) }
        case .pending(let bytes): change(index) { entry, _ in entry.pending = bytes }
        case .bytes, .repeated: break
        }
        revision += 1
    }

    func snapshot(of feed: FeedID) -> FeedSnapshot {
        let entry = entries[feed.rawValue]
        return FeedSnapshot(
            id: feed, feed: entry.feed, link: entry.link, counters: entry.counters, rate: entry.rate, log: entry.log)
    }

    func snapshot() -> StoreSnapshot {
        StoreSnapshot(feeds: entries.indices.map { snapshot(of: FeedID(rawValue: $0)) }, revision: revision)
    }

    /// Changes what a feed holds, then lets the largest feed give way until all fit into the limit again.
    private mutating func change(_ index: Int, _ body: (inout Entry, _ sequence: inout UInt64) -> Void) {
        let before = entries[index].memory
        body(&entries[index], &nextSequence)
        memory += entries[index].memory - before
        while memory > memoryLimit, let largest = indexOfLargest() {
            let before = entries[largest].memory
            entries[largest].log.dropOldestSlab()
            memory -= before - entries[largest].memory
        }
    }

    /// The feed that takes most memory among those that can give some.
    private func indexOfLargest() -> Int? {
        entries.indices
            .filter { entries[$0].log.slabs.count > 1 }
            .max { entries[$0].log.memory < entries[$1].log.memory }
    }
}
