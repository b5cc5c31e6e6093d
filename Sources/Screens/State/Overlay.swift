public import FeedCore

/// What lies over the panes.
public enum Overlay: Sendable, Equatable {
    /// The keys, from a line of the list on.
    case help(firstLine: Int)
    /// A row a feed.
    case sources(selected: Int)
    /// One feed's gaps and headers, from a line of the list on.
    case source(FeedID, firstLine: Int)
    /// The alerts, and below them what they were about, newest first.
    case alerts(selected: Int)
    /// The focused pane's events over time, one span of it chosen.
    case histogram(selected: Int)
    /// The focused pane's filters.
    case filters(selected: Int)
    /// The mistakes of the config, from a line of the list on.
    case problems(firstLine: Int)
    /// A list to choose from.
    case menu(Menu)
    /// One event.
    case inspect(Inspection)
    /// A link that may be opened, from a line of what is said of it on.
    case link(WebLink, firstLine: Int)

    /// The selected row, or the first line shown.
    public var position: Int {
        get {
            switch self {
            case .help(let line), .source(_, let line), .problems(let line), .link(_, let line): line
            case .sources(let selected), .filters(let selected), .alerts(let selected), .histogram(let selected):
                selected
            case .menu(let menu): menu.selected
            case .inspect(let inspection): inspection.selected
            }
        }
        set {
            switch self {
            case .help: self = .help(firstLine: newValue)
            case .sources: self = .sources(selected: newValue)
            case .source(let feed, _): self = .source(feed, firstLine: newValue)
            case .alerts: self = .alerts(selected: newValue)
            case .filters: self = .filters(selected: newValue)
            case .histogram: self = .histogram(selected: newValue)
            case .problems: self = .problems(firstLine: newValue)
            case .menu(var menu):
                menu.selected = newValue
                self = .menu(menu)
            case .link(let link, _): self = .link(link, firstLine: newValue)
            case .inspect(var inspection):
                inspection.selected = newValue
                self = .inspect(inspection)
            }
        }
    }

    /// The last position that makes sense.
    public func lastPosition(in state: ScreenState) -> Int {
        let layout = ScreenLayout(state)
        switch self {
        case .help:
            return HelpBox(state, firstLine: 0).lastLine(in: layout.body, density: layout.density)
        case .sources:
            return max(0, state.store.feeds.count - 1)
        case .source(let feed, _):
            let page = SourcePage(state.store[feed], state: state, firstLine: 0)
            return page.lastLine(in: layout.body, density: layout.density)
        case .alerts:
            return max(0, state.alertRows.count - 1)
        case .histogram:
            return max(0, (state.histogram?.counts.count ?? 0) - 1)
        case .filters:
            return max(0, (state.focusedPane?.filters.count ?? 0) - 1)
        case .problems:
            return ProblemsPage(state, firstLine: 0).lastLine(in: layout.body, density: layout.density)
        case .menu(let menu):
            return max(0, menu.rows.count - 1)
        case .link(let link, _):
            let box = LinkBox(link, firstLine: 0, keys: state.keyNames)
            return box.lastLine(in: layout.body, density: layout.density)
        case .inspect(let inspection):
            return InspectBox(inspection, state: state).lastRow(in: layout.body, density: layout.density)
        }
    }
}

extension ScreenState {
    /// Lays something over the panes, and over what lies there already.
    public mutating func cover(with overlay: Overlay) {
        if let below = self.overlay { covered.append(below) }
        self.overlay = overlay
    }

    /// What lies over the panes, the topmost last.
    public var overlays: [Overlay] { covered + [overlay].compactMap(\.self) }

    /// Takes away what lies on top; what it covered comes back.
    public mutating func uncover() {
        overlay = covered.popLast()
    }
}
