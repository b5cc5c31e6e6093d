import Glibc
import TerminalKit
import Testing

@testable import FeedtopApp

@Suite struct KeymapTests {
    @Test(arguments: [
        ("j", "down"), ("Down", "down"), ("Ctrl-w h", "pane-left"), ("5", "pane-number"),
        ("Shift-Tab", "previous-pane"), ("&", "filter"), ("Space", "pause"), ("Ctrl-c", "quit"), ("F1", "help"),
        ("PgUp", "page-up"), ("G", "newest"),
    ])
    func `keys perform their commands`(keys: String, name: String) throws {
        let chord = try #require(KeyChord(name: keys))
        guard case .complete(let command) = Keymap.standard.command(for: chord.keys) else {
            Issue.record("\(keys) is bound to nothing")
            return
        }
        #expect(command.name == name)
    }

    @Test func `the beginning of a chord waits for the rest`() {
        guard case .incomplete = Keymap.standard.command(for: [.control("w")]) else {
            Issue.record("Ctrl-w does not wait")
            return
        }
        guard case .unknown = Keymap.standard.command(for: [.control("w"), .character("x")]) else {
            Issue.record("Ctrl-w x means something")
            return
        }
    }

    @Test func `every command has a name of its own and help`() {
        let commands = CommandGroup.all.flatMap(\.commands)
        #expect(Set(commands.map(\.name)).count == commands.count)
        #expect(commands.allSatisfy { !$0.help.isEmpty })
    }

    @Test func `the README's key table is the key map's`() throws {
        #expect(try readme.contains(Keymap.standard.markdown))
    }

    @Test func `the README's table of maps is theirs`() throws {
        #expect(try readme.contains(KeyTable.markdown))
    }

    private var readme: String {
        get throws {
            let root = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
            return String(decoding: try #require(FileBytes.read("/\(root)/README.md")), as: UTF8.self)
        }
    }
}
