import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct FooterLineTests {
    let stage = Stage.dashboard()

    @Test(arguments: [
        (100, " Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help           q quit"),
        (80, " Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help    q quit"),
        (50, " Tab next  z zoom  f filter  ? help        q quit"), (31, " Tab next  ? help       q quit"),
    ])
    func `as many keys as fit are offered, help and the way out before all`(columns: Int, text: String) {
        #expect(Screen.draw(stage.state(columns, 12)).lastRows(1) == text)
    }

    @Test func `news take the place of the keys`() {
        var state = stage.state(80, 12)
        state.flash = Flash("config reloaded")
        #expect(Screen.draw(state).lastRows(1) == " config reloaded")
        state.flash = Flash("config.yaml:3:1: unknown key", kind: .error)
        #expect(Screen.draw(state).lastRows(1) == " ✖ config.yaml:3:1: unknown key")
    }

    @Test func `a prompt counts what it finds`() {
        let frame = stage.prompt("event:goal", filter: "event:goal")
        #expect(frame.lastRows(2) == " filter: event:goal\n         1 of 2")
        #expect(frame.cursor == Point(column: 19, row: 10))
    }

    @Test func `what is wrong is said below the place where it is`() {
        let frame = stage.prompt("price > ) x", error: (8, "a value is missing here"))
        #expect(frame.lastRows(2) == " filter: price > ) x\n                 ^ a value is missing here")
    }

    @Test func `near the right edge the words stand left of the caret`() {
        let frame = stage.prompt(String(repeating: "x", count: 60), error: (58, "this is not a field"))
        #expect(frame.lastRows(1) == String(repeating: " ", count: 47) + "this is not a field ^")
    }

    @Test func `a long text is scrolled to its cursor`() {
        let frame = stage.prompt(String(repeating: "abcdefghij", count: 9))
        #expect(frame.cursor == Point(column: 78, row: 10))
        #expect(frame.lastRows(2).hasPrefix(" filter: bcdefghij"))
    }

    @Test func `wide characters before the cursor count twice`() {
        #expect(stage.prompt("日本").cursor == Point(column: 13, row: 10))
    }

    @Test func `a small screen has the reason behind the text`() {
        let frame = stage.prompt("price >", error: (7, "a value is missing"), size: Size(columns: 40, rows: 8))
        #expect(frame.lastRows(1) == " filter: price >            a value is…")
    }
}

extension Frame {
    /// Its last rows as text.
    func lastRows(_ count: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).suffix(count).joined(separator: "\n")
    }
}

extension Stage {
    /// The screen with a prompt, the focus on the second feed.
    func prompt(
        _ text: String, filter: String = "", error: (offset: Int, reason: String)? = nil,
        size: Size = Size(columns: 80, rows: 12)
    ) -> Frame {
        let second = state(1, 1).store.feeds[1].id
        var state = state(size.columns, size.rows, filters: [second: filter])
        state.focus = 1
        state.prompt = Prompt(label: "filter", editor: LineEditor(text: text))
        state.prompt?.error = error
        return Screen.draw(state)
    }
}
