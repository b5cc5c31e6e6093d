import FeedCore
import Screens
import Settings
import TerminalKit

extension Command {
    /// The command line, and what is mostly used from there.
    static let lineCommands: [Command] = [
        .change("command-line", keys: ":", help: "Any command by its name", hint: "command") { $0.openCommandLine() },
        .taking(
            "view", argument: "NAME", help: "Show the pane so", completions: { _ in ViewKind.all.map(\.name) }
        ) { $0.show(view: $1) },
        .taking("layout", argument: "NAME", help: "Arrange panes so", completions: { _ in Layout.words }) {
            $0.arrange($1)
        },
        .taking("focus", argument: "NAME", help: "Go to that pane", completions: { $0.paneNames }) {
            $0.focus(named: $1)
        },
        .taking("goto", argument: "TIME", help: "Go to what came then: 14:03, -5m") { $0.goTo($1) },
        .taking("screenshot", argument: "FILE", help: "Save the screen as .svg or text") { $0.saveScreen(as: $1) },
    ]
}

extension AppModel {
    fileprivate var paneNames: [String] { screen.paneNames.map(\.text.string) }

    /// Nil lists what can be chosen.
    fileprivate mutating func show(view name: String?) -> [Effect] {
        let names = ViewKind.all.map(\.name)
        guard let name else { return offer(names, as: "View", for: "view", chosen: focused?.view.name) }
        guard let view = ViewKind.all.first(where: { $0.name == name.lowercased() }) else {
            return refuse("There is no view \(name): \(names.joined(separator: ", ")).")
        }
        changeFocused { $0.view = view }
        return []
    }

    fileprivate mutating func arrange(_ name: String?) -> [Effect] {
        guard let name else { return offer(Layout.words, as: "Layout", for: "layout", chosen: nil) }
        guard let layout = Layout(name) else {
            return refuse("There is no layout \(name): \(Layout.words.joined(separator: ", ")).")
        }
        screen.layout = layout.mode(for: screen.panes)
        return []
    }

    /// The pane of that name, or with that number.
    fileprivate mutating func focus(named name: String?) -> [Effect] {
        let all = paneNames
        guard let name else {
            let chosen = all.indices.contains(screen.focus) ? all[screen.focus] : nil
            return offer(all, as: "Panes", for: "focus", chosen: chosen)
        }
        let names = all.map { $0.lowercased() }
        guard
            let index = names.firstIndex(of: name.lowercased()) ?? Int(name).map({ $0 - 1 })
                ?? names.firstIndex(where: { $0.hasPrefix(name.lowercased()) }), names.indices.contains(index)
        else { return refuse("There is no pane \(name).") }
        focus(index)
        return []
    }

    /// A list to choose the argument of a command from.
    mutating func offer(
        _ names: [String], as title: String, for command: String, chosen: String?
    ) -> [Effect] {
        let rows = names.map { Menu.Row(text: $0, command: "\(command) \($0)") }
        screen.overlay = .menu(
            Menu(title: title, rows: rows, selected: names.firstIndex { $0 == chosen } ?? 0))
        return []
    }

    /// Says why something was not done.
    mutating func refuse(_ reason: String) -> [Effect] {
        screen.flash = Flash(reason, kind: .error)
        return []
    }
}

// MARK: - Going to a time

extension Entry {
    /// A time to go to.
    fileprivate static let time = Entry(
        label: "go to",
        accepted: { model in
            let text = model.screen.prompt?.editor.text ?? ""
            if model.time(of: text) == nil { model.screen.prompt?.error = (0, "write 14:03, 14:03:22 or -5m") }
            return model.screen.prompt?.error == nil ? model.goTo(text) : []
        })
}

extension AppModel {
    /// Chooses the first item that came at a time or later; nil asks for the time.
    fileprivate mutating func goTo(_ text: String?) -> [Effect] {
        guard let text else {
            open(.time)
            screen.prompt?.hint = "14:03, 14:03:22 or -5m"
            return []
        }
        guard let time = time(of: text) else { return refuseTime(text) }
        guard let item = focused?.timeline.item(arrivedAtOrAfter: time) else {
            return refuse("Nothing in this pane came at \(text) or later.")
        }
        let rows = focusedRows
        changeFocused { $0.reveal(item.sequence, rows: rows) }
        return []
    }

    /// The moment of the past that is written so; nil when none is.
    func time(of text: String) -> Timestamp? {
        PastTime(text).map { $0.timestamp(before: screen.now.time, in: screen.zone) }
    }

    /// Says that a text is no time.
    mutating func refuseTime(_ text: String) -> [Effect] {
        refuse("\(text) is no time: write 14:03, 14:03:22 or -5m.")
    }
}

// MARK: - Pictures

extension AppModel {
    /// Nil names the file by the time.
    fileprivate mutating func saveScreen(as path: String?) -> [Effect] {
        let (hour, minute, second, _) = screen.zone.timeOfDay(screen.now.time)
        let digits = [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return [.saveScreen(path: path ?? "feedtop-\(digits).svg")]
    }
}
