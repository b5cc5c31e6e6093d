import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// What was entered before, through the keys.
@Suite struct HistoryTests {
    private var model: AppModel {
        var model = AppModel.make([["a"]])
        for line in ["view list", "redraw", "view raw", "view list"] {
            model.press(":")
            model.type(line)
            model.press("Enter")
        }
        return model
    }

    private func text(after keys: [String], typed: String = "") -> String? {
        var model = model
        model.press(":")
        model.type(typed)
        for key in keys { model.press(key) }
        return model.screen.prompt?.editor.text
    }

    @Test func `each line is kept once, the newest last`() {
        #expect(model.histories[.commands] == ["redraw", "view raw", "view list"])
    }

    @Test(arguments: [
        (["Up"], "view list"), (["Up", "Up"], "view raw"), (["Up", "Up", "Up", "Up"], "redraw"),
        (["Up", "Down"], ""), (["Up", "Up", "Down"], "view list"), (["Ctrl-p", "Ctrl-p", "Ctrl-n"], "view list"),
    ])
    func `Up and Down go through what was entered`(keys: [String], text: String) {
        #expect(self.text(after: keys) == text)
    }

    @Test(arguments: [(["Up"], "redraw"), (["Up", "Up"], "redraw"), (["Up", "Down"], "re")])
    func `what is typed is what they begin with`(keys: [String], text: String) {
        #expect(self.text(after: keys, typed: "re") == text)
    }

    @Test func `Ctrl-r lists what contains the text, newest first`() {
        var model = model
        model.press(":")
        model.type("w r")
        model.press("Ctrl-r")
        #expect(model.screen.prompt?.completions.map(\.text) == ["view raw"])
        model.press("Tab")
        #expect(model.screen.prompt?.editor.text == "view raw")
    }

    @Test func `a history does not grow without end`() {
        var model = AppModel.make([["a"]])
        for number in 0...EntryHistory.limit {
            model.press(":")
            model.type("focus \(number)")
            model.press("Enter")
        }
        #expect(model.histories[.commands]?.count == EntryHistory.limit)
        #expect(model.histories[.commands]?.first == "focus 1")
    }
}
