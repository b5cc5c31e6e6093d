public import FeedCore

/// A rectangle of the screen that shows one feed or all of them, each with its own filter, view and place.
public struct Pane: Sendable, Identifiable {
    /// Tells panes apart for as long as they live.
    public private(set) var id: Int
    /// What it shows.
    public let subject: Subject
    /// Which of the panes that its feed has in the config it is, from 0; nil for one that the user has added.
    public private(set) var setting: Int?
    /// What tells it apart from the others that it was split into, the first split first.
    public var parts: [PanePart] = []
    /// How it shows it.
    public var view: ViewKind { didSet { if view != oldValue { startDigest() } } }
    /// How it showed it before raw blocks were asked for.
    private var viewBeforeRaw: ViewKind?
    /// What its view makes its digest of.
    public var setup: ViewSetup { didSet { if setup != oldValue { startDigest() } } }
    /// What is asked of its items, oldest filter first: those that are on are in force together.
    public private(set) var filters: [StackedFilter]
    /// The filters as they were before all were switched off, until one of them is changed.
    var resting: [StackedFilter]?
    /// What `stored` is.
    private var current: Timeline
    /// Which items it showed when it was paused, and what its view had made of them; nil while it is not.
    private var standing: (timeline: Timeline, digest: (any Digest)?)?
    /// The store at the moment of the past that it shows; nil while it shows the present.
    private var past: StoreSnapshot?
    /// What its view makes of its items, now and before; nil for a view that shows the items themselves.
    private var digests: DigestLog?
    /// What its view had made of its items at the moment of the past that it shows.
    private var pastDigest: (any Digest)?
    /// Changes with each new digest: what was made for an older one is of no use any more.
    public private(set) var digestGeneration = 0
    /// What each filter takes alone, while that is counted.
    public internal(set) var tallies: [Timeline] = []
    /// What is looked for in it; nil for nothing.
    public private(set) var search: Search?
    /// Where in the timeline it is.
    public var scroll = Scroll.following
    /// The sequence number of the item that the user has chosen; nil while none is.
    public internal(set) var selected: UInt64?
    /// The name of the row that the user has chosen, in a view whose rows have names; nil while none is.
    public internal(set) var selectedRow: String?
    /// Rows that are scrolled out at the top of such a view.
    public internal(set) var firstRow = 0
    /// How many of its rows stand side by side.
    public internal(set) var rowStride = 1
    /// What the rows of a table are sorted by; nil leaves them as they first came.
    public var sort: RowSort?
    /// The row at the bottom of its text, where it stands still; nil goes on with the newest.
    public internal(set) var textPlace: TextPlace?
    /// What of time its chart shows, and how.
    public var look = ChartLook()
    /// Columns that are scrolled out to the left.
    public var leftColumn = 0
    /// Whether long lines are wrapped where its view can do that.
    public private(set) var wantsWrap = false
    /// Whether it stands still while events go on being stored.
    public var isPaused: Bool { standing != nil }
    /// Changes with each new filter: what an older filter's scans find is of no use any more.
    public private(set) var generation = 0
    /// Searches that were begun.
    private var searches = 0

    /// What a pane shows.
    public enum Subject: Sendable, Hashable {
        /// One feed.
        case feed(FeedID)
        /// The merged timeline of all feeds.
        case allFeeds
    }

    /// Where in its timeline a pane is.
    public enum Scroll: Sendable, Equatable {
        /// At the newest item, and going on with it.
        case following
        /// Standing with this item at the bottom.
        case held(bottom: UInt64)
    }

    /// The feed that it shows; nil when it shows all.
    public var feed: FeedID? {
        guard case .feed(let feed) = subject else { return nil }
        return feed
    }

    /// Whether long lines take several rows, so that nothing of them is cut.
    public var isWrapped: Bool { wantsWrap && view.wraps }

    /// Whether each item takes one row.
    public var rowsAreItems: Bool { view.rowsAreItems && !isWrapped }

    /// A pane that follows.
    ///
    /// - Parameter setting: which of the panes that its feed has in the config it is; nil for none of them.
    public init(
        id: Int, subject: Subject, view: ViewKind, setup: ViewSetup = ViewSetup(), filter: Filter, store: StoreSnapshot,
        setting: Int? = 0
    ) {
        self.id = id
        self.setting = setting
        self.subject = subject
        self.view = view
        self.setup = setup
        filters = filter.matchesEverything ? [] : [StackedFilter(filter: filter)]
        current = Timeline(feeds: subject.feeds(in: store), filter: filter, store: store)
        startDigest()
    }

    /// Which items are stored for it, whether or not they are shown.
    public var stored: Timeline { current }

    /// Which items it shows.
    public var timeline: Timeline { past.map(current.showing) ?? standing?.timeline ?? current }

