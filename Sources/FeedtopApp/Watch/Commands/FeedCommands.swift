import FeedCore
import Screens

extension Command {
    /// The feeds and their links.
    static let feedCommands: [Command] = [
        .change("sources", keys: "S", help: "Sources: every feed's link in full", hint: "sources") { model in
            model.screen.overlay = .sources(selected: model.focusedFeed?.rawValue ?? 0)
        },
        .change("open", keys: "Enter", help: "In Sources: gaps and headers of the feed") { model in
            guard case .sources(let selected) = model.screen.overlay,
                selected < model.screen.store.feeds.count
            else { return }
            model.screen.overlay = .source(FeedID(rawValue: selected), firstLine: 0)
        },
        Command("reconnect", keys: "R", help: "Reconnect now", hint: "reconnect") { model in
            model.targets.map(Effect.reconnect)
        },
        Command("disconnect", keys: "D", help: "Disconnect, and connect again") { model in
            model.targets.map { model.screen.store[$0].link.state == .off ? .reconnect($0) : .disconnect($0) }
        },
    ]
}

extension AppModel {
    /// The feeds that a command for feeds is about: the chosen one of the Sources screen, the focused pane's, or all
    /// when the focused pane shows all.
    fileprivate var targets: [FeedID] {
        switch screen.overlay {
        case .sources(let selected) where selected < screen.store.feeds.count: return [FeedID(rawValue: selected)]
        case .source(let feed, _): return [feed]
        default: return focusedFeed.map { [$0] } ?? screen.store.feeds.map(\.id)
        }
    }
}
