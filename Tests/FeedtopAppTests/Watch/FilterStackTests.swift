import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Several filters of one pane, added, listed, switched and removed by keys.
@Suite struct FilterStackTests {
    /// A pane of three events with the filters `red` and `goal`.
    private let model = {
        var model = AppModel.make([["red goal", "red card", "blue goal"]])
        model.press("F", "red", "Enter", "F", "goal", "Enter")
        return model
    }()

    private var texts: [String] { texts(model) }

    private func texts(_ model: AppModel) -> [String] { model.focused?.filters.map(\.filter.text) ?? [] }

    @Test func `F adds one, and all are in force together`() {
        #expect(texts == ["red", "goal"])
        #expect(model.words == ["red goal"])
        #expect(model.picture.contains("┗ red · goal ━"))
    }

    @Test func `f edits the newest, and emptied it goes`() {
        var model = model
        model.press("f")
        #expect(model.screen.prompt?.label == "filter 2")
        #expect(model.screen.prompt?.editor.text == "goal")
        model.press("Ctrl-u", "card")
        #expect(model.words == ["red card"])
        model.press("Ctrl-u")
        #expect(model.words == ["red goal", "red card"])
        model.press("Enter")
        #expect(texts(model) == ["red"])
    }

    @Test func `Escape brings all of them back as they were`() {
        var model = model
        model.press("Ctrl-g", "f", "x")
        #expect(model.focused?.filters.map(\.isOn) == [false, true])
        model.press("Esc")
        #expect(model.focused?.filters.map(\.isOn) == [false, false])
        #expect(texts(model) == ["red", "goal"])
        model.press("F", "blue", "Esc")
        #expect(texts(model) == ["red", "goal"])
    }

    @Test func `Ctrl-g switches all off, which the border says, and on again`() {
        var model = model
        model.press("Ctrl-g")
        #expect(model.words.count == 3)
        #expect(model.picture.contains("┗ 2 filters off ━"))
        model.press("Ctrl-g")
        #expect(model.words == ["red goal"])
    }

    @Test func `the list shows each with its own count`() {
        var model = model
        model.press("\\", "Space")
        #expect(model.screen.overlay == .filters(selected: 1))
        let picture = model.picture
        #expect(picture.contains("Filters of feed1"))
        #expect(picture.contains(#/1 ● on   red +2 /#))
        #expect(picture.contains(#/2 ○ off  goal +2 /#))
        #expect(picture.contains(#/all that are on +2 of 3 /#))
        model.press("Esc")
        #expect(model.picture.contains("┗ red · 1 filter off ━"))
        #expect(model.focused?.tallies.isEmpty == true)
    }

    @Test(arguments: [
        (["Space"], [true, false]), (["k", "Space"], [false, true]), (["1"], [false, true]),
        (["2", "2"], [true, true]),
        (["Ctrl-g"], [false, false]), (["3"], [true, true]),
    ])
    func `keys switch filters in the list`(keys: [String], isOn: [Bool]) {
        var model = model
        model.press("\\")
        for key in keys { model.press(key) }
        #expect(model.focused?.filters.map(\.isOn) == isOn)
    }

    @Test func `Enter edits the chosen one and comes back to the list`() {
        var model = model
        model.press("\\", "k", "Enter")
        #expect(model.screen.overlay == nil)
        #expect(model.screen.prompt?.editor.text == "red")
        model.press("Ctrl-u", "blue", "Enter")
        #expect(texts(model) == ["blue", "goal"])
        #expect(model.screen.overlay == .filters(selected: 0))
    }

    @Test func `what is removed comes back with Ctrl-_`() {
        var model = model
        model.press("\\", "k", "Delete")
        #expect(texts(model) == ["goal"])
        #expect(model.screen.overlay == .filters(selected: 0))
        #expect(model.screen.flash?.text == "Removed the filter red.")
        model.press("Esc", "Ctrl-_")
        #expect(texts(model) == ["red", "goal"])
        model.press("Backspace")
        #expect(texts(model) == ["red"])
    }

    @Test func `filters are set, added, switched and removed by name`() {
        var model = model
        _ = model.run("filter card")
        #expect(texts(model) == ["red", "card"])
        _ = model.run("filter-add blue or red")
        #expect(texts(model) == ["red", "card", "blue or red"])
        _ = model.run("filter-toggle 1")
        #expect(model.focused?.filters.map(\.isOn) == [false, true, true])
        _ = model.run("filter-remove 2")
        #expect(texts(model) == ["red", "blue or red"])
        _ = model.run("filter-remove 7")
        _ = model.run("filter-toggle 7")
        _ = model.run("filter-add price >")
        #expect(texts(model) == ["red", "blue or red"])
        #expect(model.screen.flash?.kind == .error)
    }

    @Test func `an empty list says how to begin`() {
        var model = AppModel.make()
        model.press("\\")
        #expect(model.picture.contains("None yet: F adds one"))
        model.press("Space", "Delete", "Ctrl-g", "1")
        #expect(model.screen.overlay == .filters(selected: 0))
        model.press("F", "second", "Enter")
        #expect(model.words == ["second"])
    }
}
