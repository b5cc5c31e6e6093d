import Settings
import TerminalKit

/// Gives commands their keys as a config says, one after the other, and finds what cannot be.
struct Rebinding {
    /// The keys of each command so far, by its name.
    private(set) var keys: [String: [String]] = [:]
    /// What is wrong so far.
    private(set) var problems: [Problem] = []

    private let table: KeyTable
    private let commands: [Command]
    private var owners: [Owner] = []

    /// Who has a key.
    private struct Owner {
        let chord: KeyChord
        let command: String
        /// Where the config says so; nil when the built-in map does.
        let line: Int?
    }

    init(_ written: KeyBindings, of commands: [Command]) {
        self.commands = commands
        table = written.map.flatMap { KeyTable.named($0.text) } ?? .feedtop
        if let map = written.map, KeyTable.named(map.text) == nil {
            let names = KeyTable.all.map(\.name)
            problems.append(map.unknown("key map", among: names, advice: " Maps are \(names.joined(separator: ", "))"))
        }
        let changes = written.changes.filter { isKnown($0.command) }
        let own = table.keys(of: commands)
        let named = Set(changes.map(\.command.text))
        for command in commands where !named.contains(command.name) { give(own[command.name] ?? [], to: command.name) }
        for change in changes { bind(change) }
        // Nobody is left with no keys because all that were asked for are mistakes.
        for change in changes where !change.keys.isEmpty && keys[change.command.text] == [] {
            give(own[change.command.text] ?? [], to: change.command.text)
        }
        keepWayOut(changes, own)
    }

    private mutating func isKnown(_ command: PlacedText) -> Bool {
        guard !commands.contains(where: { $0.name == command.text }) else { return true }
        problems.append(command.unknown("command", among: commands.map(\.name), advice: " \":\" lists all"))
        return false
    }

    /// Gives a command those of its keys in the map that nobody has.
    private mutating func give(_ names: [String], to command: String) {
        keys[command] = keys[command] ?? []
        for chord in names.compactMap(KeyChord.init(name:)) where owner(against: chord) == nil {
            give(chord, to: command, line: nil)
        }
    }

    private mutating func give(_ chord: KeyChord, to command: String, line: Int?) {
        owners.append(Owner(chord: chord, command: command, line: line))
        keys[command, default: []].append(chord.name)
    }

    private func owner(against chord: KeyChord) -> Owner? { owners.first { $0.chord.clashes(with: chord) } }

    private mutating func bind(_ change: KeyBindings.Change) {
        let command = change.command.text
        keys[command] = keys[command] ?? []
        for key in change.keys {
            guard let chord = KeyChord(name: key.text) else {
                problems.append(key.unknown("key", among: Key.names, advice: Self.spelling))
                continue
            }
            guard let owner = owner(against: chord) else {
                give(chord, to: command, line: key.line)
                continue
            }
            // A key that stands there twice is no mistake that matters.
            guard owner.command != command || owner.chord != chord else { continue }
            problems.append(key.problem(words(for: chord, of: command, against: owner)))
        }
    }

    private static let spelling =
        " Keys are written q, Ctrl-q, Alt-q, F5, Space or PgDn; \"g q\" is one after the other"

    /// `"q" performs "close-or-quit" in the map feedtop, so it cannot perform "undo". Bind one of them to …`
    private func words(for chord: KeyChord, of command: String, against owner: Owner) -> String {
        let place = owner.line.map { "by line \($0)" } ?? "in the map \(table.name)"
        let advice = "Bind one of them to another key, or to none"
        guard owner.chord != chord else {
            return "\"\(chord)\" performs \"\(owner.command)\" \(place), so it cannot perform \"\(command)\". \(advice)"
        }
        let (short, long) =
            chord.keys.count < owner.chord.keys.count ? (chord, owner.chord) : (owner.chord, chord)
        return "\"\(chord)\" cannot perform \"\(command)\": \"\(short)\" begins \"\(long)\", and \"\(owner.chord)\" "
            + "performs \"\(owner.command)\" \(place). \(advice)"
    }

    /// The program can always be left with a key.
    private mutating func keepWayOut(_ changes: [KeyBindings.Change], _ own: [String: [String]]) {
        let ways = ["close-or-quit", "quit", "command-line"]
        guard ways.allSatisfy({ keys[$0] == [] }), let last = changes.last(where: { ways.contains($0.command.text) })
        else { return }
        problems.append(last.command.problem("no key would end the program. Leave \"quit\" one, such as Ctrl-c"))
        give(own["quit"] ?? [], to: "quit")
    }
}

extension Keymap {
    /// The keys that a config asks for, as far as they can be, and what is wrong with the rest.
    static func reading(_ written: KeyBindings) -> (keymap: Keymap, problems: [Problem]) {
        let rebinding = Rebinding(written, of: CommandGroup.all.flatMap(\.commands))
        return (Keymap(CommandGroup.all.map { $0.bound(to: rebinding.keys) }), rebinding.problems)
    }
}

extension CommandGroup {
    /// The same commands with other keys, by their names.
    fileprivate func bound(to keys: [String: [String]]) -> CommandGroup {
        var group = self
        for index in commands.indices { group.commands[index].keys = keys[commands[index].name] ?? [] }
        return group
    }
}