    /// Shows raw blocks, or again what was shown before them.
    public mutating func toggleRaw() {
        (view, viewBeforeRaw) = view == .raw ? (viewBeforeRaw ?? .list, nil) : (.raw, view)
    }

    /// Takes in a newer state of the store. It is shown unless the pane is paused, or shows a moment of the past.
    ///
    /// - Parameter past: the store as it stood at the moment that is shown; nil for the present.
    public mutating func extend(to store: StoreSnapshot, showing past: StoreSnapshot? = nil) {
        let feeds = subject.feeds(in: store)
        let isAnotherSet = feeds != current.feeds
        current.extend(to: store, feeds: feeds)
        if isAnotherSet { startDigest() }
        if !isPaused { search?.extend(to: store, feeds: feeds) }
        for index in tallies.indices { tallies[index].extend(to: store, feeds: feeds) }
        advanceDigest()
        show(past)
    }

    /// A pane beside it that shows the same and goes its own way from now on.
    func copy(id: Int) -> Pane {
        var copy = self
        copy.id = id
        copy.setting = nil
        return copy
    }

    /// The pane without anything that is stored, to be kept for as long as anyone may want it back: it follows when it
    /// is shown again.
    var emptied: Pane {
        var empty = self
        empty.current = Timeline(feeds: [], filter: current.filter, store: StoreSnapshot(), cleared: current.cleared)
        (empty.standing, empty.past, empty.digests, empty.pastDigest) = (nil, nil, nil, nil)
        empty.tallies = []
        empty.search = nil
        empty.follow()
        return empty
    }

    /// Shows what all filters take that are on; nothing is looked at again when they are the same as before.
    public mutating func setFilters(_ filters: [StackedFilter]) {
        self.filters = filters
        resting = nil
        let filter = filters.inForce
        guard filter != current.filter else { return }
        take(filter)
        generation += 1
        startDigest()
        setSearch(search?.filter ?? .everything)
    }

    /// Another filter for what is stored: from what a paused pane shows, older events are scanned for both.
    private mutating func take(_ filter: Filter) {
        let (shown, newest) = (standing?.timeline ?? current, current.store)
        current = Timeline(feeds: shown.feeds, filter: filter, store: shown.store, cleared: shown.cleared)
        standing?.timeline = current
        current.extend(to: newest)
    }

    /// Hides what came up to a sequence number, and shows what came later; with 0 everything. The pane follows again.
    public mutating func clear(upTo sequence: UInt64) {
        current.clear(upTo: sequence)
        standing?.timeline.clear(upTo: sequence)
        startDigest()
        search?.clear(upTo: sequence)
        for index in tallies.indices { tallies[index].clear(upTo: sequence) }
        follow()
    }

    /// Looks for what a filter takes; for nothing with one that takes everything.
    public mutating func setSearch(_ filter: Filter) {
        searches += 1
        search = Search(filter, in: standing?.timeline ?? current, generation: searches)
        search?.past = past
    }

    /// Takes what a scan for the search found, if it was made for the search that goes on.
    public mutating func mergeSearch(_ found: FilterScan.Found, generation: Int) {
        guard generation == search?.generation else { return }
        search?.merge(found)
    }

    /// Takes what a scan found, if it was made for the filter that is in force.
    public mutating func merge(_ found: FilterScan.Found, generation: Int) {
        guard generation == self.generation else { return }
        current.merge(found)
        standing?.timeline.merge(found)
        advanceDigest()
        show(past)
    }

    /// Stands still; what is stored meanwhile is shown after `resume`.
    public mutating func pause() {
        if !isPaused { standing = (current, digestScan == nil ? digests?.digest : nil) }
    }

    /// Goes on with the present state of the store.
    public mutating func resume(with store: StoreSnapshot) {
        standing = nil
        extend(to: store, showing: past)
    }

    /// The next piece of what was stored before its filter and is not scanned yet; nil when nothing is left.
    public var nextScan: FilterScan? { current.nextScan() }

    /// Items newer than what is shown: the number in `↓ 27 new`.
    ///
    /// - Parameter store: the present state of the store, which a paused pane does not show.
    public func newerItems(in store: StoreSnapshot) -> Int {
        let waiting = isPaused ? timeline.feeds.reduce(0) { $0 + missed(of: $1, in: store) } : 0
        guard view.namedRows == nil, case .held(let bottom) = scroll else { return waiting }
        return waiting + timeline.count(after: bottom)
    }

    private func missed(of feed: FeedID, in store: StoreSnapshot) -> Int {
        max(0, store[feed].ordinals.upperBound - timeline.store[feed].ordinals.upperBound)
    }
}

extension Pane {
    /// The items that fill `rows` rows when each takes one, oldest first.
    public func visibleItems(rows: Int) -> [StoredItem] {
        guard view.namedRows == nil, case .held(let bottom) = scroll else { return timeline.items(limit: rows) }
        let items = timeline.items(endingAt: bottom, limit: rows)
        guard items.count < rows else { return items }
        return items + timeline.items(startingAt: bottom + 1, limit: rows - items.count)
    }

