import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Searching in a pane by keys.
@Suite struct SearchPromptTests {
    private let model = AppModel.make([(0..<100).map { $0 % 10 == 3 ? "goal \($0)" : "pass \($0)" }], rows: 20)

    private func searching(_ text: String = "goal") -> AppModel {
        var model = model
        model.press("/", text, "Enter")
        return model
    }

    private func found(_ model: AppModel) -> Int? { model.focused?.search?.hits.count.shown }

    @Test func `hits are counted while it is typed, and the view stays where it is`() {
        var model = model
        let before = model.words
        model.press("/", "goal 1")
        #expect(found(model) == 1)
        #expect(model.picture.contains("search: goal 1"))
        #expect(model.picture.contains("\n         1 hit"))
        model.press("Backspace", "Backspace", "Enter")
        #expect(found(model) == 10)
        #expect(model.words == before)
        #expect(model.focused?.selected == nil)
    }

    @Test func `n and N go to newer and older hits`() {
        var model = searching()
        var chosen: [String?] = []
        for key in ["N", "N", "N", "n"] {
            model.press(key)
            chosen.append(model.chosen)
        }
        #expect(chosen == ["goal 93", "goal 83", "goal 73", "goal 83"])
        #expect(model.words.contains("goal 83"))
        #expect(model.picture.contains("hit 9 of 10"))
    }

    @Test(arguments: [
        (["N", "n"], "This is the newest hit; N goes back."), (["g", "n", "N"], "This is the oldest hit; n goes on."),
    ])
    func `at the last hit it is said, and nothing moves`(keys: [String], news: String) {
        var model = searching()
        for key in keys { model.press(key) }
        let words = model.words
        model.press(keys[keys.count - 1])
        #expect(model.screen.flash?.text == news)
        #expect(model.words == words)
    }

    @Test func `n without a search says how to begin one, and without a hit that there is none`() {
        var model = model
        model.press("n")
        #expect(model.screen.flash?.text == "Nothing is searched for: / begins a search.")
        model.press("/", "offside", "Enter")
        model.press("N")
        #expect(model.screen.flash?.text == "Nothing in this pane matches offside.")
        #expect(model.picture.contains("no hits"))
    }

    @Test func `while it still looks nothing is said to be missing`() {
        var model = model
        for key in "/offside" { _ = model.update(.key(.character(key))) }
        _ = model.update(.key(.enter))
        _ = model.update(.key(.character("n")))
        #expect(model.screen.flash?.text == "Still looking for offside.")
        #expect(model.picture.contains("searching 0%"))
    }

    @Test(arguments: ["Esc", "Ctrl-c", "Ctrl-g"])
    func `leaving brings the earlier search back`(key: String) {
        var model = searching()
        model.press("/", "pass", key)
        #expect(model.focused?.search?.filter.text == "goal")
        #expect(found(model) == 10)
        #expect(model.screen.prompt == nil)
    }

    @Test func `an empty line goes on with the search that is there`() {
        var model = searching()
        model.press("/")
        #expect(model.screen.prompt?.editor.text == "")
        model.press("Enter")
        #expect(model.chosen == "goal 93")
        #expect(model.focused?.search?.filter.text == "goal")
    }

    @Test func `Esc lets go of the chosen event first, then of the search`() {
        var model = searching()
        model.press("N", "Esc")
        #expect(model.focused?.selected == nil)
        #expect(model.focused?.search != nil)
        model.press("Esc")
        #expect(model.focused?.search == nil)
    }

    @Test func `what does not parse says where, keeps the hits of before, and Enter does not take it`() {
        var model = model
        model.press("/", "goal (")
        #expect(model.screen.prompt?.error?.offset == 6)
        #expect(found(model) == 10)
        #expect(model.picture.contains("^"))
        model.press("Enter")
        #expect(model.screen.prompt != nil)
    }

    @Test func `it searches within what the filters take, with both in the border`() {
        var model = model
        model.press("f", "/[0-4].$/", "Enter", "/", "goal", "Enter")
        #expect(found(model) == 4)
        #expect(model.picture.contains("/[0-4].$/ · / goal ━"))
        model.press("Ctrl-g")
        #expect(found(model) == 10)
    }

    @Test func `a search of one pane is not one of another`() {
        var model = AppModel.make([["goal"], ["goal"]])
        model.press("/", "goal", "Enter", "Tab")
        #expect(found(model) == nil)
        model.press("n")
        #expect(model.screen.flash != nil)
    }

    @Test func `it can be begun by name`() {
        var model = model
        _ = model.run("search goal 9")
        model.settle()
        #expect(found(model) == 1)
        _ = model.run("search goal (")
        #expect(model.screen.flash?.kind == .error)
        #expect(found(model) == 1)
    }
}
