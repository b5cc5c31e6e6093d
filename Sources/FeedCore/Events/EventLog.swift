import SSE

/// What the store's lock guards.
struct EventLog {
    private struct Entry {
        var feed: Feed
        var link: Link
        var history = LinkHistory()
        var log: FeedLog
        var counters = FeedCounters()
        var rate = RateMeter()
        /// Bytes that the feed's parser holds for an unfinished event.
        var pending = 0

        var memory: Int { log.memory + pending }

        mutating func change(to link: Link, at time: Timestamp) {
            self.link = link
            history.add(link, at: time)
        }

        /// Bytes have come; what they end is a silence from the ones before, or from the link's opening.
        mutating func hearBytes(at time: Timestamp) {
            let before = max(link.since.time, counters.lastBytes?.time ?? link.since.time)
            if link.state == .open, before < time { history.add(silence: before..<time, of: link) }
        }
    }

    /// Removed feeds whose events are kept, in case they come back.
    static let removedFeeds = 16

    private var memoryLimit: Int
    /// Bytes that all feeds take now.
    private var memory = 0
    /// Every feed that there ever was, by its ID; those that were removed are not shown.
    private var entries: [Entry] = []
    /// The moments that the user has marked.
    private var markers = FeedLog(retention: Retention(events: 1_000, bytes: 64 << 10))
    /// The feeds that there are.
    private var roster = Roster()
    /// The removed feeds whose events are kept, the one removed first first.
    private var removed: [FeedID] = []
    private var nextSequence: UInt64 = 1
    private var revision: UInt64 = 0

    init(memory: Int) { memoryLimit = memory }

    mutating func add(_ feed: Feed, at moment: Moment) -> FeedID {
        var link = Link(state: .off, since: moment)
        link.lastEventID = feed.lastEventID
        link.isInsecure = feed.request.isInsecure
        link.fail(for: feed.source.fault)
        var entry = Entry(feed: feed, link: link, log: FeedLog(retention: retention(of: feed)))
        entry.history.add(link, at: moment.time)
        entries.append(entry)
        let id = FeedID(rawValue: entries.count - 1)
        roster.insert(id, at: roster.ids.count)
        revision += 1
        return id
    }

    /// Another configuration for a feed; its events stay.
    mutating func change(_ id: FeedID, to feed: Feed) {
        let fault = entries[id.rawValue].feed.source.fault
        entries[id.rawValue].feed = feed
        entries[id.rawValue].link.isInsecure = feed.request.isInsecure
        if feed.source.fault != fault { entries[id.rawValue].link.fail(for: feed.source.fault) }
        let keep = retention(of: feed)
        change(id.rawValue) { entry, _ in entry.log.keep(keep) }
        revision += 1
    }

    mutating func remove(_ id: FeedID) {
        guard roster.remove(id) else { return }
        removed.append(id)
        if removed.count > EventLog.removedFeeds { forget(removed.removeFirst()) }
        revision += 1
    }

    mutating func restore(_ id: FeedID, at place: Int) {
        guard !roster.contains(id) else { return }
        removed.removeAll { $0 == id }
        roster.insert(id, at: place)
        revision += 1
    }

    /// Another order; feeds that it does not name stand last.
    mutating func arrange(_ ids: [FeedID]) {
        roster.arrange(ids)
        revision += 1
    }

    /// Another limit for all feeds together.
    mutating func limit(memory limit: Int) {
        memoryLimit = limit
        for index in entries.indices {
            let keep = retention(of: entries[index].feed)
            change(index) { entry, _ in entry.log.keep(keep) }
        }
        revision += 1
    }

    /// Slabs are sized by what a feed may keep; one must not be larger than what all together may.
    private func retention(of feed: Feed) -> Retention {
        Retention(events: feed.keep.events, bytes: min(feed.keep.bytes, memoryLimit))
    }

    private mutating func forget(_ id: FeedID) {
        let keep = entries[id.rawValue].log.retention
        change(id.rawValue) { entry, _ in entry.log = FeedLog(retention: keep) }
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
        if case .bytes = activity { entries[index].hearBytes(at: moment.time) }
        entries[index].counters.count(activity, at: moment)
        switch activity {
        case .link(let link): entries[index].change(to: link, at: moment.time)
        case .note(let note): change(index) { $0.log.append(note, at: moment.time, sequence: &$1) }
        case .pending(let bytes): change(index) { entry, _ in entry.pending = bytes }
        case .bytes, .repeated: break
        }
        revision += 1
    }

    /// Marks a moment for all feeds.
    mutating func mark(_ text: String, at moment: Moment) {
        markers.append(.marker(text: text), at: moment.time, sequence: &nextSequence)
        revision += 1
    }

    func snapshot(of feed: FeedID) -> FeedSnapshot {
        let entry = entries[feed.rawValue]
        return FeedSnapshot(
            id: feed, feed: entry.feed, link: entry.link, history: entry.history, counters: entry.counters,
            rate: entry.rate, log: entry.log)
    }

    func snapshot() -> StoreSnapshot {
        StoreSnapshot(
            feeds: roster.ids.map(snapshot), markers: markers, places: roster.places,
            nextFeed: FeedID(rawValue: entries.count), revision: revision)
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

    /// The feed that takes most memory among those that can give some; what nobody sees gives way first.
    private func indexOfLargest() -> Int? {
        largest(of: removed.map(\.rawValue)) ?? largest(of: Array(entries.indices))
    }

    private func largest(of indices: [Int]) -> Int? {
        indices
            .filter { entries[$0].log.slabs.count > 1 }
            .max { entries[$0].log.memory < entries[$1].log.memory }
    }
}

extension Link {
    /// The link of a feed that cannot be subscribed to, or no longer of one: with `nil` it waits to be.
    fileprivate mutating func fail(for fault: String?) {
        state = fault == nil ? .off : .failed
        reason = fault
    }
}
