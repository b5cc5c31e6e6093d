public import FeedCore

extension ScreenState {
    /// Shows a newer state of the store. Where feeds have come, gone or changed places, so do their panes; the focus
    /// stays on its pane.
    public mutating func show(_ store: StoreSnapshot) {
        let isAnotherSet = store.feeds.map(\.id) != self.store.feeds.map(\.id)
        self.store = store
        if isAnotherSet { followFeeds() }
        extendPanes()
    }

    /// Lets the panes of a feed have the views, and the filters if they are others, of its settings. What the user split
    /// or filtered further ends with that; panes that the user added stay as they are.
    ///
    /// - Parameter old: the settings of before.
    public mutating func showAnew(_ feed: Feed, after old: Feed, as id: FeedID) {
        let setup = ViewSetup(of: feed)
        if setup != ViewSetup(of: old) {
            for index in panes.indices where panes[index].feed == id { panes[index].setup = setup }
        }
        let settings = feed.shownPanes
        guard old.shownPanes != settings else { return }
        arrange(panes.filter { $0.feed != id || $0.setting.map(settings.indices.contains) != false })
        for (number, setting) in settings.enumerated() {
            if let index = panes.firstIndex(where: { $0.feed == id && $0.setting == number }) {
                panes[index].show(as: setting)
            } else if let last = panes.lastIndex(where: { $0.feed == id }) {
                let pane = Pane(id: newPaneID(), of: id, as: setting, number: number, in: store)
                arrange(panes[...last] + [pane] + panes[(last + 1)...])
            }
        }
        // New panes show the moment that the others show.
        extendPanes()
    }

    private mutating func followFeeds() {
        let old = panes
        var new = store.feeds.flatMap { panes(of: $0, among: old) }
        if store.feeds.count > 1 {
            let ofAll = panes(of: nil, among: old)
            new += ofAll.isEmpty ? [Pane(ofAllFeedsIn: store)] : ofAll
        }
        let stay = Set(new.map(\.id))
        reserve = (reserve + old.filter { !stay.contains($0.id) }).suffix(ScreenState.reservedPanes)
        arrange(new)
        leaveGoneFeed()
    }

    private mutating func panes(of feed: FeedSnapshot, among old: [Pane]) -> [Pane] {
        let known = panes(of: feed.id, among: old)
        return known.isEmpty ? Pane.panes(of: feed, in: store) { newPaneID() } : known
    }

    /// The panes that are shown for a feed, or were before it went; for nil those of all feeds.
    private mutating func panes(of feed: FeedID?, among old: [Pane]) -> [Pane] {
        let shown = old.filter { $0.feed == feed }
        guard shown.isEmpty else { return shown }
        defer { reserve.removeAll { $0.feed == feed } }
        return reserve.filter { $0.feed == feed }
    }

    private mutating func leaveGoneFeed() {
        switch overlay {
        case .source(let feed, _) where store.place(of: feed) == nil: overlay = .sources(selected: 0)
        case .sources(let selected): overlay = .sources(selected: min(selected, max(0, store.feeds.count - 1)))
        default: break
        }
    }
}
