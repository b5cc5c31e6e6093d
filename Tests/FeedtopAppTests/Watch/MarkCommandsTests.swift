import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Marks, marker lines, clearing and time formats by keys and names.
@Suite struct MarkCommandsTests {
    private func marks(_ model: AppModel) -> [String] { model.screen.marks.all.map(\.text) }

    @Test func `m marks the newest event, or the chosen one, and again not`() {
        var model = AppModel.make([["first", "second", "third"]])
        model.press("m")
        #expect(marks(model) == ["third"])
        model.press("k", "k", "m")
        #expect(Set(marks(model)) == ["second", "third"])
        #expect(model.picture.contains("◆ second"))
        model.press("m")
        #expect(marks(model) == ["third"])
        #expect(model.screen.flash?.text == "The mark is taken away.")
    }

    @Test func `lines that are no events are not marked`() {
        let store = EventStore.make([["first"]])
        store.mark("", at: .make(2))
        var model = AppModel.make(store: store)
        model.press("m")
        #expect(marks(model) == ["first"])
        model.press("k", "m")
        #expect(marks(model) == ["first"])
        #expect(model.screen.flash?.text == "There is no event here to mark.")
    }

    @Test func `' lists the marks, and Enter goes to one in its own pane`() {
        var model = AppModel.make([["a1", "a2"], ["b1", "b2"]])
        model.press("k", "k", "m", "2", "m", "1", "Esc", "'")
        let picture = model.picture
        #expect(picture.contains("Marks"))
        #expect(picture.contains(#/1 \d\d:\d\d:01  feed1  a1/#))
        #expect(picture.contains(#/2 \d\d:\d\d:01  feed2  b2/#))
        model.press("Enter")
        #expect(model.screen.overlay == nil)
        #expect(model.focused?.name == "feed2")
        #expect(model.chosen == "b2")
        model.press("'", "1")
        #expect(model.focused?.name == "feed1")
        #expect(model.chosen == "a1")
    }

    @Test func `where the feed's pane does not show it, All feeds does`() {
        var model = AppModel.make([["a1", "a2"], ["b1"]])
        model.press("m", "C", "2", "'", "Enter")
        #expect(model.focused?.name == "All feeds")
        #expect(model.chosen == "a2")
        model.press("3", "C", "1", "'", "Enter")
        #expect(model.focused?.name == "feed1")
        #expect(model.screen.flash?.text.hasPrefix("No pane shows the marked event") == true)
    }

    @Test func `a mark whose event is gone says so`() {
        var model = AppModel.make()
        model.screen.marks = Marks([Mark(feed: "feed1", id: "", time: Timestamp(microseconds: 5), text: "old")])
        model.press("'")
        #expect(model.picture.contains("no longer kept · old"))
        model.press("Enter")
        #expect(model.screen.flash?.text == "The marked event is no longer kept: newer ones took its place.")
    }

    @Test func `without marks ' says how to begin, and wrong numbers are refused`() {
        var model = AppModel.make()
        model.press("'")
        #expect(model.screen.overlay == nil)
        #expect(model.screen.flash?.text == "There are no marks yet: m marks an event.")
        for line in ["marks 1", "marks x", "marks -1"] {
            _ = model.run(line)
            #expect(model.screen.flash?.kind == .error)
        }
    }

    @Test func `a marker line is asked for, with and without words`() {
        var model = AppModel.make()
        #expect(model.press("-") == [.placeMarker(text: "")])
        #expect(model.run("marker deploying now") == [.placeMarker(text: "deploying now")])
    }

    @Test func `C clears only this pane, and Ctrl-_ takes it back step by step`() {
        let store = EventStore.make([["a1", "a2"], ["b1"]])
        var model = AppModel.make(store: store)
        model.press("k", "C")
        #expect(model.words == [])
        #expect(model.picture.contains("Cleared."))
        #expect(model.picture.contains("2 cleared"))
        store.add(["a3"], to: FeedID(rawValue: 0))
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.words == ["a3"])
        model.press("C")
        #expect(model.words == [])
        model.press("2")
        #expect(model.words == ["b1"])
        model.press("1", "Ctrl-_")
        #expect(model.words == ["a3"])
        model.press("Ctrl-_")
        #expect(model.words == ["a1", "a2", "a3"])
    }

    @Test func `t goes through the time formats, and :time takes one by name`() {
        var model = AppModel.make()
        for format in [TimeFormat.relative, .delta, .off, .clock] {
            model.press("t")
            #expect(model.screen.timeFormat == format)
        }
        _ = model.run("time DELTA")
        #expect(model.screen.timeFormat == .delta)
        _ = model.run("time sundial")
        #expect(model.screen.timeFormat == .delta)
        #expect(
            model.screen.flash
                == Flash("There is no time format sundial: clock, relative, delta, off.", kind: .error))
    }
}
