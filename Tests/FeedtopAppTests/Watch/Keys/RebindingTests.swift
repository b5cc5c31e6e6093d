import Screens
import Settings
import TerminalKit
import Testing

@testable import FeedtopApp

/// The keys of a config.
@Suite struct RebindingTests {
    private static func reading(_ keys: String) -> (keymap: Keymap, words: [String]) {
        let file = ConfigFile(path: "c.yaml", bytes: Array("keys: \(keys)".utf8))
        let reading = Keymap.reading(file.read(in: Surroundings()).config?.keys ?? KeyBindings())
        return (reading.keymap, reading.problems.map(\.description))
    }

    private static func keys(_ command: String, in keymap: Keymap) -> [String] {
        keymap.command(named: command)?.keys ?? []
    }

    @Test func `a config that says nothing has the standard keys`() {
        let (keymap, words) = Self.reading("feedtop")
        #expect(words == [])
        #expect(keymap.markdown == Keymap.standard.markdown)
    }

    @Test(arguments: [
        ("{ reconnect: X }", "reconnect", ["X"]), ("{ reconnect: [X, ctrl-O, X] }", "reconnect", ["X", "Ctrl-o"]),
        ("{ next-pane: none }", "next-pane", []), ("{ zoom: v, next-view: z }", "zoom", ["v"]),
        ("{ zoom: Tab, next-pane: none }", "zoom", ["Tab"]), ("{ view: g v, oldest: Home }", "view", ["g v"]),
        ("{ map: less, reconnect: X }", "page-down", ["Space", "f", "Ctrl-f", "Ctrl-v", "PgDn"]),
        ("less", "filter", ["&"]),
        ("{ map: less, pause: Space, page-down: p }", "pause", ["Space"]),
    ])
    func `commands get the keys that are asked for`(config: String, command: String, keys: [String]) {
        let (keymap, words) = Self.reading(config)
        #expect(words == [])
        #expect(Self.keys(command, in: keymap) == keys)
    }

    struct Mistake: Sendable {
        let config: String
        let words: String

        static let all = [
            Mistake(config: "{ recconect: x }", words: #"1:9: unknown command "recconect". Did you mean "reconnect"?"#),
            Mistake(config: "{ xyzzy: x }", words: #"1:9: unknown command "xyzzy". ":" lists all"#),
            Mistake(config: "{ zoom: Ctl-q }", words: #"1:15: unknown key "Ctl-q". Did you mean "Ctrl-q"?"#),
            Mistake(
                config: "{ zoom: [z, Hyper-x] }",
                words:
                    #"1:19: unknown key "Hyper-x". Keys are written q, Ctrl-q, Alt-q, F5, Space or PgDn; "g q" is one"#
                    + " after the other"),
            Mistake(config: "lss", words: #"1:7: unknown key map "lss". Did you mean "less"?"#),
            Mistake(config: "emacs", words: #"1:7: unknown key map "emacs". Maps are feedtop, less, k9s"#),
            Mistake(
                config: "{ zoom: q }",
                words: #"1:15: "q" performs "close-or-quit" in the map feedtop, so it cannot perform "zoom"."#
                    + " Bind one of them to another key, or to none"),
            Mistake(
                config: "{ zoom: X,\n raw: [r, X] }",
                words: #"2:11: "X" performs "zoom" by line 1, so it cannot perform "raw"."#
                    + " Bind one of them to another key, or to none"),
            Mistake(
                config: "{ zoom: Ctrl-w }",
                words: #"1:15: "Ctrl-w" cannot perform "zoom": "Ctrl-w" begins "Ctrl-w h", and "Ctrl-w h" performs"#
                    + #" "pane-left" in the map feedtop. Bind one of them to another key, or to none"#),
            Mistake(
                config: "{ zoom: q q }",
                words: #"1:15: "q q" cannot perform "zoom": "q" begins "q q", and "q" performs "close-or-quit" in the"#
                    + " map feedtop. Bind one of them to another key, or to none"),
            Mistake(
                config: "{ quit: none, close-or-quit: none, command-line: none }",
                words: #"1:42: no key would end the program. Leave "quit" one, such as Ctrl-c"#),
        ]
    }

    @Test(arguments: Mistake.all)
    func `a mistake is told with its place and what to write, and the rest is in force`(mistake: Mistake) {
        let (keymap, words) = Self.reading(mistake.config)
        #expect(words == ["c.yaml:" + mistake.words])
        #expect(!Self.keys("zoom", in: keymap).isEmpty)
        #expect(!Self.keys("quit", in: keymap).isEmpty)
    }

    @Test func `a command whose keys are all mistakes keeps those of the map`() {
        let (keymap, _) = Self.reading("{ zoom: [q, nonsense] }")
        #expect(Self.keys("zoom", in: keymap) == ["z"])
    }

    @Test func `the screen and the keys follow a new map at once`() {
        var model = AppModel.make([["a"]])
        model.keymap = Self.reading("{ map: less, help: X, sources: I, filter-add: I I, command-line: none }").keymap
        #expect(!model.press("Z", "Z").isEmpty)
        model.press("?")
        #expect(model.screen.overlay == nil)
        model.press("X")
        #expect(model.picture.contains(#/Space f Ctrl-f .*A page down/#))
        #expect(model.picture.contains("X closes"))
        model.press("X", ":")
        #expect(model.screen.prompt == nil)
        #expect(model.screen.hints.contains(HelpLine(keys: "p", text: "pause")))
        #expect(!model.screen.hints.contains { $0.text == "command" })
    }
}
