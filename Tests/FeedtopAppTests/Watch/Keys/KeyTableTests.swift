import TerminalKit
import Testing

@testable import FeedtopApp

/// The maps that come with the program.
@Suite struct KeyTableTests {
    private static let commands = CommandGroup.all.flatMap(\.commands)

    @Test(arguments: KeyTable.all.flatMap { table in table.keys.map { (table.name, $0.command) } })
    func `a map names commands that there are`(map: String, command: String) {
        #expect(Self.commands.contains { $0.name == command }, "the map \(map) names \(command)")
    }

    @Test(arguments: KeyTable.all.map(\.name))
    func `no two of a map's keys clash`(map: String) throws {
        let table = try #require(KeyTable.named(map))
        let chords = try Self.commands.flatMap { command in
            try (table.keys(of: Self.commands)[command.name] ?? []).map { key in
                (command.name, try #require(KeyChord(name: key), "\(key) is no key"))
            }
        }
        for (place, (command, chord)) in chords.enumerated() {
            for (other, taken) in chords.dropFirst(place + 1) {
                #expect(!chord.clashes(with: taken), "\(command) has \(chord), \(other) has \(taken)")
            }
        }
    }

    @Test(arguments: KeyTable.all.map(\.name))
    func `no map takes the last key of a command away`(map: String) throws {
        let keys = try #require(KeyTable.named(map)).keys(of: Self.commands)
        for command in Self.commands where !command.keys.isEmpty {
            #expect(keys[command.name]?.isEmpty == false, "give \(command.name) a key in the map \(map)")
        }
    }

    @Test(arguments: [
        ("less", "Space", "page-down"), ("less", "b", "page-up"), ("less", "F", "newest"), ("less", "&", "filter"),
        ("less", "/", "search"), ("less", "q", "close-or-quit"), ("less", "p", "pause"), ("less", "Z Z", "quit"),
        ("k9s", "/", "filter"), ("k9s", ":", "command-line"), ("k9s", "f", "zoom"), ("k9s", "s", "pause"),
        ("k9s", "Ctrl-d", "half-page-down"), ("k9s", "d", "open"), ("FEEDTOP", "f", "filter"),
    ])
    func `hands find what they are used to`(map: String, key: String, command: String) throws {
        let keys = try #require(KeyTable.named(map)).keys(of: Self.commands)
        #expect(keys[command]?.contains(key) == true)
        #expect(keys.filter { $0.value.contains(key) }.count == 1)
    }

    @Test func `a command that the map does not know of keeps the keys that the map leaves it`() {
        let table = KeyTable(name: "test", keys: [("zoom", ["x"])])
        let commands = [
            Command("zoom", keys: "z", help: "") { _ in [] },
            Command("new", keys: "x", "y", "x z", help: "") { _ in [] },
        ]
        #expect(table.keys(of: commands) == ["zoom": ["x"], "new": ["y"]])
    }
}
