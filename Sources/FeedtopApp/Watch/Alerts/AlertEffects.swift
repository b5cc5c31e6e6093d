import FeedCore
import Screens
import Settings
import TerminalKit

extension AppModel {
    /// Looks at what is new in the store for alerts.
    ///
    /// - Returns: what is to be done about them; one bell and one title say as much as many.
    mutating func watchAlerts() -> [Effect] {
        let firings = screen.alerts.extend(to: screen.store, at: screen.now)
        guard !firings.isEmpty else { return [] }
        var effects: [Effect] = []
        for firing in firings where firing.isLoud {
            for action in firing.alert.actions { effects += effect(of: action, firing) }
        }
        let titles = effects.compactMap { if case .title(let text) = $0 { text } else { nil } }
        isTitleSet = isTitleSet || !titles.isEmpty
        let rings = effects.contains(.ring)
        effects.removeAll { $0.isSaidOnce }
        effects += (rings ? [.ring] : []) + titles.suffix(1).map { .title($0) }
        return effects + seeAlerts(new: firings.count)
    }

    /// The alerts are seen while their list is shown, and the title need not tell of them any more.
    mutating func seeAlerts(new: Int = 0) -> [Effect] {
        screen.seeAlerts(new: new)
        guard isTitleSet, case .alerts = screen.overlay else { return [] }
        isTitleSet = false
        return [.title(nil)]
    }

    private func effect(of action: Alert.Action, _ firing: AlertFiring) -> [Effect] {
        let feed = screen.store[firing.feed].feed.name
        let words = firing.words(in: screen.store).string
        switch action {
        case .highlight: return []
        case .bell: return [.ring]
        case .title: return [.title("⚠ \(feed): \(words)")]
        case .notify:
            let command = config.config.notifyCommand
            guard !command.isEmpty else { return [.notify(title: feed, body: words)] }
            let arguments = AlertNotification(title: feed, body: words).fill(command)
            return [.run(ForeignCommand(arguments: arguments, purpose: "notify you"))]
        case .run(let arguments):
            let line = firing.line(feed: feed, in: screen.store)
            return [.run(ForeignCommand(arguments: arguments, input: line, purpose: "act on an alert of \(feed)"))]
        }
    }
}

extension Effect {
    /// Whether several of it in one frame are one for the user.
    fileprivate var isSaidOnce: Bool {
        switch self {
        case .ring, .title: true
        default: false
        }
    }
}

extension AlertFiring {
    /// It as one JSON object on one line: the event as `tail` writes it, then the alert. What an alert about no event
    /// has nothing to say of is null.
    func line(feed: String, in store: StoreSnapshot) -> [UInt8] {
        var line = JSONLine()
        if let item = item(in: store), item.note == nil {
            line = item.withFields { fields in
                var fields = fields
                fields.feed = feed
                return JSONLine(of: fields, receivedAt: time.iso8601)
            }
        } else {
            line.add("feed", feed)
            for name in ["event", "data", "id"] as [StaticString] { line.add(name, nil as String?) }
            line.add("receivedAt", time.iso8601)
        }
        line.add("alert", alert.words)
        return line.ended()
    }
}
