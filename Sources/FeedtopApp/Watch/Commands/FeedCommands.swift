import FeedCore
import Screens

extension Command {
    /// The feeds and their links.
    static let feedCommands: [Command] = [
        .change("sources", keys: "S", help: "Sources: every feed's link in full", hint: "sources") { model in
            if case .sources = model.screen.overlay {
                model.screen.overlay = nil
            } else {
                model.screen.overlay = .sources(selected: model.focusedPlace)
            }
        },
        Command("open", keys: "Enter", help: "Look into an event; open a row", hint: "inspect") {
            $0.open()
        },
        Command("reconnect", keys: "R", help: "Reconnect now", hint: "reconnect") { $0.reconnect() },
        Command("disconnect", keys: "D", help: "Disconnect, and connect again") { model in
            model.targets.filter(model.isUsable).map {
                model.screen.store[$0].link.state == .off ? .reconnect($0) : .disconnect($0)
            }
        },
        .change("add", keys: "a", help: "Watch one more: URL or curl command", hint: "add") { model in
            if model.isAtFeeds { model.enterSource() }
        },
        Command("edit", keys: "Ctrl-e", help: "Edit a feed's source") { model in
            guard let feed = model.chosenFeed() else { return [] }
            model.editSource(of: feed)
            return []
        },
        Command("remove", keys: "Ctrl-x", help: "Remove a feed; undo brings it back") { model in
            model.chosenFeed().map { model.remove($0) } ?? []
        },
    ]
}

extension AppModel {
    /// Where the focused pane's feed stands among the sources.
    fileprivate var focusedPlace: Int { focusedFeed.flatMap(screen.store.place) ?? 0 }

    /// Goes into what is chosen.
    fileprivate mutating func open() -> [Effect] {
        switch screen.overlay {
        case .menu(let menu): return choose(row: menu.selected)
        case .filters(let selected): enterFilter(selected, as: nil)
        case .alerts(let selected): goToAlert(inRow: selected)
        case .histogram(let selected): goToSpan(selected)
        case .sources(let selected) where selected < screen.store.feeds.count:
            screen.overlay = .source(screen.store.feeds[selected].id, firstLine: 0)
        case .inspect: screen.toggleFold()
        case .link(let link, _): return open(link)
        case nil: inspect()
        case .help, .sources, .source, .problems: break
        }
        return []
    }

    /// What has a mistake in the config can only be read again.
    fileprivate func reconnect() -> [Effect] {
        let usable = targets.filter(isUsable)
        return usable.map(Effect.reconnect) + (usable.count < targets.count ? [.reload] : [])
    }

    fileprivate func isUsable(_ feed: FeedID) -> Bool { screen.store[feed].feed.source.fault == nil }

    /// Whether panes or sources are seen, and nothing else lies over them.
    fileprivate var isAtFeeds: Bool {
        switch screen.overlay {
        case nil, .sources, .source: true
        default: false
        }
    }

    /// The one feed that a command is about; nil, and a word why, when there is none.
    fileprivate mutating func chosenFeed() -> FeedID? {
        guard isAtFeeds else { return nil }
        if screen.overlay == nil, focusedFeed == nil, !screen.store.feeds.isEmpty {
            screen.flash = Flash("This pane shows all feeds: go to the pane of one.", kind: .error)
            return nil
        }
        return targets.first
    }

    /// The feeds that a command for feeds is about: the chosen one of the Sources screen, the focused pane's, or all
    /// when the focused pane shows all.
    fileprivate var targets: [FeedID] {
        switch screen.overlay {
        case .sources(let selected) where selected < screen.store.feeds.count: return [screen.store.feeds[selected].id]
        case .source(let feed, _): return [feed]
        case .inspect(let inspection): return [inspection.feed]
        default: return focusedFeed.map { [$0] } ?? screen.store.feeds.map(\.id)
        }
    }
}
