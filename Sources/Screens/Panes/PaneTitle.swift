import FeedCore
import TerminalKit

/// The words in a pane's upper border: number, name, link.
struct PaneTitle {
    private let number: Int
    private let name: PaneName
    private let badge: LinkBadge
    /// What it shows in place of what comes: `PAUSED`, or when that was; empty for nothing.
    private let standing: SafeText
    private let isFocused: Bool

    /// - Parameter name: what the pane is called.
    init(_ contents: PaneContents, name: PaneName) {
        let state = contents.state
        number = contents.place.pane + 1
        isFocused = contents.place.pane == state.focus
        let past = state.past.map { SafeText(state.zone.clock($0.at.moment.time)) }
        standing = past ?? (contents.pane.isPaused ? "PAUSED" : "")
        self.name = name
        badge = PaneTitle.badge(of: contents.pane, in: state)
    }

    /// The badge of what a pane shows, as it is now.
    static func badge(of pane: Pane, in state: ScreenState) -> LinkBadge {
        switch pane.subject {
        case .feed(let feed): LinkBadge(state.store[feed], now: state.now.uptime)
        case .allFeeds: LinkBadge(state.store.feeds, now: state.now.uptime)
        }
    }

    /// As much as fits: the mark always, then the name, the link's words last.
    func text(columns: Int) -> StyledText {
        let role: ThemeRole = isFocused ? .focus : .text
        var text = StyledText("\(number) ", isFocused ? .focus : .dim)
        let room = columns - text.columns - badge.mark.columns - 1 - (standing.isEmpty ? 0 : standing.columns + 1)
        guard room > 0 else { return StyledText(badge.mark, badge.role) }
        // A long name gives way to the link's state, but never to less than half of the room.
        let nameColumns = min(name.text.columns, max(room / 2, room - badge.words.columns - 1))
        text.append(name.cut(to: nameColumns), role, .bold)
        if !standing.isEmpty {
            text.append(" ")
            text.append(standing, .stale, [.bold, .reverse])
        }
        text.append(" ")
        return text + badge.text(columns: columns - text.columns)
    }
}
