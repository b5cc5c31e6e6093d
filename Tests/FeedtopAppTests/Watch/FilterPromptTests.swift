import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Editing a pane's filter.
@Suite struct FilterPromptTests {
    private let model = AppModel.make([["goal one", "card", "goal two"]])

    private func type(_ text: String, into model: inout AppModel) {
        for character in text { model.press(String(character)) }
    }

    @Test(arguments: ["f", "&"])
    func `a filter works while it is typed`(key: String) {
        var model = model
        model.press(key)
        type("goal", into: &model)
        #expect(model.words == ["goal one", "goal two"])
        #expect(model.screen.prompt?.editor.text == "goal")
        model.press("Backspace", "Backspace", "Backspace", "Backspace")
        #expect(model.words.count == 3)
    }

    @Test func `Enter keeps it, and f edits it again`() {
        var model = model
        model.press("f")
        type("card", into: &model)
        model.press("Enter")
        #expect(model.screen.prompt == nil)
        #expect(model.words == ["card"])
        model.press("f")
        #expect(model.screen.prompt?.editor.text == "card")
    }

    @Test(arguments: ["Esc", "Ctrl-c", "Ctrl-g"])
    func `leaving brings the old one back`(key: String) {
        var model = model
        model.press("f")
        type("goal", into: &model)
        model.press("Enter", "f", "Ctrl-u")
        type("card", into: &model)
        #expect(model.words == ["card"])
        #expect(model.press(key) == [])
        #expect(model.screen.prompt == nil)
        #expect(model.words == ["goal one", "goal two"])
    }

    @Test func `what does not parse says where, changes nothing, and Enter does not take it`() {
        var model = model
        model.press("f")
        type("goal", into: &model)
        type(" (", into: &model)
        #expect(model.words == ["goal one", "goal two"])
        #expect(model.screen.prompt?.error != nil)
        model.press("Enter")
        #expect(model.screen.prompt != nil)
        #expect(model.picture.contains("^"))
        type("two)", into: &model)
        #expect(model.screen.prompt?.error == nil)
        model.press("Enter")
        #expect(model.words == ["goal two"])
    }

    @Test func `what was wrong is forgotten when the text is as before`() {
        var model = model
        model.press("f")
        type("(", into: &model)
        #expect(model.screen.prompt?.error != nil)
        model.press("Backspace")
        #expect(model.screen.prompt?.error == nil)
        model.press("Enter")
        #expect(model.screen.prompt == nil)
    }

    @Test func `keys that do something elsewhere are text here`() {
        var model = model
        model.press("f")
        type("qzQ?12", into: &model)
        #expect(model.screen.prompt?.editor.text == "qzQ?12")
        _ = model.update(.key(.paste("pasted\u{1B}[31m text\n")))
        #expect(model.screen.prompt?.editor.text.contains("pasted") == true)
    }

    @Test func `events that arrive meanwhile are filtered too`() {
        let store = EventStore.make([["goal one", "card"]])
        var model = AppModel.make(store: store)
        model.press("f")
        type("goal", into: &model)
        store.add(["goal two", "throw-in"], to: FeedID(rawValue: 0))
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.words == ["goal one", "goal two"])
    }

    @Test func `what a scan for an older filter finds is of no use`() throws {
        var model = model
        _ = model.update(.key(.character("f")))
        _ = model.update(.key(.character("o")))
        let old = try #require(model.pendingScans.first)
        _ = model.update(.key(.character("n")))
        _ = model.update(.found(old.run(), old.asker))
        model.settle()
        #expect(model.words == ["goal one"])
    }
}
