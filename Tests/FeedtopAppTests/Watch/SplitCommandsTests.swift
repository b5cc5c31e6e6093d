import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// The commands for several panes of one feed.
@Suite struct SplitCommandsTests {
    private var model = AppModel.make([[#"{"s":"a","n":1}"#, #"{"s":"b","n":1}"#, #"{"s":"a","n":1}"#], ["x"]])

    private var names: [String] { model.screen.paneNames.map(\.text.string) }

    @Test mutating func `keys add a pane and close it, undo brings it back`() {
        model.press("Ctrl-w s", "f")
        model.type("s = b")
        model.press("Enter")
        #expect(names == ["feed1", "feed1 · s = b", "feed2", "All feeds"])
        #expect(model.words == [#"{"s":"b","n":1}"#])
        model.press("Ctrl-w c")
        #expect(names == ["feed1", "feed2", "All feeds"])
        #expect(model.screen.flash == Flash("Closed feed1 · s = b; Ctrl-_ brings it back."))
        model.press("Ctrl-_")
        #expect(names == ["feed1", "feed1 · s = b", "feed2", "All feeds"])
        #expect(model.words == [#"{"s":"b","n":1}"#])
        model.press("Ctrl-_")
        #expect(names == ["feed1", "feed2", "All feeds"])
    }

    @Test mutating func `the last pane of a feed is not closed`() {
        model.press("Ctrl-w c")
        #expect(model.screen.flash == Flash("The last pane of feed1 stays; Ctrl-x takes the feed out.", kind: .error))
        model.press("3", "Ctrl-w c")
        #expect(model.screen.flash == Flash("The last pane of All feeds stays.", kind: .error))
        #expect(names.count == 3)
    }

    @Test mutating func `a pane is split by a field, and by the feeds`() {
        _ = model.run("split s")
        model.settle()
        #expect(names == ["feed1 · a", "feed1 · b", "feed2", "All feeds"])
        #expect(model.screen.flash == Flash("Split by s into 2 panes. Ctrl-_ undoes that."))
        #expect(model.words.count == 2)
        _ = model.run("unsplit")
        #expect(names == ["feed1", "feed2", "All feeds"])
        model.press("3")
        _ = model.run("split feed:")
        model.settle()
        #expect(names == ["feed1", "feed2", "All feeds · feed1", "All feeds · feed2"])
        #expect(model.words.count == 3)
        model.press("Ctrl-_")
        #expect(names == ["feed1", "feed2", "All feeds"])
    }

    @Test(arguments: [
        ("split n", "Nothing to split: n is always 1."), ("split zzz", "No event here has zzz with a value."),
        ("split a..b", "a..b is no field: write symbol, team.home or event:."),
        ("unsplit", "This pane was not split; :split FIELD does that."),
    ])
    func `what cannot be done is told and changes nothing`(line: String, words: String) {
        var model = model
        _ = model.run(line)
        #expect(model.screen.flash == Flash(words, kind: .error))
        #expect(model.screen.panes.count == 3)
    }

    @Test mutating func `there is an end to panes`() {
        for _ in 0..<300 { model.press("Ctrl-w s") }
        #expect(model.screen.panes.count == ScreenState.mostPanes)
        #expect(model.screen.flash == Flash("There are 200 panes: close some of them first.", kind: .error))
        #expect(!model.picture.isEmpty)
    }

    @Test mutating func `fields are completed, and listed where none is named`() {
        model.press(":")
        model.type("split ")
        #expect(
            model.entry?.completions(model, model.screen.prompt?.editor ?? .init()).map(\.label) == [
                "s", "n", "event:",
            ])
        model.press("Esc")
        _ = model.run("split")
        guard case .menu(let menu) = model.screen.overlay else {
            Issue.record("no menu")
            return
        }
        #expect(menu.rows.map(\.command) == ["split s", "split n", "split event:"])
        model.press("Enter")
        #expect(names.count == 4)
    }

    @Test mutating func `panes are gone to by the names that tell them apart`() {
        _ = model.run("split s")
        _ = model.run("focus feed1 · b")
        model.settle()
        #expect(model.screen.focus == 1)
        #expect(model.words.count == 1)
    }

    @Test mutating func `an alert and a mark go to the pane of the feed that shows their event`() throws {
        _ = model.run("split s")
        model.settle()
        model.press("2", "m", "3")
        _ = model.run("marks 1")
        #expect(model.screen.focus == 1)
        #expect(model.chosen == #"{"s":"b","n":1}"#)
    }
}
