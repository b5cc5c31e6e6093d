import Screens
import TerminalKit

/// Which keys perform which commands.
struct Keymap: Sendable {
    /// What keys pressed one after the other mean.
    enum Meaning {
        /// A command.
        case complete(Command)
        /// The beginning of a command's keys.
        case incomplete
        /// Nothing.
        case unknown
    }

    /// The keys as they are when nobody rebinds them.
    static let standard = Keymap(CommandGroup.all)

    private let groups: [CommandGroup]
    private var commands: [[Key]: Command] = [:]
    private var prefixes: Set<[Key]> = []

    init(_ groups: [CommandGroup]) {
        self.groups = groups
        for command in groups.flatMap(\.commands) {
            for keys in command.keys { bind(keys, to: command) }
        }
    }

    /// What these keys mean, pressed one after the other.
    func command(for keys: [Key]) -> Meaning {
        if let command = commands[keys] { return .complete(command) }
        return prefixes.contains(keys) ? .incomplete : .unknown
    }

    /// The lines of the help overlay.
    var help: [HelpSection] {
        groups.map { group in
            HelpSection(
                title: group.title,
                lines: group.commands.map { HelpLine(keys: $0.keysInShort, text: $0.help) })
        }
    }

    /// The keys as the README's table.
    var markdown: String {
        let rows = groups.flatMap { group in
            group.commands.map { command in
                "| \(command.keyNames.map { "`\($0)`" }.joined(separator: " ")) | \(command.help) |"
            }
        }
        return (["| key | does |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    /// What the footer offers, most important first.
    var hints: [HelpLine] {
        groups.flatMap(\.commands).compactMap { command in
            command.hint.map { HelpLine(keys: command.keys.first ?? "", text: $0) }
        }
    }

    private mutating func bind(_ text: String, to command: Command) {
        guard let chord = KeyChord(name: text) else {
            preconditionFailure("\(command.name) is bound to \(text), which names no key")
        }
        precondition(commands[chord.keys] == nil, "\(text) is bound twice, the second time to \(command.name)")
        commands[chord.keys] = command
        for length in 1..<max(1, chord.keys.count) { prefixes.insert(Array(chord.keys.prefix(length))) }
    }
}
