public import TerminalKit

extension ScreenLayout {
    /// What stands in a cell.
    ///
    /// - Parameter state: the state that was arranged.
    public func target(at point: Point, in state: ScreenState) -> ScreenTarget {
        let state = state.atRest.asShown
        if let footer, footer.contains(point) { return FooterLine(state).target(at: point, in: footer) }
        if let header, header.contains(point) {
            let line = HeaderLine(state, glyphs: state.isASCII ? .ascii : .unicode)
            return line.share(at: point, in: header).map(ScreenTarget.moment) ?? .nothing
        }
        if let prompt = state.prompt,
            let completion = CompletionBox(prompt).completion(at: point, above: body, density: density)
        {
            return .completion(completion)
        }
        if let overlay = state.overlay {
            guard body.contains(point) else { return .nothing }
            return overlay.target(at: point, state, in: body, density: density)
        }
        guard density != .lines else {
            return FeedLines(state).feed(at: point, in: body).map(ScreenTarget.feed) ?? .nothing
        }
        if let tabs, tabs.contains(point) {
            return TabLine(state, layout: self).pane(at: point, in: tabs).map(ScreenTarget.pane) ?? .nothing
        }
        if let rail, rail.contains(point) {
            return SideRail(state).feed(at: point, in: rail).map(ScreenTarget.feed) ?? .nothing
        }
        guard let place = panes.first(where: { $0.outer.contains(point) }) else { return .nothing }
        return PaneBox(place, of: state).target(at: point, density: density)
    }
}

extension ScreenLayout {
    /// The items in the rows of a visible pane, from the top, by their sequence numbers; nil for rows without one.
    public func items(inRowsOf pane: Int, of state: ScreenState) -> [UInt64?] {
        guard let place = place(of: pane) else { return [] }
        return state.panes[pane].view.rows(PaneContents(pane: state.panes[pane], place: place, state: state))
    }
}

extension Overlay {
    /// What stands in a cell of `area`, over which it is drawn.
    fileprivate func target(
        at point: Point, _ state: ScreenState, in area: Rect, density: Density
    ) -> ScreenTarget {
        let (row, place) = rowAndPlace(at: point, state, in: area, density: density)
        return row.map(ScreenTarget.row) ?? (place.contains(point) ? .overlay : .aroundOverlay)
    }

    /// The row in a cell that can be chosen, and the part of `area` that is covered.
    private func rowAndPlace(
        at point: Point, _ state: ScreenState, in area: Rect, density: Density
    ) -> (row: Int?, place: Rect) {
        switch self {
        case .menu(let menu):
            let box = MenuBox(menu, keys: state.keyNames)
            return (box.row(at: point, in: area, density: density), box.place(in: area, density: density))
        case .filters(let selected):
            let box = FiltersBox(state, selected: selected)
            return (box.row(at: point, in: area, density: density), box.place(in: area, density: density))
        case .sources(let selected):
            return (SourcesTable(state, selected: selected).row(at: point, in: area, density: density), area)
        case .alerts(let selected):
            return (AlertsBox(state, selected: selected).row(at: point, in: area, density: density), area)
        case .histogram(let selected):
            return (HistogramBox(state, selected: selected)?.bar(at: point, in: area, density: density), area)
        case .help(let first):
            return (nil, HelpBox(state, firstLine: first).place(in: area, density: density))
        case .link(let link, let first):
            let box = LinkBox(link, firstLine: first, keys: state.keyNames)
            return (nil, box.place(in: area, density: density))
        case .inspect(let inspection):
            return (InspectBox(inspection, state: state).row(at: point, in: area, density: density), area)
        case .source, .problems:
            return (nil, area)
        }
    }
}
