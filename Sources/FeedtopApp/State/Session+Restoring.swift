import FeedCore
import Screens
import Settings

extension AppModel {
    /// Takes up what an earlier run left, as far as it still fits and the config has not changed since.
    ///
    /// - Parameter takesFilters: whether filters come back, too; not when the command line names one.
    mutating func restore(_ session: Session, takesFilters: Bool = true) {
        restorePanes(of: session, takesFilters: takesFilters)
        let sizes = session.sizes.prefix(64).compactMap { GridWeights(rows: $0.rows, columns: $0.columns) }
        if session.layout.configured == "\(config.config.layout)" {
            screen.layout = session.layout.mode(among: screen.panes) ?? screen.layout
            screen.weights = sizes
        } else {
            screen.weights += sizes.filter { kept in !screen.weights.contains { $0.counts == kept.counts } }
        }
        screen.railColumns = session.railColumns.flatMap { (1...1_000).contains($0) ? $0 : nil }
        screen.isZoomed = session.isZoomed
        screen.isEnlarged = session.isEnlarged
        if session.timeFormat.configured == config.config.time.rawValue {
            screen.timeFormat = TimeFormat(rawValue: session.timeFormat.chosen) ?? screen.timeFormat
        }
        if let theme = session.theme { takeKept(theme) }
        screen.marks = Marks(session.marks.map(Mark.init))
        let places = screen.panes.indices.filter { screen.panes[$0].feedName == session.focus }
        if let place = places.dropFirst(max(0, session.focusPlace ?? 0)).first ?? places.first { focus(place) }
    }

    /// Each feed gets the panes that it had. Those that the user had added come back only with their filters, for what
    /// else would they be for.
    private mutating func restorePanes(of session: Session, takesFilters: Bool) {
        for first in screen.panes where screen.panes(like: first).first?.id == first.id {
            let kept = session.panes.filter { $0.feed == first.feedName && ($0.isAdded != true || takesFilters) }
            let ids = screen.bringBack(
                kept.map { $0.isAdded == true ? nil : $0.setting ?? 0 }, of: first.subject,
                isSameConfig: kept.first?.settings == first.settings(in: screen.store))
            for (one, id) in zip(kept, ids) {
                guard let place = screen.panes.firstIndex(where: { $0.id == id }) else { continue }
                restore(one, at: place, takesFilters: takesFilters)
            }
        }
        screen.lastSplit = screen.panes.flatMap(\.parts).map(\.split).max() ?? 0
    }

    private mutating func restore(_ kept: KeptPane, at place: Int, takesFilters: Bool) {
        let configured = screen.panes[place].configured(in: screen.store)
        if kept.view.configured == configured?.view,
            let view = ViewKind.all.first(where: { $0.name == kept.view.chosen })
        {
            screen.panes[place].view = view
        }
        if takesFilters, kept.configuredFilter == configured?.filter ?? "" {
            screen.panes[place].setFilters(kept.filters.prefix(100).compactMap(StackedFilter.init))
            screen.panes[place].parts = (kept.parts ?? []).prefix(100).compactMap(PanePart.init)
        }
        kept.table?.restore(
            &screen.panes[place], configured: screen.panes[place].configuredSetup(in: screen.store))
        if kept.isWrapped == true { screen.panes[place].toggleWrap() }
        screen.panes[place].leftColumn = min(max(0, kept.leftColumn), 100_000)
        returns.expect(kept.place, of: screen.panes[place].id, at: screen.now.uptime)
    }
}

extension KeptLayout {
    /// The same arrangement of this run's panes; nil for one that this program does not have.
    fileprivate func mode(among panes: [Pane]) -> LayoutMode? {
        guard mode == "grid" else { return Layout(mode)?.mode(for: panes) }
        return .grid(named: rows, amongNames: panes.map(\.feedName))
    }
}

extension StackedFilter {
    /// Nil when this program cannot read the expression.
    fileprivate init?(_ kept: KeptFilter) {
        guard let filter = try? Filter(kept.text) else { return nil }
        self.init(filter: filter, isOn: kept.isOn)
    }
}

extension PanePart {
    /// Nil for what nobody can have left.
    fileprivate init?(_ kept: KeptPart) {
        guard (1...1_000_000).contains(kept.split), let filter = try? Filter(kept.filter) else { return nil }
        self.init(split: kept.split, label: kept.label, filter: filter)
    }
}

extension Mark {
    fileprivate init(_ kept: KeptMark) {
        self.init(
            feed: kept.event.feed, id: kept.event.id, time: Timestamp(kept: kept.event.microseconds),
            text: kept.text)
    }
}
