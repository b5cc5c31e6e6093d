import TerminalKit

/// A map of keys that comes with the program: the keys that it gives to commands, which have their own where it is
/// silent. A key of a command's own that the map gives to another one is gone from it.
struct KeyTable: Sendable {
    /// What config calls it.
    let name: String
    /// By the commands' names, in the order of the README.
    let keys: [(command: String, keys: [String])]

    /// Every map there is.
    static let all = [feedtop, less, k9s]

    /// Every command with its own keys.
    static let feedtop = KeyTable(name: "feedtop", keys: [])

    /// The map of a name in any case; nil when there is none.
    static func named(_ name: String) -> KeyTable? { all.first { $0.name == name.lowercased() } }

    /// The keys that each of these commands has in this map, by the commands' names.
    func keys(of commands: [Command]) -> [String: [String]] {
        let given = Dictionary(keys.map { ($0.command, $0.keys) }) { $1 }
        let claimed = keys.flatMap(\.keys).compactMap(KeyChord.init(name:))
        return Dictionary(
            commands.map { command in
                (command.name, given[command.name] ?? command.keys.filter { !Self.isClaimed($0, by: claimed) })
            }
        ) { $1 }
    }

    private static func isClaimed(_ key: String, by claimed: [KeyChord]) -> Bool {
        guard let chord = KeyChord(name: key) else { return false }
        return claimed.contains { $0.clashes(with: chord) }
    }
}

extension KeyTable {
    /// As in the pager: Space and `b` page, `F` follows, `&` filters.
    static let less = KeyTable(
        name: "less",
        keys: [
            ("down", ["j", "Down", "Ctrl-n"]),
            ("up", ["k", "Up", "Ctrl-p"]),
            ("page-down", ["Space", "f", "Ctrl-f", "Ctrl-v", "PgDn"]),
            ("page-up", ["b", "Ctrl-b", "Alt-v", "PgUp"]),
            ("half-page-down", ["d", "Ctrl-d"]),
            ("half-page-up", ["u", "Ctrl-u"]),
            ("oldest", ["g", "<", "Home"]),
            ("newest", ["G", ">", "F", "End"]),
            ("minute-earlier", ["Alt-,"]),
            ("minute-later", ["Alt-."]),
            ("scroll-left", ["Left", "Alt-("]),
            ("scroll-right", ["Right", "Alt-)"]),
            ("pause", ["p"]),
            ("filter", ["&"]),
            ("filter-add", ["Alt-f"]),
            ("help", ["?", "h", "F1"]),
            ("quit", ["Q", "Z Z", "Ctrl-c"]),
            ("redraw", ["Ctrl-l", "Ctrl-r"]),
            ("save", ["s", "Ctrl-s"]),
        ])

    /// As in k9s and its logs: `/` filters, `f` fills the screen, `s` stops and goes on, `d` describes.
    static let k9s = KeyTable(
        name: "k9s",
        keys: [
            ("filter", ["/", "&"]),
            ("search", ["Alt-/"]),
            ("zoom", ["f", "z"]),
            ("pause", ["s", "Space"]),
            ("open", ["Enter", "d"]),
            ("copy", ["c", "y"]),
            ("next-pane", ["Tab", "]"]),
            ("previous-pane", ["Shift-Tab", "["]),
            ("sources", ["S", "0", "Ctrl-a"]),
            ("reconnect", ["R", "Ctrl-r"]),
            ("disconnect", ["D", "Ctrl-k"]),
        ])
}

extension KeyTable {
    /// What the maps give to commands, as a table of the README.
    static var markdown: String {
        let names = all.flatMap { $0.keys.map(\.command) }
        let maps = all.filter { !$0.keys.isEmpty }
        let rows = names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map { _, name in
            "| `\(name)` | \(maps.map { $0.cell(for: name) }.joined(separator: " | ")) |"
        }
        let heading = maps.map { "`keys: \($0.name)`" }.joined(separator: " | ")
        return (["| command | \(heading) |", "|\(String(repeating: " --- |", count: maps.count + 1))"] + rows)
            .joined(separator: "\n")
    }

    private func cell(for command: String) -> String {
        (keys.first { $0.command == command }?.keys ?? []).map { "`\($0)`" }.joined(separator: " ")
    }
}
