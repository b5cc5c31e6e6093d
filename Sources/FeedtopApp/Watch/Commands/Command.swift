import FeedCore
import Screens
import TerminalKit

/// Something the user can have done: one entry of one table, from which the key map, the help and the README's key
/// table are made.
struct Command: Sendable {
    /// What it is called, in words joined by hyphens.
    let name: String
    /// The keys that perform it, as people write them: `Ctrl-w h`.
    var keys: [String]
    /// What it does, as a line of help.
    let help: String
    /// The word that the footer offers it with; nil when it does not.
    let hint: String?
    /// What may be written behind its name on the command line, as the help shows it: `FILE`; nil for nothing.
    let argument: String?
    /// What the argument can be, where that is known.
    let completions: @Sendable (AppModel) -> [String]
    /// Changes the model and says what the loop must do; the argument is what was written behind the name.
    let perform: @Sendable (inout AppModel, _ argument: String?) -> [Effect]

    init(
        _ name: String, keys: String..., help: String, hint: String? = nil,
        perform: @escaping @Sendable (inout AppModel) -> [Effect]
    ) {
        self.init(name, keyList: keys, help: help, hint: hint) { model, _ in perform(&model) }
    }

    /// A command that only changes the model.
    static func change(
        _ name: String, keys: String..., help: String, hint: String? = nil,
        change: @escaping @Sendable (inout AppModel) -> Void
    ) -> Command {
        Command(name, keyList: keys, help: help, hint: hint) { model, _ in
            change(&model)
            return []
        }
    }

    /// A command for the panes: it does nothing while something lies over them.
    static func pane(
        _ name: String, keys: String..., help: String, hint: String? = nil,
        change: @escaping @Sendable (inout AppModel) -> Void
    ) -> Command {
        Command(name, keyList: keys, help: help, hint: hint) { model, _ in
            if model.screen.overlay == nil { change(&model) }
            return []
        }
    }

    /// A command with an argument, which is nil when a key or its bare name was used.
    static func taking(
        _ name: String, argument: String, keys: String..., help: String, hint: String? = nil,
        completions: @escaping @Sendable (AppModel) -> [String] = { _ in [] },
        perform: @escaping @Sendable (inout AppModel, _ argument: String?) -> [Effect]
    ) -> Command {
        Command(
            name, keyList: keys, help: help, hint: hint, argument: argument, completions: completions, perform: perform)
    }

    /// A command with its keys as a list.
    init(
        _ name: String, keyList keys: [String], help: String, hint: String? = nil, argument: String? = nil,
        completions: @escaping @Sendable (AppModel) -> [String] = { _ in [] },
        perform: @escaping @Sendable (inout AppModel, _ argument: String?) -> [Effect]
    ) {
        self.name = name
        self.keys = keys
        self.help = help
        self.hint = hint
        self.argument = argument
        self.completions = completions
        self.perform = perform
    }
}

extension Command {
    /// The keys for people: three or more in a row that only differ in their digit as one, `1–9`; for a command without
    /// keys how it is written on the command line, `:view NAME`.
    var keyNames: [String] {
        guard !keys.isEmpty else { return [":\(name)\(argument.map { " " + $0 } ?? "")"] }
        guard let first = keys.first, let last = keys.last, keys.count > 2, keys.allSatisfy({ $0.count == 1 }),
            keys.allSatisfy({ $0.first?.isNumber == true })
        else { return keys }
        return ["\(first)–\(last)"]
    }

    /// The keys on one short line: `Tab`, `j Down`; chords that begin alike as one, `Ctrl-w h/Left`.
    var keysInShort: String {
        let words = keyNames.map { $0.split(separator: " ") }
        guard let start = words.first?.dropLast(), !start.isEmpty, words.allSatisfy({ $0.dropLast() == start }) else {
            return keyNames.joined(separator: " ")
        }
        return (start + [words.compactMap(\.last).joined(separator: "/")[...]]).joined(separator: " ")
    }
}

/// Commands that belong together, under the heading that the help shows.
struct CommandGroup: Sendable {
    let title: String
    var commands: [Command]

    /// Every command there is.
    static let all: [CommandGroup] = [
        CommandGroup(title: "Panes", commands: Command.paneCommands + Command.splitCommands),
        CommandGroup(title: "Moving", commands: Command.movingCommands),
        CommandGroup(
            title: "Looking",
            commands: Command.lookingCommands + Command.histogramCommands + Command.themeCommands),
        CommandGroup(title: "Tables", commands: Command.tableCommands),
        CommandGroup(title: "Charts", commands: Command.chartCommands),
        CommandGroup(title: "Time travel", commands: Command.travelCommands),
        CommandGroup(title: "Filters", commands: Command.filterCommands),
        CommandGroup(title: "Search", commands: Command.searchCommands),
        CommandGroup(title: "Marks", commands: Command.markCommands),
        CommandGroup(title: "Looking into an event", commands: Command.inspectCommands),
        CommandGroup(title: "Copying", commands: Command.copyCommands),
        CommandGroup(title: "Alerts", commands: Command.alertCommands),
        CommandGroup(title: "Keeping", commands: Command.saveCommands),
        CommandGroup(title: "Links", commands: Command.linkCommands),
        CommandGroup(title: "Feeds", commands: Command.feedCommands),
        CommandGroup(title: "Command line", commands: Command.lineCommands),
        CommandGroup(title: "Program", commands: Command.programCommands),
    ]
}
