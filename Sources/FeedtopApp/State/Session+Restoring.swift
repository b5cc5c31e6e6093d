import FeedCore
import Screens
import Settings

extension AppModel {
    /// Takes up what an earlier run left, as far as it still fits and the config has not changed since.
    ///
    /// - Parameter takesFilters: whether filters come back, too; not when the command line names one.
    mutating func restore(_ session: Session, takesFilters: Bool = true) {
        for kept in session.panes { restore(kept, takesFilters: takesFilters) }
        if session.layout.configured == "\(config.config.layout)" {
            screen.layout = session.layout.mode(among: screen.panes) ?? screen.layout
        }
        screen.weights = session.sizes.prefix(64).compactMap { GridWeights(rows: $0.rows, columns: $0.columns) }
        screen.railColumns = session.railColumns.flatMap { (1...1_000).contains($0) ? $0 : nil }
        screen.isZoomed = session.isZoomed
        screen.isEnlarged = session.isEnlarged
        if session.timeFormat.configured == config.config.time.rawValue {
            screen.timeFormat = TimeFormat(rawValue: session.timeFormat.chosen) ?? screen.timeFormat
        }
        if let theme = session.theme { takeKept(theme) }
        screen.marks = Marks(session.marks.map(Mark.init))
        if let place = screen.panes.firstIndex(where: { $0.feedName == session.focus }) { focus(place) }
    }

    private mutating func restore(_ kept: KeptPane, takesFilters: Bool) {
        guard let place = screen.panes.firstIndex(where: { $0.feedName == kept.feed }) else { return }
        let configured = screen.panes[place].feed.map { screen.store[$0].feed }
        if kept.view.configured == configured?.view,
            let view = ViewKind.all.first(where: { $0.name == kept.view.chosen })
        {
            screen.panes[place].view = view
        }
        if takesFilters, kept.configuredFilter == configured?.filter ?? "" {
            screen.panes[place].setFilters(kept.filters.prefix(100).compactMap(StackedFilter.init))
        }
        if kept.isWrapped == true { screen.panes[place].toggleWrap() }
        screen.panes[place].leftColumn = min(max(0, kept.leftColumn), 100_000)
        returns.expect(kept.place, of: screen.panes[place].id, at: screen.now.uptime)
    }
}

extension KeptLayout {
    /// The same arrangement of this run's panes; nil for one that this program does not have.
    fileprivate func mode(among panes: [Pane]) -> LayoutMode? {
        guard mode == "grid" else { return Layout(mode)?.mode(for: panes) }
        return .grid(rows.map { row in row.compactMap { feed in panes.firstIndex { $0.feedName == feed } } })
    }
}

extension StackedFilter {
    /// Nil when this program cannot read the expression.
    fileprivate init?(_ kept: KeptFilter) {
        guard let filter = try? Filter(kept.text) else { return nil }
        self.init(filter: filter, isOn: kept.isOn)
    }
}

extension Mark {
    fileprivate init(_ kept: KeptMark) {
        self.init(
            feed: kept.event.feed, id: kept.event.id, time: Timestamp(kept: kept.event.microseconds),
            text: kept.text)
    }
}
