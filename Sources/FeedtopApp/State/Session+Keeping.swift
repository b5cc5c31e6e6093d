import FeedCore
import Screens
import Settings

extension Session {
    /// What a run leaves, and what its config said, which the user may change until the next run.
    init(of model: AppModel) {
        let (screen, config) = (model.screen, model.config.config)
        layout = KeptLayout(screen.layout, of: screen.panes, configured: config.layout)
        sizes = screen.weights.map { KeptSizes(rows: $0.rows, columns: $0.columns) }
        railColumns = screen.railColumns
        isZoomed = screen.isZoomed
        isEnlarged = screen.isEnlarged
        timeFormat = KeptChoice(chosen: screen.timeFormat.rawValue, configured: config.time.rawValue)
        theme = model.keptTheme
        focus = screen.focusedPane?.feedName
        focusPlace = screen.focusedPane.flatMap { pane in screen.panes(like: pane).firstIndex { $0.id == pane.id } }
        panes = screen.panes.map { KeptPane($0, in: screen.store) }
        marks = screen.marks.all.map { mark in
            KeptMark(
                event: KeptEvent(feed: mark.feed, id: mark.id, microseconds: mark.time.microseconds), text: mark.text)
        }
        feeds = screen.store.feeds.map(KeptFeed.init)
    }
}

extension Pane {
    /// The name of its feed; nil for the merged timeline.
    var feedName: String? { feed == nil ? nil : name }

    /// What the config says of it; nil for one that it does not have, and for the merged timeline.
    func configured(in store: StoreSnapshot) -> FeedPane? {
        guard let feed, let setting else { return nil }
        let panes = store[feed].feed.shownPanes
        return panes.indices.contains(setting) ? panes[setting] : nil
    }

    /// What the config says of its table.
    func configuredSetup(in store: StoreSnapshot) -> ViewSetup {
        feed.map { ViewSetup(of: store[$0].feed) } ?? ViewSetup()
    }

    /// How many panes its feed has in the config.
    func settings(in store: StoreSnapshot) -> Int { feed.map { store[$0].feed.shownPanes.count } ?? 1 }
}

extension KeptLayout {
    fileprivate init(_ mode: LayoutMode, of panes: [Pane], configured: Layout) {
        rows = []
        switch mode {
        case .auto: self.mode = "auto"
        case .columns: self.mode = "columns"
        case .rows: self.mode = "rows"
        case .tabs: self.mode = "tabs"
        case .grid(let grid):
            self.mode = "grid"
            rows = grid.map { row in row.filter(panes.indices.contains).map { panes[$0].feedName } }
        }
        self.configured = "\(configured)"
    }
}

extension KeptPane {
    fileprivate init(_ pane: Pane, in store: StoreSnapshot) {
        let configured = pane.configured(in: store)
        feed = pane.feedName
        view = KeptChoice(chosen: pane.view.name, configured: configured?.view)
        filters = pane.filters.map { KeptFilter(text: $0.filter.text, isOn: $0.isOn) }
        configuredFilter = configured?.filter ?? ""
        place = KeptPlace(of: pane, in: store)
        leftColumn = pane.leftColumn
        isWrapped = pane.wantsWrap
        table = KeptTable(pane, configured: pane.configuredSetup(in: store))
        setting = pane.setting
        settings = pane.settings(in: store)
        isAdded = pane.setting == nil
        parts = pane.parts.map { KeptPart(split: $0.split, label: $0.label, filter: $0.filter.text) }
    }
}

extension KeptPlace {
    fileprivate init(of pane: Pane, in store: StoreSnapshot) {
        self = pane.isPaused ? .paused : .following
        // What is no event, such as a drop, does not come again.
        guard case .held(let bottom) = pane.scroll,
            let item = pane.timeline.items(endingAt: bottom, limit: 100).last(where: { $0.note == nil })
        else { return }
        self = .held(
            KeptEvent(
                feed: store[item.feed].feed.name, id: item.hasOwnID ? item.id : "",
                microseconds: item.arrival.microseconds))
    }
}
