import FeedCore
import Screens

extension Command {
    /// What a pane shows and how.
    static let lookingCommands: [Command] = [
        .change("pause", keys: "Space", help: "Pause this pane; storing goes on", hint: "pause") { $0.pause() },
        .pane("pause-all", keys: "P", help: "Pause all panes") { $0.pauseAll() },
        .pane("next-view", keys: "v", help: "The next view") { model in
            model.changeFocused { $0.view = $0.view.next }
        },
        .pane("raw", keys: "r", help: "Raw event blocks, and back") { model in
            model.changeFocused { $0.toggleRaw() }
        },
        .taking(
            "time", argument: "FORMAT", keys: "t", help: "Times: clock, relative, delta, off",
            completions: { _ in TimeFormat.allCases.map(\.rawValue) }
        ) { $0.showTimes(as: $1) },
        .pane("wrap", keys: "w", help: "Wrap long lines, or cut them") { $0.toggleWrap() },
        .pane("clear", keys: "C", help: "Clear this pane; it can be undone") { $0.clear() },
        .change("close", keys: "Esc", help: "Close; choose nothing; end a search") { model in
            guard model.screen.overlay == nil else { return model.closeOverlay() }
            model.leaveChoiceOrPast()
        },
    ]
}

extension AppModel {
    /// Pauses the focused pane or resumes it; in the list of filters, switches the chosen one; in that of alerts, lets it
    /// be quiet; in an event, folds.
    fileprivate mutating func pause() {
        if case .filters(let selected) = screen.overlay { return toggleFilter(selected) }
        if case .alerts(let selected) = screen.overlay { return snoozeAlert(inRow: selected) }
        screen.toggleFold()
        let store = screen.store
        if screen.overlay == nil { changeFocused { $0.togglePause(with: store) } }
    }

    /// Shows times in the format of a name; without one, in the next.
    fileprivate mutating func showTimes(as name: String?) -> [Effect] {
        guard let format = name.map({ TimeFormat(rawValue: $0.lowercased()) }) ?? screen.timeFormat.next else {
            let names = TimeFormat.allCases.map(\.rawValue).joined(separator: ", ")
            screen.flash = Flash("There is no time format \(name ?? ""): \(names).", kind: .error)
            return []
        }
        screen.timeFormat = format
        screen.flash = Flash("Times: \(format.rawValue).")
        return []
    }

    /// Wraps the focused pane's long lines, or cuts them again.
    fileprivate mutating func toggleWrap() {
        guard focused?.view.wraps == true else {
            screen.flash = Flash("This view has no lines to wrap.")
            return
        }
        changeFocused { $0.toggleWrap() }
    }

    /// Hides what the focused pane shows up to now.
    fileprivate mutating func clear() {
        guard let pane = focused else { return }
        let (before, newest) = (pane.timeline.cleared, screen.store.newestSequence)
        changeFocused { $0.clear(upTo: newest) }
        screen.flash = Flash("Cleared this pane; \(keymap.way(to: "undo")) shows all again.")
        remember(
            Undo(news: "What was cleared is shown again.") { model in
                model.change(pane: pane.id) { $0.clear(upTo: before) }
                return []
            })
    }

    /// Pauses every pane, or resumes every pane when all are paused.
    fileprivate mutating func pauseAll() {
        let areAllPaused = screen.panes.allSatisfy(\.isPaused)
        for index in screen.panes.indices {
            areAllPaused ? screen.panes[index].resume(with: screen.store) : screen.panes[index].pause()
        }
    }

    /// What was done last ends first: a choice, a search, the past.
    fileprivate mutating func leaveChoiceOrPast() {
        guard focused?.hasChoice == true || focused?.search != nil else { return screen.returnToPresent() }
        changeFocused { $0.hasChoice ? $0.clearSelection() : $0.setSearch(.everything) }
    }

    /// Closes the topmost overlay.
    mutating func closeOverlay() {
        if case .source(let feed, _) = screen.overlay {
            screen.overlay = .sources(selected: screen.store.place(of: feed) ?? 0)
        } else {
            screen.uncover()
        }
    }
}

extension Pane {
    fileprivate mutating func togglePause(with store: StoreSnapshot) {
        isPaused ? resume(with: store) : pause()
    }
}

extension ViewKind {
    /// The kind after this one, in the order of `all`.
    fileprivate var next: ViewKind {
        let index = ViewKind.all.firstIndex(of: self) ?? 0
        return ViewKind.all[(index + 1) % ViewKind.all.count]
    }
}
