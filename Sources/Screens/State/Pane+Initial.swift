public import FeedCore

extension LayoutMode {
    /// Rows of panes by the names of their feeds; the merged timeline is called `All feeds`. Names of no pane are left
    /// out.
    public static func grid(named rows: [[String]], among panes: [Pane]) -> LayoutMode {
        .grid(rows.map { names in names.compactMap { name in panes.firstIndex { $0.name == name } } })
    }
}

extension Pane {
    /// What its title calls it.
    public var name: String {
        guard case .feed(let feed) = subject else { return "All feeds" }
        return timeline.store[feed].feed.name
    }

    /// The panes that a run begins with: one for each feed, with the filter and view that its config names, and the
    /// merged timeline when there is more than one.
    public static func initial(for store: StoreSnapshot) -> [Pane] {
        let panes = store.feeds.map { Pane(of: $0, in: store) }
        return panes.count > 1 ? panes + [Pane(ofAllFeedsIn: store)] : panes
    }

    /// A feed's pane, with the filter and view that its config names. No other pane ever has its ID, because no other
    /// feed has the feed's.
    init(of feed: FeedSnapshot, in store: StoreSnapshot) {
        self.init(
            id: feed.id.rawValue, subject: .feed(feed.id),
            view: ViewKind.all.first { $0.name == feed.feed.view } ?? .list, setup: ViewSetup(of: feed.feed),
            filter: (try? Filter(feed.feed.filter)) ?? .everything, store: store)
    }

    /// Takes the filter and the view that a feed's config names now.
    public mutating func show(as feed: Feed) {
        setFilter((try? Filter(feed.filter)) ?? .everything)
        view = ViewKind.all.first { $0.name == feed.view } ?? .list
        setup = ViewSetup(of: feed)
    }

    /// The pane of the merged timeline.
    init(ofAllFeedsIn store: StoreSnapshot) {
        self.init(id: -1, subject: .allFeeds, view: .list, filter: .everything, store: store)
    }
}
