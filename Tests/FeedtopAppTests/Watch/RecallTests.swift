import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Up and Down in a line that text is entered into.
@Suite struct RecallTests {
    /// A model in which filters and searches were entered.
    private let model = {
        var model = AppModel.make()
        model.press("f", "first", "Enter", "/", "second", "Enter", "/", "fi", "Enter", "Esc", "Backspace")
        return model
    }()

    @Test(arguments: [
        (
            ["/"], ["Up", "Up", "Up", "Up", "Down", "Down", "Down", "Down"],
            ["fi", "second", "first", "first", "second", "fi", "", ""]
        ),
        (["/", "s"], ["Up", "Up", "Down"], ["second", "second", "s"]),
        (["f", "x"], ["Up", "Down"], ["x", "x"]), (["/"], ["Ctrl-p", "Ctrl-p", "Ctrl-n"], ["fi", "second", "fi"]),
        (["/", "f"], ["Up", "Backspace", "Up", "Down"], ["fi", "f", "fi", "f"]),
    ])
    func `filters and searches share what was entered before`(keys: [String], steps: [String], texts: [String]) {
        var model = model
        for key in keys { model.press(key) }
        let seen = steps.map { step in
            model.press(step)
            return model.screen.prompt?.editor.text
        }
        #expect(seen == texts)
    }

    @Test func `a filter that is edited does not narrow what is recalled`() {
        var model = model
        model.press("f", "first", "Enter", "f", "Up")
        #expect(model.screen.prompt?.editor.text == "fi")
        #expect(model.focused?.timeline.filter.text == "fi")
        model.press("Down")
        #expect(model.screen.prompt?.editor.text == "first")
    }
}
