import FeedCore
import Screens

extension Command {
    /// Finding something in what a pane shows. Next is newer, which is down, as the hits are counted.
    static let searchCommands: [Command] = [
        .taking("search", argument: "EXPRESSION", keys: "/", help: "Search in this pane", hint: "search") {
            $0.search(for: $1)
        },
        .pane("search-next", keys: "n", help: "The next hit, which is newer") { $0.goToHit(.newer) },
        .pane("search-previous", keys: "N", help: "The previous hit, which is older") { $0.goToHit(.older) },
    ]
}

extension AppModel {
    /// Opens the line that is searched for, or searches for what was written.
    fileprivate mutating func search(for text: String?) -> [Effect] {
        guard screen.overlay == nil, let pane = focused else { return [] }
        guard let text else {
            open(SearchEntry(pane: pane.id, before: pane.search?.filter).entry)
            return []
        }
        do throws(FilterError) {
            let filter = try Filter(text)
            changeFocused { $0.setSearch(filter) }
        } catch {
            screen.flash = Flash("Cannot search for \(text): \(error.description).", kind: .error)
        }
        return []
    }

    /// Chooses the hit next to the chosen item, or to what is shown, and shows it.
    mutating func goToHit(_ direction: Search.Direction) {
        guard let pane = focused else { return }
        guard let search = pane.search else {
            screen.flash = Flash("Nothing is searched for: \(keymap.way(to: "search")) begins a search.")
            return
        }
        let rows = focusedRows
        guard let hit = pane.hit(direction, rows: rows) else {
            screen.flash = Flash(search.nothing(direction, keymap))
            return
        }
        reveal(hit)
    }
}

extension Search {
    /// Why there is no hit in a direction.
    fileprivate func nothing(_ direction: Direction, _ keymap: Keymap) -> String {
        if hits.scannedShare != nil, direction == .older || hits.count.shown == 0 {
            return "Still looking for \(filter.text)."
        }
        if hits.count.shown == 0 { return "Nothing in this pane matches \(filter.text)." }
        return direction == .newer
            ? "This is the newest hit; \(keymap.way(to: "search-previous")) goes back."
            : "This is the oldest hit; \(keymap.way(to: "search-next")) goes on."
    }
}
