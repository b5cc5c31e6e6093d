import Screens
import TerminalKit

/// The command line: any command by its name, with completion.
extension Entry {
    static let command = Entry(
        label: ":", history: .commands,
        changed: { $0.describeCommand() },
        accepted: { $0.runEntered() },
        completions: { $0.commandCompletions(of: $1.textBeforeCursor, before: $1.textBehindCursor) })
}

extension AppModel {
    /// Opens the command line.
    mutating func openCommandLine() {
        open(.command)
        describeCommand()
    }

    /// Says what the command does that the text names.
    fileprivate mutating func describeCommand() {
        screen.prompt?.error = nil
        let words = CommandWords(screen.prompt?.editor.text ?? "")
        screen.prompt?.hint = keymap.command(named: words.name)?.usage ?? "Tab and ↓ choose, Enter runs"
    }

    /// Runs what the text names, or the only command that it can mean.
    fileprivate mutating func runEntered() -> [Effect] {
        let words = CommandWords(screen.prompt?.editor.text ?? "")
        guard !words.name.isEmpty else { return [] }
        switch keymap.meaning(of: words.name) {
        case .command(let command): return command.perform(&self, words.argument)
        case .unclear(let reason):
            screen.prompt?.error = (0, reason)
            return []
        }
    }

    /// What the text can be completed to: a command's name, or the argument of one.
    fileprivate func commandCompletions(of text: String, before rest: String) -> [Completion] {
        let words = CommandWords(text)
        guard text.drop(while: { $0 == " " }).contains(" ") else {
            return keymap.commands.fuzzilySorted(by: words.name, name: \.name).map { $0.completion(before: rest) }
        }
        guard let command = keymap.command(named: words.name) else { return [] }
        let typed = words.argument ?? ""
        let arguments = command.completions(self).fuzzilySorted(by: typed, name: \.self)
        guard arguments != [typed] else { return [] }
        return arguments.map { Completion(text: "\(command.name) \($0)\(rest)", label: $0) }
    }
}

extension Command {
    /// How it is written and what it does: `view NAME – How the pane shows its events`.
    fileprivate var usage: String { "\(name)\(argument.map { " " + $0 } ?? "") – \(help)" }

    fileprivate func completion(before rest: String) -> Completion {
        let text = argument != nil && !rest.hasPrefix(" ") ? name + " " : name
        return Completion(text: text + rest, label: name, keys: keys.isEmpty ? "" : keysInShort, detail: help)
    }
}

extension Keymap {
    /// What a name on the command line stands for.
    enum NameMeaning {
        /// This command.
        case command(Command)
        /// No command, or more than one, in words.
        case unclear(reason: String)
    }

    /// The command of this name, else the only one that begins with it, else the only one that has its letters.
    func meaning(of name: String) -> NameMeaning {
        if let command = command(named: name) { return .command(command) }
        let similar = commands.fuzzilySorted(by: name, name: \.name)
        let beginning = similar.filter { $0.name.hasPrefix(name) }
        let candidates = beginning.isEmpty ? similar : beginning
        guard let first = candidates.first else { return .unclear(reason: "there is no such command; Tab lists all") }
        guard candidates.count > 1 else { return .command(first) }
        let names = candidates.prefix(3).map(\.name).joined(separator: ", ")
        return .unclear(reason: "which one: \(names)\(candidates.count > 3 ? ", …" : "")? Tab chooses")
    }
}
