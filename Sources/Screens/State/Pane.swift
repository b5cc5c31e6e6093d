public import FeedCore

/// A rectangle of the screen that shows one feed or all of them, each with its own filter, view and place.
public struct Pane: Sendable, Identifiable {
    /// Tells panes apart for as long as they live.
    public let id: Int
    /// What it shows.
    public let subject: Subject
    /// How it shows it.
    public var view: ViewKind
    /// What is asked of its items, oldest filter first: those that are on are in force together.
    public private(set) var filters: [StackedFilter]
    /// The filters as they were before all were switched off, until one of them is changed.
    var resting: [StackedFilter]?
    /// Which items it shows.
    public private(set) var timeline: Timeline
    /// What each filter takes alone, while that is counted.
    public internal(set) var tallies: [Timeline] = []
    /// What is looked for in it; nil for nothing.
    public private(set) var search: Search?
    /// Where in the timeline it is.
    public var scroll = Scroll.following
    /// The sequence number of the item that the user has chosen; nil while none is.
    public internal(set) var selected: UInt64?
    /// Columns that are scrolled out to the left.
    public var leftColumn = 0
    /// Whether long lines are wrapped where its view can do that.
    public private(set) var wantsWrap = false
    /// Whether it stands still while events go on being stored.
    public private(set) var isPaused = false
    /// Changes with each new filter: what an older filter's scans find is of no use any more.
    public private(set) var generation = 0
    /// Searches that were begun.
    private var searches = 0

    /// What a pane shows.
    public enum Subject: Sendable, Equatable {
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
    public init(id: Int, subject: Subject, view: ViewKind, filter: Filter, store: StoreSnapshot) {
        self.id = id
        self.subject = subject
        self.view = view
        filters = filter.matchesEverything ? [] : [StackedFilter(filter: filter)]
        timeline = Timeline(feeds: subject.feeds(in: store), filter: filter, store: store)
    }

    /// Shows a newer state of the store, unless the pane is paused.
    public mutating func extend(to store: StoreSnapshot) {
        guard !isPaused else { return }
        show(store)
    }

    /// Shows what all filters take that are on; nothing is looked at again when they are the same as before.
    public mutating func setFilters(_ filters: [StackedFilter]) {
        self.filters = filters
        resting = nil
        let filter = filters.inForce
        guard filter != timeline.filter else { return }
        timeline = Timeline(
            feeds: timeline.feeds, filter: filter, store: timeline.store, cleared: timeline.cleared)
        generation += 1
        setSearch(search?.filter ?? .everything)
    }

    /// Hides what came up to a sequence number, and shows what came later; with 0 everything. The pane follows again.
    public mutating func clear(upTo sequence: UInt64) {
        timeline.clear(upTo: sequence)
        search?.clear(upTo: sequence)
        for index in tallies.indices { tallies[index].clear(upTo: sequence) }
        follow()
    }

    /// Looks for what a filter takes; for nothing with one that takes everything.
    public mutating func setSearch(_ filter: Filter) {
        searches += 1
        search = Search(filter, in: timeline, generation: searches)
    }

    /// Takes what a scan for the search found, if it was made for the search that goes on.
    public mutating func mergeSearch(_ found: FilterScan.Found, generation: Int) {
        guard generation == search?.generation else { return }
        search?.merge(found)
    }

    /// Takes what a scan found, if it was made for the filter that is in force.
    public mutating func merge(_ found: FilterScan.Found, generation: Int) {
        guard generation == self.generation else { return }
        timeline.merge(found)
    }

    /// Stands still; what is stored meanwhile is shown after `resume`.
    public mutating func pause() { isPaused = true }

    /// Goes on with the present state of the store.
    public mutating func resume(with store: StoreSnapshot) {
        isPaused = false
        show(store)
    }

    private mutating func show(_ store: StoreSnapshot) {
        let feeds = subject.feeds(in: store)
        timeline.extend(to: store, feeds: feeds)
        search?.extend(to: store, feeds: feeds)
        for index in tallies.indices { tallies[index].extend(to: store, feeds: feeds) }
    }

    /// Items newer than what is shown: the number in `↓ 27 new`.
    ///
    /// - Parameter store: the present state of the store, which a paused pane does not show.
    public func newerItems(in store: StoreSnapshot) -> Int {
        let waiting = isPaused ? timeline.feeds.reduce(0) { $0 + missed(of: $1, in: store) } : 0
        guard case .held(let bottom) = scroll else { return waiting }
        return waiting + timeline.count(after: bottom)
    }

    private func missed(of feed: FeedID, in store: StoreSnapshot) -> Int {
        max(0, store[feed].ordinals.upperBound - timeline.store[feed].ordinals.upperBound)
    }
}

extension Pane {
    /// The items that fill `rows` rows when each takes one, oldest first.
    public func visibleItems(rows: Int) -> [StoredItem] {
        guard case .held(let bottom) = scroll else { return timeline.items(limit: rows) }
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
        let isSeenWhole = rowsAreItems && timeline.items(limit: rows + 1).count <= rows
        if items > 0 || !isSeenWhole { scroll(by: items, rows: rows) }
    }

    /// Scrolls sideways; what is wrapped is seen whole and stays.
    public mutating func scrollSideways(by columns: Int) {
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

extension Pane.Subject {
    /// The feeds that it shows, as far as there are such feeds.
    func feeds(in store: StoreSnapshot) -> [FeedID] {
        switch self {
        case .feed(let feed): store.place(of: feed) == nil ? [] : [feed]
        case .allFeeds: store.feeds.map(\.id)
        }
    }
}
