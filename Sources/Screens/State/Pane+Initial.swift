public import FeedCore

extension LayoutMode {
    /// Rows of panes by the names of their feeds; the merged timeline is called `All feeds`. Names of no pane are left
    /// out.
    public static func grid(named rows: [[String]], among panes: [Pane]) -> LayoutMode {
        grid(named: rows, amongNames: panes.map(\.name))
    }

    /// Rows of panes by names that panes share: each name stands for the next pane of that name, and the last one for
    /// all that are left.
    public static func grid<Name: Hashable>(named rows: [[Name]], amongNames names: [Name]) -> LayoutMode {
        var waiting = Dictionary(grouping: names.indices) { names[$0] }
        var times = rows.joined().reduce(into: [Name: Int]()) { $0[$1, default: 0] += 1 }
        func places(of name: Name) -> [Int] {
            times[name, default: 1] -= 1
            let left = waiting[name] ?? []
            let taken = times[name] == 0 ? left.count : min(1, left.count)
            waiting[name] = Array(left.dropFirst(taken))
            return Array(left.prefix(taken))
        }
        return .grid(rows.map { $0.flatMap(places) })
    }
}

extension Pane {
    /// The name of what it shows.
    public var name: String {
        guard case .feed(let feed) = subject else { return "All feeds" }
        return timeline.store[feed].feed.name
    }

    /// The panes that a run begins with: those of each feed, with the filters and views that its config names, and the
    /// merged timeline when there is more than one feed.
    public static func initial(for store: StoreSnapshot) -> [Pane] {
        var lowest = -1
        let panes = store.feeds.flatMap { feed in
            Pane.panes(of: feed, in: store) {
                lowest -= 1
                return lowest
            }
        }
        return store.feeds.count > 1 ? panes + [Pane(ofAllFeedsIn: store)] : panes
    }

    /// A feed's panes, with the filters and views that its config names. The first has the feed's ID, which no other
    /// feed has.
    static func panes(of feed: FeedSnapshot, in store: StoreSnapshot, newID: () -> Int) -> [Pane] {
        feed.feed.shownPanes.enumerated().map { number, setting in
            Pane(
                id: number == 0 ? feed.id.rawValue : newID(), of: feed.id, as: setting, number: number, in: store)
        }
    }

    /// One of a feed's panes as the config has it.
    init(id: Int, of feed: FeedID, as setting: FeedPane, number: Int, in store: StoreSnapshot) {
        self.init(
            id: id, subject: .feed(feed), view: setting.kind, setup: ViewSetup(of: store[feed].feed),
            filter: setting.parsedFilter, store: store, setting: number)
    }

    /// Takes the filter and the view that the config names now.
    mutating func show(as setting: FeedPane) {
        parts = []
        setFilter(setting.parsedFilter)
        view = setting.kind
    }

    /// The pane of the merged timeline.
    init(ofAllFeedsIn store: StoreSnapshot) {
        self.init(id: -1, subject: .allFeeds, view: .list, filter: .everything, store: store)
    }
}

extension FeedPane {
    fileprivate var kind: ViewKind { ViewKind.all.first { $0.name == view } ?? .list }
    fileprivate var parsedFilter: Filter { (try? Filter(filter ?? "")) ?? .everything }
}
