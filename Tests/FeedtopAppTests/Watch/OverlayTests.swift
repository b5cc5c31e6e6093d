import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// What lies over the panes, and what keys do while it does.
@Suite struct OverlayTests {
    private static let first = FeedID(rawValue: 0)
    private static let second = FeedID(rawValue: 1)

    @Test(
        arguments: [
            (["?"], .help(firstLine: 0)), (["F1"], .help(firstLine: 0)), (["?", "?"], nil), (["?", "q"], nil),
            (["?", "Esc"], nil), (["?", "k"], .help(firstLine: 0)),
            (["S"], .sources(selected: 0)), (["2", "S"], .sources(selected: 1)), (["S", "S"], nil),
            (["S", "j"], .sources(selected: 1)), (["S", "G"], .sources(selected: 1)),
            (["S", "G", "g"], .sources(selected: 0)),
            (["S", "Down", "Enter"], .source(second, firstLine: 0)), (["S", "Enter", "Esc"], .sources(selected: 0)),
            (["S", "Enter", "q", "q"], nil), (["S", "?"], .help(firstLine: 0)), (["Esc"], nil),
        ] as [([String], Overlay?)])
    func `keys open and close what lies over the panes`(keys: [String], overlay: Overlay?) {
        var model = AppModel.make([["a"], ["b"]])
        for key in keys { #expect(model.press(key) == []) }
        #expect(model.screen.overlay == overlay)
    }

    @Test func `help that is longer than the screen is scrolled to its end and back`() {
        var model = AppModel.make([["a"]], rows: 12)
        model.press("?", "j", "j", "k")
        #expect(model.screen.overlay == .help(firstLine: 1))
        #expect(model.picture.contains(" more ━"))
        model.press("G")
        #expect(!model.picture.contains(" more ━"))
        model.press("g")
        #expect(model.screen.overlay == .help(firstLine: 0))
    }

    @Test(arguments: ["Tab", "2", "z", "f", "Space", "P", "v", "r", "l", "Ctrl-w l"])
    func `what lies below is left alone`(key: String) {
        var model = AppModel.make([["a"], ["b"]])
        model.press("S", key)
        #expect(model.screen.overlay == .sources(selected: 0))
        model.press("Esc")
        #expect(model.screen.focus == 0)
        #expect(model.screen.prompt == nil)
        #expect(!model.screen.isZoomed)
        #expect(model.screen.panes.allSatisfy { !$0.isPaused && $0.view == .list && $0.leftColumn == 0 })
    }

    @Test(
        arguments: [
            (["R"], [.reconnect(first)]), (["2", "R"], [.reconnect(second)]), (["D"], [.disconnect(first)]),
            (["3", "R"], [.reconnect(first), .reconnect(second)]), (["S", "j", "R"], [.reconnect(second)]),
            (["S", "j", "Enter", "D"], [.disconnect(second)]), (["q"], [.quit]), (["Q"], [.quit]),
            (["Ctrl-c"], [.quit]),
            (["S", "Q"], [.quit]), (["?", "Ctrl-c"], [.quit]), (["Ctrl-l"], [.redraw]), (["Ctrl-z"], [.suspend]),
            (["S", "Ctrl-z"], [.suspend]), (["x"], []),
        ] as [([String], [Effect])])
    func `keys ask the loop for what the model may not do`(keys: [String], effects: [Effect]) {
        var model = AppModel.make([["a"], ["b"]])
        for key in keys.dropLast() { #expect(model.press(key) == []) }
        #expect(model.press(keys[keys.count - 1]) == effects)
    }

    @Test func `D connects what is off`() {
        let store = EventStore.make([["a"]])
        store.record(.link(Link(state: .off, since: .make(2))), of: OverlayTests.first, at: .make(2))
        var model = AppModel.make(store: store)
        #expect(model.press("D") == [.reconnect(OverlayTests.first)])
    }

    @Test func `the footer offers what works where the user is`() {
        var model = AppModel.make([["a"], ["b"]])
        #expect(model.screen.hints.contains(HelpLine(keys: "f", text: "filter")))
        model.press("S")
        #expect(model.screen.hints.contains(HelpLine(keys: "Enter", text: "details")))
        #expect(!model.screen.hints.contains(HelpLine(keys: "f", text: "filter")))
        model.press("Enter")
        #expect(model.screen.hints.contains(HelpLine(keys: "Esc", text: "back")))
        model.press("Esc", "Esc")
        #expect(model.screen.hints.contains(HelpLine(keys: "f", text: "filter")))
    }

    @Test func `the help names every command in full, and is titled Keys`() {
        var model = AppModel.make([["a"], ["b"]], rows: 200)
        model.press("?")
        #expect(model.picture.contains("Keys"))
        for command in CommandGroup.all.flatMap(\.commands) {
            #expect(model.picture.contains("\(command.help)"), "\(command.name) is cut or missing")
        }
    }
}
