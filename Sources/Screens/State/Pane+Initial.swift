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
    var name: String {
        guard case .feed(let feed) = subject else { return "All feeds" }
        return timeline.store[feed].feed.name
    }

    /// The panes that a run begins with: one for each feed, with the filter and view that its config names, and the
    /// merged timeline when there is more than one.
    public static func initial(for store: StoreSnapshot) -> [Pane] {
        var panes = store.feeds.map { snapshot in
            Pane(
                id: snapshot.id.rawValue, subject: .feed(snapshot.id),
                view: ViewKind.all.first { $0.name == snapshot.feed.view } ?? .list,
                filter: (try? Filter(snapshot.feed.filter)) ?? .everything, store: store)
        }
        if panes.count > 1 {
            panes.append(
                Pane(id: panes.count, subject: .allFeeds, view: .list, filter: .everything, store: store))
        }
        return panes
    }
}
