import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// What the mouse does to the model.
@Suite struct MouseTests {
    /// Two feeds side by side with a hundred events each, and the merged timeline below.
    private var model = AppModel.make([(1...100).map { "a\($0)" }, (1...100).map { "b\($0)" }])

    @Test mutating func `the wheel scrolls the pane under it by three rows, and the focus stays`() {
        let place = model.place(of: "b100")
        model.mouse(.wheelUp, at: place)
        #expect(model.screen.focus == 0)
        #expect(model.shown(by: 1).last == "b97")
        #expect(model.shown(by: 0).last == "a100")
        model.mouse(.wheelDown, at: place)
        #expect(model.screen.panes[1].scroll == .following)
        #expect(model.shown(by: 1).last == "b100")
    }

    @Test mutating func `the wheel scrolls what lies over the panes`() {
        _ = model.update(.resized(Size(columns: 120, rows: 12)))
        let place = Point(column: 60, row: 5)
        model.press("?")
        model.mouse(.wheelDown, at: place)
        #expect(model.screen.overlay == .help(firstLine: 3))
        model.press("q", "S")
        model.mouse(.wheelDown, at: place)
        #expect(model.screen.overlay == .sources(selected: 1))
        #expect(model.screen.panes.allSatisfy { $0.scroll == .following })
    }

    @Test mutating func `a click focuses a pane and chooses the item under it`() {
        model.click(model.place(of: "b98"))
        #expect(model.screen.focus == 1)
        #expect(model.chosen == "b98")
        model.click(model.place(of: "1 feed1"))
        #expect(model.screen.focus == 0)
        #expect(model.screen.panes[0].selected == nil)
    }

    @Test mutating func `news between press and release do not change what was clicked`() {
        let store = EventStore.make([(1...100).map { "a\($0)" }])
        var model = AppModel.make(store: store)
        let place = model.place(of: "a98")
        model.mouse(.press, at: place)
        store.add(["a101", "a102", "a103"], to: FeedID(rawValue: 0))
        _ = model.update(.storeChanged(store.snapshot()))
        model.mouse(.click, at: place)
        #expect(model.chosen == "a98")
    }

    @Test mutating func `a click on the news below follows again`() {
        let store = EventStore.make([(1...100).map { "a\($0)" }])
        var model = AppModel.make(store: store)
        model.press("g")
        model.click(model.place(of: " new "))
        #expect(model.focused?.scroll == .following)
        model.press("Space")
        store.add(["a101"], to: FeedID(rawValue: 0))
        _ = model.update(.storeChanged(store.snapshot()))
        model.click(model.place(of: "↓ 1 new"))
        #expect(model.words.last == "a101")
    }

    @Test func `a click on a tab focuses its pane`() {
        var model = AppModel.make([["a"], ["b"], ["c"]], columns: 80, rows: 24)
        model.click(model.place(of: "3 feed3"))
        #expect(model.screen.focus == 2)
    }

    @Test func `a click on a feed focuses its pane, a double click tells all about it`() {
        for (columns, rows) in [(180, 30), (20, 5)] {
            var model = AppModel.make([["a"], ["b"]], columns: columns, rows: rows)
            let place = model.place(of: "◌ feed2")
            model.click(place)
            #expect(model.screen.focus == 1)
            model.mouse(.doubleClick, at: place)
            #expect(model.screen.overlay == .source(FeedID(rawValue: 1), firstLine: 0))
        }
    }

    @Test mutating func `a row of a menu is chosen with a click, and a click beside it closes the menu`() {
        let menu = Menu(
            title: "Pick", rows: [.init(text: "one", command: "pause"), .init(text: "two", command: "quit")])
        model.screen.overlay = .menu(menu)
        #expect(model.click(model.place(of: "two")) == [.quit])
        #expect(model.screen.overlay == nil)
        model.screen.overlay = .menu(menu)
        model.click(Point(column: 3, row: 3))
        #expect(model.screen.overlay == nil)
        #expect(model.screen.panes[0].selected == nil)
    }

    @Test mutating func `a feed of the sources is selected with a click and opened with two`() {
        model.press("S")
        let place = model.place(of: "feed2")
        model.click(place)
        #expect(model.screen.overlay == .sources(selected: 1))
        model.mouse(.press, at: place)
        model.mouse(.doubleClick, at: place)
        #expect(model.screen.overlay == .source(FeedID(rawValue: 1), firstLine: 0))
        #expect(model.screen.hints.last == HelpLine(keys: "Esc", text: "back"))
    }

