import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// Looking into one event: what the keys and the mouse do there.
@Suite struct InspectTests {
    private static let ticks = [
        #"{"symbol":"ACME","price":1}"#, #"{"symbol":"GLOBX","price":2}"#, #"{"symbol":"ACME","price":3}"#,
    ]
    private static let feed = FeedID(rawValue: 0)

    private func model(rows: Int = 40) -> AppModel { .make([InspectTests.ticks, ["other"]], rows: rows) }

    @Test func `Enter looks into the newest event, or into the chosen one`() {
        var model = model()
        model.press("Enter")
        #expect(model.screen.inspection?.item.data == InspectTests.ticks[2])
        #expect(model.screen.inspection?.feed == InspectTests.feed)
        model.press("q", "k", "k", "Enter")
        #expect(model.screen.inspection?.item.data == InspectTests.ticks[1])
        #expect(model.picture.contains(#""symbol": "GLOBX","#))
        model.press("Esc")
        #expect(model.screen.overlay == nil)
    }

    @Test func `without an event there is nothing to look into`() {
        var model = AppModel.make([[]])
        model.press("Enter")
        #expect(model.screen.overlay == nil)
        #expect(model.screen.flash?.text == "There is no event here to look into.")
    }

    @Test func `a chosen line about the connection opens its feed's history`() {
        let store = EventStore.make([["a"]])
        store.record(.note(.lost(reason: "reset")), of: InspectTests.feed, at: .make(2))
        var model = AppModel.make(store: store)
        model.press("Enter")
        #expect(model.screen.inspection?.item.data == "a")
        model.press("Esc", "k", "Enter")
        #expect(model.screen.overlay == .source(InspectTests.feed, firstLine: 0))
    }

    @Test func `J and K go to the neighbours, also of a pane that stands still`() {
        var model = model()
        model.press("Space", "Enter", "K")
        #expect(model.screen.inspection?.item.data == InspectTests.ticks[1])
        #expect(model.chosen == InspectTests.ticks[1])
        model.press("K", "K")
        #expect(model.screen.inspection?.item.data == InspectTests.ticks[0])
        #expect(model.screen.flash?.text == "This is the oldest event of its pane.")
        model.press("J", "J", "J")
        #expect(model.screen.inspection?.item.data == InspectTests.ticks[2])
        #expect(model.screen.flash?.text == "This is the newest event of its pane.")
    }

