public import FeedCore

extension ScreenState {
    /// Shows a newer state of the store. Where feeds have come, gone or changed places, so do their panes; the focus
    /// stays on its pane.
    public mutating func show(_ store: StoreSnapshot) {
        let isAnotherSet = store.feeds.map(\.id) != self.store.feeds.map(\.id)
        self.store = store
        if isAnotherSet { followFeeds() }
        for index in panes.indices { panes[index].extend(to: store) }
    }

    private mutating func followFeeds() {
        let old = panes
        panes = store.feeds.map { pane(of: $0, among: old) }
        if panes.count > 1 { panes.append(old.first { $0.subject == .allFeeds } ?? takeOutOfReserve() ?? paneOfAll) }
        let stay = Set(panes.map(\.id))
        reserve = (reserve + old.filter { !stay.contains($0.id) }).suffix(ScreenState.reservedPanes)
        focusSame(as: old)
        layout = layout.following(from: old, to: panes)
        leaveGoneFeed()
    }

    private var paneOfAll: Pane { Pane(ofAllFeedsIn: store) }

    private mutating func pane(of feed: FeedSnapshot, among old: [Pane]) -> Pane {
        old.first { $0.feed == feed.id } ?? takeOutOfReserve(feed.id) ?? Pane(of: feed, in: store)
    }

    /// The pane that was shown for a feed before it went; for nil that of all feeds.
    private mutating func takeOutOfReserve(_ feed: FeedID? = nil) -> Pane? {
        reserve.firstIndex { $0.feed == feed }.map { reserve.remove(at: $0) }
    }

    /// The focus goes along with its pane; when that is gone, to the one in its place.
    private mutating func focusSame(as old: [Pane]) {
        let focused = old.indices.contains(focus) ? old[focus].id : nil
        focus = panes.firstIndex { $0.id == focused } ?? min(focus, max(0, panes.count - 1))
    }

    private mutating func leaveGoneFeed() {
        switch overlay {
        case .source(let feed, _) where store.place(of: feed) == nil: overlay = .sources(selected: 0)
        case .sources(let selected): overlay = .sources(selected: min(selected, max(0, store.feeds.count - 1)))
        default: break
        }
    }
}

extension LayoutMode {
    /// The same arrangement of the same panes, which now have other indices.
    fileprivate func following(from old: [Pane], to new: [Pane]) -> LayoutMode {
        guard case .grid(let rows) = self else { return self }
        let places = Dictionary(uniqueKeysWithValues: new.enumerated().map { ($1.id, $0) })
        return .grid(rows.map { row in row.compactMap { old.indices.contains($0) ? places[old[$0].id] : nil } })
    }
}
