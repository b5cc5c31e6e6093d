import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// The model through its keys: which pane has them, what a pane shows, what lies over the panes.
@Suite struct AppModelTests {
    // Two feeds, and the merged timeline after them.
    private var twoFeeds: AppModel { .make([["a1", "a2"], ["b1"]]) }

    @Test(arguments: [
        (["Tab"], 1), (["Tab", "Tab"], 2), (["Tab", "Tab", "Tab"], 0), (["Shift-Tab"], 2), (["2"], 1), (["9"], 0),
        (["3", "1"], 0), (["Ctrl-w l"], 1), (["Ctrl-w Right"], 1), (["Ctrl-w h"], 0), (["Ctrl-w j"], 2),
        (["Ctrl-w l", "Ctrl-w h"], 0), (["Ctrl-w", "Tab"], 0), (["Ctrl-w", "Esc", "Tab"], 1),
    ])
    func `keys move the focus`(keys: [String], pane: Int) {
        var model = twoFeeds
        for key in keys { model.press(key) }
        #expect(model.screen.focus == pane)
    }

    @Test func `z shows the focused pane alone, and all again`() {
        var model = twoFeeds
        model.press("2", "z")
        #expect(ScreenLayout(model.screen).panes.map(\.pane) == [1])
        model.press("Tab")
        #expect(ScreenLayout(model.screen).panes.map(\.pane) == [2])
        model.press("z")
        #expect(ScreenLayout(model.screen).panes.map(\.pane) == [0, 1, 2])
    }

    @Test func `news is shown, but not in a pane that is paused`() {
        let store = EventStore.make([["a1"], ["b1"]])
        var model = AppModel.make(store: store)
        model.press("Space")
        store.add(["a2"], to: FeedID(rawValue: 0))
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.words == ["a1"])
        model.press("Space")
        #expect(model.words == ["a1", "a2"])
    }

    @Test func `P pauses all panes, and resumes them only when all are paused`() {
        var model = twoFeeds
        model.press("Space", "P")
        #expect(model.screen.panes.map(\.isPaused) == [true, true, true])
        model.press("P")
        #expect(model.screen.panes.map(\.isPaused) == [false, false, false])
    }

    @Test func `moving up stops following, and the newest event follows again`() {
        var model = AppModel.make([(1...100).map(String.init)])
        model.press("k", "Up")
        #expect(model.chosen == "99")
        #expect(model.focused?.scroll != .following)
        model.press("j")
        #expect(model.chosen == "100")
        model.press("j")
        #expect(model.focused?.scroll == .following)
        model.press("g")
        #expect(model.words.first == "1")
        #expect(model.chosen == "1")
        model.press("G")
        #expect(model.focused?.scroll == .following)
        #expect(model.words.last == "100")
    }

    @Test func `a page is what the pane shows but for one row`() {
        var model = AppModel.make([(1...100).map(String.init)])
        let rows = model.focusedRows
        model.press("PgUp")
        #expect(model.words.last == "\(100 - (rows - 1))")
        model.press("PgDn")
        #expect(model.focused?.scroll == .following)
    }

    @Test func `sideways moving stops at the left edge`() {
        var model = twoFeeds
        model.press("l", "Right", "h")
        #expect(model.focused?.leftColumn == 8)
        model.press("h", "h")
        #expect(model.focused?.leftColumn == 0)
    }

    @Test func `v goes through the views, and r to the raw one and back`() {
        var model = twoFeeds
        for _ in ViewKind.all { model.press("v") }
        #expect(model.focused?.view == .list)
        model.press("r")
        #expect(model.focused?.view == .raw)
        model.press("r")
        #expect(model.focused?.view == .list)
    }

    @Test func `another size is drawn for, whatever it is`() {
        var model = twoFeeds
        for size in [Size(columns: 1, rows: 1), Size(columns: 20, rows: 5), Size(columns: 200, rows: 60)] {
            _ = model.update(.resized(size))
            #expect(Screen.draw(model.screen).size == size)
        }
    }

    @Test func `keys on a screen without panes do nothing`() {
        for command in CommandGroup.all.flatMap(\.commands) {
            var model = AppModel.make([])
            for key in command.keys { model.press(key) }
            #expect(Screen.draw(model.screen).size == model.screen.size)
        }
    }

    @Test func `keys on a single cell do nothing bad`() {
        for command in CommandGroup.all.flatMap(\.commands) {
            var model = AppModel.make([["a"], ["b"]], columns: 1, rows: 1)
            for key in command.keys { model.press(key) }
            #expect(Screen.draw(model.screen).size == Size(columns: 1, rows: 1))
        }
    }
}