    @Test func `an event that the store drops can still be read, and that is said`() {
        let store = EventStore()
        var feed = Feed(name: "A", source: .http(url: "http://127.0.0.1/"))
        feed.keep.events = 2
        let id = store.add(feed, at: .make(0))
        store.add(["first", "second"], to: id)
        var model = AppModel.make(store: store)
        model.press("k", "k", "Enter")
        #expect(!model.picture.contains("no longer kept"))
        store.add(["third", "fourth"], to: id)
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.picture.contains("A · message · 00:00:01 · no longer kept"))
        #expect(model.picture.contains("first"))
        model.press("J")
        #expect(model.screen.inspection?.item.data == "third")
    }

    @Test func `an event whose feed was taken out keeps the name of the feed`() {
        let store = EventStore.make([["first"]])
        var model = AppModel.make(store: store)
        model.press("Enter")
        store.remove(FeedID(rawValue: 0))
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.picture.contains("feed1 · message · 00:00:01 · no longer kept"))
        #expect(model.picture.contains("no longer: its feed was taken out"))
        guard case .copy(let text)? = model.press("Y", "3").first else { Issue.record("nothing is copied"); return }
        #expect(text.string.hasPrefix(#"{"feed":"feed1","#))
    }

    @Test(arguments: [
        (["j", "i"], "symbol = ACME", 2), (["j", "x"], "not symbol = ACME", 1), (["j", "j", "i"], "price = 3", 1),
    ])
    func `i and x filter the pane by the chosen value`(keys: [String], text: String, count: Int) {
        var model = model()
        model.press("Enter")
        for key in keys { model.press(key) }
        #expect(model.focused?.filters.map(\.filter.text) == [text])
        #expect(model.words.count == count)
        #expect(model.screen.flash?.text == "feed1 is filtered by \(text).")
        #expect(model.screen.inspection != nil)
        model.press("Esc", "Ctrl-_")
        #expect(model.words.count == 3)
    }

    @Test func `filters from an event are stacked, and the envelope makes some, too`() {
        var model = model()
        model.press("3", "Enter", "K", "j", "x", "Tab", "j", "i", "j", "i")
        #expect(model.focused?.filters.map(\.filter.text) == ["not symbol = ACME", "feed:feed1", "event:message"])
        #expect(model.words == [InspectTests.ticks[1]])
    }

    @Test(arguments: [
        (["i"], "Enter looks into an event, to filter by a value of it."),
        (["Enter", "Tab", "i"], "No filter: this line has no value."),
        (["Enter", "Tab", "j", "j", "j", "j", "i"], "No filter: filters do not know of the received."),
    ])
    func `where there is no value, that is said`(keys: [String], words: String) {
        var model = model()
        for key in keys { model.press(key) }
        #expect(model.screen.flash?.text == words)
        #expect(model.focused?.filters == [])
    }

    @Test(arguments: ["Enter", "Space", "h", "Left", "{"]) func `keys fold`(key: String) {
        var model = AppModel.make([[#"{"a":{"b":1}}"#]])
        model.press("Enter", "j", key)
        #expect(model.picture.contains(#"▸   "a": {"b":1}"#))
        model.press("j", "k", "}")
        #expect(model.picture.contains(#"▾   "a": {"#))
    }

    @Test func `keys for panes leave what lies below alone`() {
        var model = model()
        model.press("Enter", "z", "v", "l", "2", "P", "f", "/")
        #expect(model.screen.focus == 0)
        #expect(model.screen.prompt == nil)
        #expect(!model.screen.isZoomed)
        #expect(model.screen.panes.allSatisfy { !$0.isPaused && $0.view == .list && $0.leftColumn == 0 })
    }

    @Test func `R and D are for the event's feed`() {
        var model = model()
        #expect(model.press("3", "Enter", "R") == [.reconnect(FeedID(rawValue: 1))])
    }

    @Test func `a double click looks into an event, a click folds, the wheel scrolls`() throws {
        var model = model()
        let row = try #require(model.row(of: "GLOBX"))
        for action in [MouseEvent.Action.press, .click, .doubleClick] {
            _ = model.update(.key(.mouse(MouseEvent(action: action, place: Point(column: 20, row: row)))))
        }
        #expect(model.screen.inspection?.item.data == InspectTests.ticks[1])
        model.clickFirst(of: "{")
        #expect(model.picture.contains(#"▸ {"symbol":"GLOBX""#))
        model.clickFirst(of: #"{"symbol"#)
        #expect(model.picture.contains(#""symbol": "GLOBX","#))
        _ = model.update(.key(.mouse(MouseEvent(action: .wheelDown, place: Point(column: 5, row: 5)))))
        #expect(model.screen.inspection?.selected == 3)
    }

    @Test func `a resized screen keeps the chosen value`() {
        var model = AppModel.make([[#"{"text":"\#(String(repeating: "long ", count: 40))","price":3}"#]])
        model.press("Enter", "G")
        model.press("g", "j", "j", "j", "j")
        #expect(model.screen.inspectedField?.name == "price")
        _ = model.update(.resized(Size(columns: 60, rows: 40)))
        #expect(model.screen.inspectedField?.name == "price")
    }
}

extension AppModel {
    /// The row of the screen that a text stands in.
    fileprivate func row(of text: String) -> Int? {
        picture.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }
    }

    /// Clicks on a text.
    fileprivate mutating func clickFirst(of text: String) {
        guard let row = row(of: text) else { return }
        for action in [MouseEvent.Action.press, .click] {
            _ = update(.key(.mouse(MouseEvent(action: action, place: Point(column: 6, row: row)))))
        }
    }
}