    /// The sequence number that the item at the bottom has at most.
    var bottom: UInt64 {
        if case .held(let bottom) = scroll { bottom } else { .max }
    }

    /// Moves by so many items: negative is towards the oldest.
    ///
    /// - Parameter rows: the rows that the pane shows; the oldest item goes no lower than its top.
    public mutating func scroll(by items: Int, rows: Int) {
        if let all = namedRows { return scrollRows(by: items, among: all.count, rows: rows) }
        // Where items take several rows, the oldest can be the only one that is seen whole.
        let rows = rowsAreItems ? rows : 1
        guard let bottom = visibleItems(rows: rows).last?.sequence else { return }
        if items < 0 {
            let above = timeline.items(endingAt: bottom, limit: rows - items)
            guard above.count > 0 else { return }
            scroll = .held(bottom: above[min(above.count - 1, max(rows, above.count + items) - 1)].sequence)
        } else {
            let below = timeline.items(startingAt: bottom + 1, limit: items)
            scroll =
                below.count < items || timeline.count(after: below.last?.sequence ?? bottom) == 0
                ? .following : .held(bottom: below.last?.sequence ?? bottom)
        }
    }

    /// Moves by so many items as the wheel of a mouse does: a list that is seen whole goes on following.
    public mutating func roll(by items: Int, rows: Int) {
        if isChart { return panChart(by: items) }
        let isSeenWhole = view.namedRows == nil && rowsAreItems && timeline.items(limit: rows + 1).count <= rows
        if items > 0 || !isSeenWhole { scroll(by: items, rows: rows) }
    }

    /// Scrolls sideways; what is wrapped is seen whole and stays.
    public mutating func scrollSideways(by columns: Int) {
        if isChart { return panChart(by: columns.signum()) }
        if isText { return }
        if !isWrapped { leftColumn = max(0, leftColumn + columns) }
    }

    /// Wraps long lines, or cuts them again; from their beginning.
    public mutating func toggleWrap() {
        wantsWrap.toggle()
        leftColumn = 0
    }

    /// Moves to the oldest items.
    public mutating func scrollToOldest(rows: Int) {
        let limit = rowsAreItems ? rows : 1
        guard let bottom = timeline.items(startingAt: 0, limit: limit).last?.sequence else { return }
        scroll = .held(bottom: bottom)
    }
}

// MARK: - Digests

extension Pane {
    /// What its view makes of the items that it shows; nil for a view that shows the items themselves, and as long as
    /// older items are scanned.
    var digest: (any Digest)? {
        guard past == nil else { return pastDigest }
        return isPaused ? standing?.digest : isDigesting ? nil : digests?.digest
    }

    /// Whether the first items are still being taken in, away from the main thread.
    var isDigesting: Bool { digests?.sequence == 0 && digestScan != nil }

    /// Whether its view has nothing to show because there is no digest of the moment, or not yet.
    var lacksDigest: Bool { view.digest != nil && digest == nil }

    /// The next work for its digest that is too much for the time of a frame; nil when there is none.
    public var digestScan: DigestScan? {
        guard let digests, digests.backlog(in: current) > DigestScan.leastItems else { return nil }
        return DigestScan(log: digests, timeline: current)
    }

    /// Takes what a scan has made of its items, if it was made for the digest that goes on.
    public mutating func merge(_ found: DigestScan.Found, generation: Int) {
        guard generation == digestGeneration else { return }
        digests = found.log
        advanceDigest()
        show(past)
    }
    /// Makes a new digest, of the items that are retained.
    private mutating func startDigest() {
        digestGeneration += 1
        digests = nil
        standing?.digest = nil
        advanceDigest()
        show(past)
    }
    /// Takes in what is new, unless that is too much for the time of a frame. As long as older items are scanned there
    /// is no digest, for items are taken in from the oldest to the newest.
    private mutating func advanceDigest() {
        guard let make = view.digest, current.scannedShare == nil else { return }
        if digests == nil { digests = DigestLog(make(setup), of: current) }
        guard digestScan == nil else { return }
        digests?.advance(to: current)
        if let held = standing, held.digest == nil {
            standing?.digest = digests?.digest(upTo: held.timeline.store.newestSequence)
        }
    }

    /// Shows a moment of the past; nil shows the present.
    private mutating func show(_ past: StoreSnapshot?) {
        self.past = past
        search?.past = past
        pastDigest = past.flatMap { digests?.digest(upTo: $0.newestSequence) }
    }
}

extension Pane.Subject {
    /// The feeds that it shows, as far as there are such feeds.
    func feeds(in store: StoreSnapshot) -> [FeedID] {
        switch self {
        case .feed(let feed): store.place(of: feed) == nil ? [] : [feed]
        case .allFeeds: store.feeds.map(\.id)
        }
    }
}
