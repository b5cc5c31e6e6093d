import FeedCore
import Screens
import TerminalKit

extension Command {
    /// Several panes of one feed.
    static let splitCommands: [Command] = [
        .pane("pane", keys: "Ctrl-w s", help: "One more pane of this feed") { $0.addPane() },
        .pane("close-pane", keys: "Ctrl-w c", help: "Close a pane; each feed keeps one") { $0.closePane() },
        .taking(
            "split", argument: "FIELD", help: "A pane for each value of a field", completions: { $0.splitFields }
        ) { $0.split(by: $1) },
        .pane("unsplit", help: "One pane again of those") { $0.unsplit() },
    ]
}

extension AppModel {
    fileprivate mutating func addPane() {
        guard let pane = focused, hasRoom(forPanes: 1) else { return }
        let name = pane.name
        remember(screen.duplicateFocused(), news: "The pane of \(name) is gone again.")
        screen.flash = Flash(
            "One more pane of \(name), for a filter or view of its own; \(keymap.way(to: "close-pane")) closes it.")
    }

    fileprivate mutating func closePane() {
        guard let pane = focused else { return }
        guard screen.panes(like: pane).count > 1 else {
            let advice = pane.feed == nil ? "" : "; \(keymap.way(to: "remove")) takes the feed out"
            return _ = refuse("The last pane of \(pane.name) stays\(advice).")
        }
        let name = screen.paneNames[screen.focus].text.string
        remember(screen.closeFocused(), news: "\(name) is back.")
        screen.flash = Flash("Closed \(name); \(keymap.way(to: "undo")) brings it back.")
    }

    fileprivate mutating func unsplit() {
        let name = focused?.name ?? ""
        guard let change = screen.unsplitFocused() else {
            return _ = refuse("This pane was not split; :split FIELD does that.")
        }
        remember(change, news: "\(name) is split again.")
        screen.flash = Flash("One pane of \(name) again; \(keymap.way(to: "undo")) splits it as before.")
    }

    /// Whether there can be so many more panes; says so if not.
    private mutating func hasRoom(forPanes count: Int) -> Bool {
        guard !screen.hasRoom(forPanes: count) else { return true }
        _ = refuse("There are \(screen.panes.count) panes: close some of them first.")
        return false
    }

    private mutating func remember(_ change: PaneChange, news: String) {
        remember(
            Undo(news: news) { model in
                model.screen.takeBack(change)
                return []
            })
    }
}

// MARK: - By a field

extension AppModel {
    /// The fields of what the focused pane shows, and the envelope.
    fileprivate var splitFields: [String] {
        guard let pane = focused else { return [] }
        let fields = Vocabulary(pane.timeline.items(limit: 200), feedNames: []).fields
        return fields.map(FilterText.field) + ["event:"] + (pane.feed == nil ? ["feed:"] : [])
    }

    /// Nil lists what can be split by.
    fileprivate mutating func split(by text: String?) -> [Effect] {
        guard screen.overlay == nil, let pane = focused else { return [] }
        guard let text else { return offer(splitFields, as: "Split by", for: "split", chosen: nil) }
        guard let field = SplitField(text) else {
            return refuse("\(text) is no field: write symbol, team.home or event:.")
        }
        let store = screen.store
        split(
            FieldSplit(by: field, of: pane.timeline.items(limit: FieldSplit.mostEvents)) { item in
                store.place(of: item.feed).map { store.feeds[$0].feed.name } ?? ""
            })
        return []
    }

    private mutating func split(_ split: FieldSplit) {
        let (field, name) = (split.field.text, focused?.name ?? "")
        guard let first = split.values.first else { return _ = refuse("No event here has \(field) with a value.") }
        guard split.parts.count > 1 else { return _ = refuse("Nothing to split: \(field) is always \(first).") }
        guard hasRoom(forPanes: split.parts.count) else { return }
        remember(screen.splitFocused(into: split.parts), news: "\(name) has one pane again.")
        let others = split.otherValues > 0 ? "; \(split.otherValues) more values share the last" : ""
        screen.flash = Flash(
            "Split by \(field) into \(split.parts.count) panes\(others). \(keymap.way(to: "undo")) undoes that.")
    }
}
