import FeedCore
import Screens

extension Command {
    /// Events and moments to come back to.
    static let markCommands: [Command] = [
        .pane("mark", keys: "m", help: "Mark this event, or no longer") { $0.toggleMark() },
        .taking("marks", argument: "NUMBER", keys: "'", help: "The marks, to go to one") { $0.goToMark($1) },
        .taking("marker", argument: "TEXT", keys: "-", help: "A marker line in all panes") { _, text in
            [.placeMarker(text: text ?? "")]
        },
    ]
}

extension AppModel {
    fileprivate mutating func toggleMark() {
        guard let event = focused?.chosenEvent(rows: focusedRows) else {
            screen.flash = Flash("There is no event here to mark.")
            return
        }
        let isMarked = screen.marks.toggle(event, of: screen.store[event.feed].feed.name)
        screen.flash = Flash(
            isMarked ? "Marked; \(keymap.way(to: "marks")) lists the marks." : "The mark is taken away.")
    }

    /// Lists the marks, or shows the event of one of them.
    fileprivate mutating func goToMark(_ number: String?) -> [Effect] {
        if let number {
            goToMark(Int(placeOfNumber: number))
        } else if screen.overlay != nil {
            return []
        } else if let menu = screen.menuOfMarks(command: "marks") {
            screen.overlay = .menu(menu)
        } else {
            screen.flash = Flash("There are no marks yet: \(keymap.way(to: "mark")) marks an event.")
        }
        return []
    }

    private mutating func goToMark(_ index: Int) {
        guard screen.marks.all.indices.contains(index) else {
            screen.flash = Flash(
                "There is no mark of that number; \(keymap.way(to: "marks")) lists them.", kind: .error)
            return
        }
        guard let event = screen.store.event(of: screen.marks.all[index]) else {
            screen.flash = Flash("The marked event is no longer kept: newer ones took its place.", kind: .error)
            return
        }
        guard let pane = screen.pane(for: event) else {
            screen.flash = Flash("No pane shows the marked event: it is cleared or no filter takes it.", kind: .error)
            return
        }
        focus(pane)
        reveal(event.sequence)
    }
}