    @Test mutating func `what the footer offers is run with a click`() {
        model.click(model.place(of: "z zoom"))
        #expect(model.screen.isZoomed)
        #expect(model.click(model.place(of: "q quit")) == [.quit])
    }

    @Test mutating func `the line between panes is dragged, and the panes change at once`() {
        let layout = ScreenLayout(model.screen)
        let border = Point(column: layout.panes[0].outer.right - 1, row: 5)
        model.mouse(.press, at: border)
        model.mouse(.drag, at: Point(column: border.column - 7, row: 9))
        #expect(ScreenLayout(model.screen).panes[0].outer.columns == layout.panes[0].outer.columns - 7)
        model.mouse(.drag, at: Point(column: 2, row: 9))
        model.mouse(.drag, at: Point(column: border.column + 5, row: 9))
        #expect(ScreenLayout(model.screen).panes[0].outer.columns == layout.panes[0].outer.columns + 5)
        model.mouse(.release, at: Point(column: border.column + 5, row: 9))
        model.mouse(.drag, at: Point(column: 40, row: 9))
        #expect(ScreenLayout(model.screen).panes[0].outer.columns == layout.panes[0].outer.columns + 5)
        // The title of a pane below others is such a line as well.
        model.mouse(.press, at: Point(column: 30, row: layout.panes[2].outer.top))
        model.mouse(.drag, at: Point(column: 30, row: layout.panes[2].outer.top - 4))
        #expect(ScreenLayout(model.screen).panes[2].outer.rows == layout.panes[2].outer.rows + 4)
        #expect(model.screen.focus == 0)
    }

    @Test mutating func `F2 leaves the mouse to the terminal and takes it back`() {
        #expect(model.press("F2") == [.setMouse(false)])
        #expect(model.screen.flash == Flash("Mouse off: the terminal selects text. F2 takes it back."))
        #expect(model.press("F2") == [.setMouse(true)])
    }

    @Test mutating func `while text is entered, a click puts its cursor and nothing else, and the wheel scrolls`() {
        let pane = model.place(of: "b100")
        model.press("f", "price")
        var text = model.place(of: "filter: price")
        text.column += "filter: pr".count
        model.click(text)
        #expect(model.screen.prompt?.editor.cursor == 2)
        model.click(pane)
        #expect(model.screen.focus == 0)
        #expect(model.screen.prompt?.editor.text == "price")
        model.mouse(.wheelUp, at: pane)
        #expect(model.screen.panes[1].scroll != .following)
    }

    @Test mutating func `a click on a completion puts it in`() {
        model.press(":", "pau")
        model.click(model.place(of: "pause-all"))
        #expect(model.screen.prompt?.editor.text == "pause-all")
    }

    @Test func `nothing the mouse does anywhere is too much`() {
        for (columns, rows) in [(1, 1), (20, 5), (40, 12), (120, 20)] {
            for keys in [["?"], ["S"], ["S", "Enter"], ["f"], []] {
                var model = AppModel.make([["a"], ["b"]], columns: columns, rows: rows)
                for key in keys { model.press(key) }
                for row in 0..<rows {
                    for column in stride(from: 0, to: columns, by: 7) {
                        let place = Point(column: column, row: row)
                        for action in [.press, .drag, .click, .doubleClick, .wheelUp, .wheelDown] as [MouseEvent.Action]
                        {
                            model.mouse(action, at: place)
                        }
                    }
                }
                #expect(Screen.draw(model.screen).size == model.screen.size)
            }
        }
    }
}

extension AppModel {
    /// Lets the mouse do something.
    @discardableResult
    mutating func mouse(_ action: MouseEvent.Action, at place: Point) -> [Effect] {
        update(.key(.mouse(MouseEvent(action: action, place: place))))
    }

    /// Presses and releases the button.
    @discardableResult
    mutating func click(_ place: Point) -> [Effect] {
        mouse(.press, at: place)
        return mouse(.click, at: place)
    }

    /// The first cell at which a text stands on the screen.
    func place(of text: String) -> Point {
        let rows = picture.split(separator: "\n", omittingEmptySubsequences: false)
        for (row, line) in rows.enumerated() {
            guard let range = line.firstRange(of: text) else { continue }
            return Point(column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
        }
        preconditionFailure("“\(text)” is not on the screen:\n\(picture)")
    }

    /// The data of the events that a pane shows.
    fileprivate func shown(by pane: Int) -> [String] {
        let place = ScreenLayout(screen).place(of: pane)
        return screen.panes[pane].visibleItems(rows: place?.listRows ?? 0).map(\.data)
    }
}
