import FeedCore
import Screens
import TerminalKit

extension Command {
    /// What the user is told of.
    static let alertCommands: [Command] = [
        Command("alerts", keys: "A", help: "Alerts, and what they were about", hint: "alerts") { model in
            if case .alerts = model.screen.overlay {
                model.screen.overlay = nil
            } else {
                model.screen.overlay = .alerts(selected: 0)
            }
            return model.seeAlerts()
        },
        .pane("alert-next", keys: "e", help: "The next alert, which is newer") { $0.goToAlert(.newer) },
        .pane("alert-previous", keys: "E", help: "The previous alert, which is older") { $0.goToAlert(.older) },
        .taking("alert", argument: "EXPRESSION", help: "Mark such events, and ring") {
            $0.addAlert($1)
        },
    ]
}

// MARK: - Going to events

extension AppModel {
    /// Chooses the nearest item of the focused pane that an alert was about.
    fileprivate mutating func goToAlert(_ direction: Search.Direction) {
        guard let pane = focused else { return }
        let marks = screen.alerts.marks(of: pane.timeline.feeds)
        let rows = focusedRows
        guard let item = pane.alert(direction, among: marks, rows: rows) else {
            let way = direction == .newer ? "newer" : "older"
            screen.flash = Flash(marks.isEmpty ? "No alert was about this pane." : "No \(way) alert in this pane.")
            return
        }
        changeFocused { $0.reveal(item, rows: rows) }
    }

    /// Goes to what a row of the list stands for: the event in its pane, or the feed.
    mutating func goToAlert(inRow row: Int) {
        guard let row = screen.alertRows.dropFirst(row).first else { return }
        screen.overlay = nil
        switch row {
        case .alert(_, let feed): focus(on: feed)
        case .firing(let firing): go(to: firing)
        }
    }

    private mutating func go(to firing: AlertFiring) {
        focus(on: firing.feed)
        guard let item = firing.item(in: screen.store) else {
            guard firing.sequence != nil else { return }
            screen.flash = Flash("The event is no longer kept: newer ones took its place.", kind: .error)
            return
        }
        let store = screen.store
        // A pane that stood still before the event came goes on.
        if screen.pane(for: item).map({ screen.panes[$0].feed == nil }) != false {
            changeFocused { if $0.isPaused { $0.resume(with: store) } }
        }
        guard let pane = screen.pane(for: item) else {
            screen.flash = Flash("No pane shows the event: it is cleared or no filter takes it.", kind: .error)
            return
        }
        focus(pane)
        reveal(item.sequence)
    }

    private mutating func focus(on feed: FeedID) {
        if let pane = screen.pane(of: feed) { focus(pane) }
    }
}

// MARK: - The alerts themselves

extension AppModel {
    /// Lets the alert of a row be quiet: ten minutes, then until it is woken, then not.
    mutating func snoozeAlert(inRow row: Int) {
        guard case .alert(let alert, let feed) = screen.alertRows.dropFirst(row).first else { return }
        screen.alerts.snoozeNext(alert, of: feed, at: screen.now.uptime)
    }

    /// Takes the alert of a row away from its feed; the config is left as it is.
    mutating func removeAlert(inRow row: Int) -> [Effect] {
        guard case .alert(let place, let id) = screen.alertRows.dropFirst(row).first else { return [] }
        var feed = screen.store[id].feed
        guard feed.alerts.indices.contains(place) else { return [] }
        let alert = feed.alerts.remove(at: place)
        screen.flash = Flash("Removed the alert \(alert.words).")
        remember(
            Undo(news: "The alert \(alert.words) is back.") { model in
                model.changeAlerts(of: [id]) { $0.insert(alert, at: min(place, $0.count)) }
            })
        return [.change(id, to: feed, reconnects: false)]
    }

    /// Adds an alert for each event that an expression takes, to the focused pane's feed or to all; nil asks for it.
    fileprivate mutating func addAlert(_ text: String?) -> [Effect] {
        guard let text else {
            open(.alert)
            return []
        }
        do throws(FilterError) {
            return addAlert(try Filter(text))
        } catch {
            screen.flash = Flash("The alert \(text) does not work: \(error.description).", kind: .error)
            return []
        }
    }

    fileprivate mutating func addAlert(_ filter: Filter) -> [Effect] {
        guard !filter.matchesEverything else { return [] }
        var alert = Alert(.event(filter))
        alert.actions = [.highlight, .bell]
        let feeds = focusedFeed.map { [$0] } ?? screen.store.feeds.map(\.id)
        let list = keymap.way(to: "alerts")
        screen.flash = Flash("From now on \(filter.text) is marked and rings; \(list) lists alerts.")
        remember(
            Undo(news: "The alert \(filter.text) is gone.") { [alert] model in
                model.changeAlerts(of: feeds) { alerts in
                    alerts.lastIndex(of: alert).map { _ = alerts.remove(at: $0) }
                }
            })
        return changeAlerts(of: feeds) { $0.append(alert) }
    }

    private func changeAlerts(of feeds: [FeedID], _ change: (inout [Alert]) -> Void) -> [Effect] {
        feeds.filter { screen.store.place(of: $0) != nil }.map { id in
            var feed = screen.store[id].feed
            change(&feed.alerts)
            return .change(id, to: feed, reconnects: false)
        }
    }
}

extension Entry {
    /// What an alert is to be about.
    fileprivate static let alert = Entry(
        label: "alert", history: .expressions,
        changed: { model in
            do throws(FilterError) {
                _ = try Filter(model.screen.prompt?.editor.text ?? "")
                model.screen.prompt?.error = nil
            } catch {
                model.screen.prompt?.error = (error.offset, error.reason)
            }
        },
        accepted: { $0.addAlert($0.screen.prompt?.editor.text ?? "") })
}
