import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

@Suite struct TravelCommandsTests {
    /// Two feeds whose events come a second after one another, and a model that has them all at second 100.
    private static func model(columns: Int = 120, rows: Int = 24) -> (model: AppModel, store: EventStore) {
        let store = EventStore.make([[], []])
        for second in 1...60 { store.add(["a\(second)"], to: FeedID(rawValue: 0), at: .make(Double(second))) }
        for second in 61...90 { store.add(["b\(second)"], to: FeedID(rawValue: 1), at: .make(Double(second))) }
        var model = AppModel.make(store: store, columns: columns, rows: rows)
        model.screen.zone = .fixed(seconds: 0)
        return (model, store)
    }

    @Test func `a step goes back by an event of the pane, and all panes go along`() {
        var (model, _) = Self.model()
        model.press("2", ",")
        #expect(model.words.last == "b89")
        model.press(",", ",", ".")
        #expect(model.words.last == "b88")
        model.press("1", ",")
        #expect(model.words.last == "a59")
        model.press("2")
        #expect(model.words == [])
        #expect(model.picture.contains("Nothing yet."))
        model.press("L")
        #expect(model.words.last == "b90")
        #expect(model.screen.past == nil)
    }

    @Test func `in the past an empty pane says what hides its events`() {
        var (model, _) = Self.model()
        model.press(",", "f")
        model.type("nothing")
        #expect(model.picture.contains("Nothing matches the filter."))
        model.press("Esc", "C")
        #expect(model.picture.contains("Cleared."))
    }

    @Test func `a minute is a minute, up to the oldest event and to the present`() throws {
        var (model, _) = Self.model()
        model.press("<")
        #expect(model.words.last == "a40")
        #expect(model.picture.contains(" 00:00:40 "))
        model.press("<")
        #expect(model.words == ["a1"])
        #expect(model.screen.flash?.text == "Nothing older is kept.")
        model.press(",")
        #expect(model.screen.flash?.text == "Nothing older is kept in this pane.")
        model.press(">", ">")
        #expect(model.screen.past == nil)
        model.press(">")
        #expect(model.screen.flash?.text == "This is the present.")
    }

    @Test func `behind the newest event is the present`() {
        var (model, _) = Self.model()
        model.press("2", ",", ".")
        #expect(model.words.last == "b90")
        #expect(model.screen.past != nil)
        model.press(".")
        #expect(model.screen.past == nil)
    }

    @Test(arguments: [(20, 5), (29, 3), (12, 20), (45, 8)])
    func `the moment is told on a screen of any size`(columns: Int, rows: Int) {
        var (model, _) = Self.model(columns: columns, rows: rows)
        model.press("<")
        #expect(model.picture.contains("00:00:40"))
        model.press("L")
        #expect(!model.picture.contains("00:00:40"))
    }

    @Test func `Esc ends a choice, then a search, then the past`() {
        var (model, _) = Self.model()
        model.press("2", ",", "/")
        model.type("b8")
        model.press("Enter", "k", "Esc", "Esc")
        #expect(model.screen.past != nil)
        #expect(model.focused?.search == nil)
        model.press("Esc")
        #expect(model.screen.past == nil)
    }

    @Test func `what comes meanwhile is stored and not shown`() {
        var (model, store) = Self.model()
        model.press("2", ",")
        store.add(["b100"], to: FeedID(rawValue: 1), at: .make(100))
        _ = model.update(.storeChanged(store.snapshot()))
        #expect(model.words.last == "b89")
        model.press("L")
        #expect(model.words.last == "b100")
    }

    @Test func `events over time end with the moment that is shown`() {
        var (model, _) = Self.model()
        model.press("<", "H")
        #expect(model.picture.contains("00:00:40 – 00:00:41"))
        model.press("h", "h")
        #expect(model.picture.contains("00:00:38 – 00:00:39"))
        model.press("Enter")
        #expect(model.chosen == "a38")
    }

    @Test func `what is not drawn of a pane that stands still cannot be clicked`() throws {
        var (model, store) = Self.model()
        model.press("2", "Space")
        store.add(["b100"], to: FeedID(rawValue: 1), at: .make(100))
        _ = model.update(.storeChanged(store.snapshot()))
        let rows = model.picture.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(rows.firstIndex { $0.contains("↓ 1 new") })
        let arrow = try #require(rows[row].firstIndex(of: "↓"))
        let point = Point(column: rows[row].distance(from: rows[row].startIndex, to: arrow), row: row)
        #expect(ScreenLayout(model.screen).target(at: point, in: model.screen) == .news(pane: 1))
        model.press(",")
        #expect(!model.picture.contains("1 new"))
        #expect(ScreenLayout(model.screen).target(at: point, in: model.screen) != .news(pane: 1))
    }

    @Test func `a filter that is changed in the past takes what was stored then`() {
        var (model, _) = Self.model()
        model.press("<", "f")
        model.type("/a[1-5]0/")
        model.press("Enter")
        #expect(model.words == ["a10", "a20", "a30", "a40"])
        model.press("L")
        #expect(model.words == ["a10", "a20", "a30", "a40", "a50"])
    }

    @Test func `the state of the links is that of then`() {
        let store = EventStore()
        let feed = store.add(Feed(name: "feed", source: .http(url: "http://127.0.0.1/")), at: .make(0))
        store.record(.link(Link(state: .open, since: .make(1))), of: feed, at: .make(1))
        store.add(["first"], to: feed, at: .make(2))
        var lost = Link(state: .failed, since: .make(50))
        lost.reason = "401 Unauthorized"
        store.record(.link(lost), of: feed, at: .make(50))
        var model = AppModel.make(store: store)
        model.screen.zone = .fixed(seconds: 0)
        #expect(model.picture.contains("✖ failed"))
        _ = model.update(.key(.character(":")))
        model.type("travel 00:00:05")
        model.press("Enter")
        #expect(model.picture.contains("● live"))
        #expect(!model.picture.contains("failed"))
        #expect(model.picture.contains("00:00:05"))
    }

    @Test func `the header shows where the moment lies, and a click there goes to another`() throws {
        var (model, _) = Self.model()
        model.press("<")
        let header = try #require(model.picture.split(separator: "\n").first)
        #expect(header.hasSuffix(" 00:00:40  60 s ago ├───────●────────────┤"))
        let end = try #require(header.lastIndex(of: "┤"))
        let column = header.distance(from: header.startIndex, to: end)
        for (place, words) in [(column - 21, ["a1"]), (column - 10, ["a52"])] {
            let point = Point(column: place, row: 0)
            _ = model.handle(.mouse(MouseEvent(action: .press, place: point)))
            _ = model.handle(.mouse(MouseEvent(action: .click, place: point)))
            #expect(model.words.last == words.last)
        }
    }

    @Test(arguments: ["25:00", "yesterday", "+5m"])
    func `what is no time changes nothing`(text: String) {
        var (model, _) = Self.model()
        model.press(",", ":")
        model.type("travel \(text)")
        model.press("Enter")
        #expect(model.screen.flash?.text == "\(text) is no time: write 14:03, 14:03:22 or -5m.")
        #expect(model.screen.past != nil)
    }
}
