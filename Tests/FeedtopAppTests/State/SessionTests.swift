import FeedCore
import Foundation
import Screens
import Settings
import Testing

@testable import FeedtopApp

/// What a run leaves, and what the next one makes of it.
@Suite struct SessionTests {
    private static var model: AppModel { .make([["a", "b"], ["c"]]) }

    /// What is left of a session after it was written and read.
    private static func session(of model: AppModel) throws -> Session {
        let session = Session(of: model)
        return try JSONDecoder().decode(Session.self, from: JSONEncoder().encode(session))
    }

    struct Change: Sendable {
        let name: String
        let make: @Sendable (inout AppModel) -> Void

        static let all = [
            Change(name: "nothing") { _ in },
            Change(name: "focus") { $0.press("2") },
            Change(name: "the focus on all feeds") { $0.press("3") },
            Change(name: "zoom") { $0.press("2", "z") },
            Change(name: "shares and sizes") { $0.press("+", "Ctrl-w >", "Ctrl-w +") },
            Change(name: "rail") { $0.screen.railColumns = 30 },
            Change(name: "view") { $0.press("r") },
            Change(name: "columns") { $0.press("l", "l") },
            Change(name: "theme") { _ = $0.run("theme nord") },
            Change(name: "wrapped lines") { $0.press("w") },
            Change(name: "time format") { $0.press("t") },
            Change(name: "layout") { $0.screen.layout = .tabs },
            Change(name: "grid") { $0.screen.layout = .grid([[2], [1, 0]]) },
            Change(name: "filters") { model in
                model.press("F")
                model.type("a")
                model.press("Enter", "F")
                model.type("z > 1")
                model.press("Enter")
                _ = model.run("filter-toggle 1")
            },
            Change(name: "a table's order") { $0.screen.panes[0].sort = RowSort(field: "price", isDescending: true) },
            Change(name: "a table's key and columns") { model in
                model.screen.panes[0].setKey("symbol")
                var price = FeedColumn(field: "price")
                (price.decimals, price.suffix, price.spark, price.colour) = (2, "€", 30, .change)
                model.screen.panes[0].setup.columns = [price]
            },
            Change(name: "a mark") { $0.press("m") },
            Change(name: "a second pane") { $0.press("2", "Ctrl-w s", "r") },
            Change(name: "a split pane in a grid") { model in
                model.screen.layout = .grid([[1], [0]])
                model.press("3")
                _ = model.run("split feed:")
                model.press("4")
            },
        ]
    }

    @Test(arguments: Change.all)
    func `a second run begins as the first was left`(change: Change) throws {
        var first = Self.model
        change.make(&first)
        let session = try Self.session(of: first)
        var second = Self.model
        second.restore(session)
        #expect(Session(of: second) == session, "\(change.name)")
        #expect(change.name == "nothing" || Session(of: Self.model) != session)
    }

    @Test func `a pane that the config names and that was closed stays so, one that it names now is there`() throws {
        func model(panes: Int) -> AppModel {
            let store = EventStore.make([["a"]])
            var feed = store.snapshot().feeds[0].feed
            feed.panes = (0..<panes).map { FeedPane(filter: "f\($0)") }
            store.change(store.snapshot().feeds[0].id, to: feed)
            var model = AppModel.make(store: store)
            model.screen.panes = Pane.initial(for: store.snapshot())
            return model
        }
        var first = model(panes: 3)
        first.press("1", "Ctrl-w c")
        let session = try Self.session(of: first)
        for (panes, expected) in [(3, ["f1", "f2"]), (4, ["f1", "f2", "f0", "f3"]), (2, ["f1", "f0"]), (1, ["f0"])] {
            var second = model(panes: panes)
            second.restore(session)
            #expect(second.screen.panes.map(\.timeline.filter.text) == expected)
        }
    }

    @Test func `a session of an earlier version has one pane a feed`() throws {
        var session = Session(of: Self.model)
        session.focusPlace = nil
        for index in session.panes.indices {
            session.panes[index].setting = nil
            session.panes[index].settings = nil
            session.panes[index].isAdded = nil
            session.panes[index].parts = nil
        }
        session.panes[0].leftColumn = 8
        let text = try JSONEncoder().encode(session)
        #expect(!String(decoding: text, as: UTF8.self).contains("setting\""))
        var model = Self.model
        model.restore(try JSONDecoder().decode(Session.self, from: text))
        #expect(model.screen.panes.map(\.leftColumn) == [8, 0, 0])
    }

    @Test func `a table that the config names otherwise now is as the config says`() throws {
        func model(key: String) -> AppModel {
            let store = EventStore.make([["a"]])
            var feed = store.snapshot().feeds[0].feed
            feed.key = key
            store.change(store.snapshot().feeds[0].id, to: feed)
            var model = AppModel.make(store: store)
            model.screen.panes = Pane.initial(for: store.snapshot())
            return model
        }
        var first = model(key: "symbol")
        first.screen.panes[0].setKey("host")
        let session = try Self.session(of: first)
        for (key, expected) in [("symbol", "host"), ("name", "name")] {
            var second = model(key: key)
            second.restore(session)
            #expect(second.focused?.setup.key == expected)
        }
    }

    @Test func `a filter that the config or the command line names now beats the one that was left`() throws {
        var first = Self.model
        _ = first.run("filter old")
        let session = try Self.session(of: first)
        var second = Self.model
        second.restore(session, takesFilters: false)
        #expect(second.focused?.filters.isEmpty == true)
        let store = EventStore.make([["a"]])
        var feed = Feed(name: "feed1", source: .http(url: "http://127.0.0.1/"))
        feed.filter = "new"
        feed.view = "raw"
        store.change(store.snapshot().feeds[0].id, to: feed)
        var third = AppModel.make(store: store)
        third.screen.panes = Pane.initial(for: third.screen.store)
        third.restore(session)
        #expect(third.focused?.filters.map(\.filter.text) == ["new"])
        #expect(third.focused?.view == .raw)
    }

    @Test func `a layout and times that the config names now beat those that were left`() throws {
        var first = Self.model
        first.screen.layout = .tabs
        first.screen.timeFormat = .delta
        let session = try Self.session(of: first)
        var config = Config()
        config.layout = .rows
        config.time = .relative
        var second = Self.model
        second.screen.layout = .rows
        second.screen.timeFormat = .relative
        second.config.config = config
        second.restore(session)
        #expect(second.screen.layout == .rows)
        #expect(second.screen.timeFormat == .relative)
    }

    @Test func `feeds that are gone or new do not matter to the others`() throws {
        var first = AppModel.make([["a"], ["b"], ["c"]])
        first.press("2", "r", "3", "l")
        first.screen.layout = .grid([[0, 2], [1]])
        let session = try Self.session(of: first)
        var second = AppModel.make([["a"], ["b"]])
        second.restore(session)
        #expect(second.screen.panes.map(\.view) == [.list, .raw, .list])
        #expect(second.screen.layout == .grid([[0], [1]]))
        #expect(second.screen.focus == 0)
    }

    @Test func `values that nobody can have left do no harm`() throws {
        var session = try Self.session(of: Self.model)
        session.sizes = [KeptSizes(rows: [], columns: []), KeptSizes(rows: [-1], columns: [[0]])]
        session.railColumns = -7
        session.layout.mode = "spiral"
        session.timeFormat.chosen = "moon"
        session.panes[0].filters = [KeptFilter(text: "price >", isOn: true), KeptFilter(text: "a", isOn: true)]
        session.panes[0].view.chosen = "hologram"
        session.panes[0].leftColumn = -5
        session.marks = [Int64.min, .max].map {
            KeptMark(event: KeptEvent(feed: "feed1", id: "", microseconds: $0), text: "a")
        }
        var model = Self.model
        model.restore(session)
        #expect(model.screen.weights.isEmpty)
        #expect(model.screen.railColumns == nil)
        #expect(model.screen.layout == .auto)
        #expect(model.screen.panes[0].filters.map(\.filter.text) == ["a"])
        #expect(model.screen.panes[0].view == .list)
        #expect(model.screen.panes[0].leftColumn == 0)
        #expect(!model.picture.isEmpty)
        #expect(model.screen.menuOfMarks(command: "x")?.rows.count == 2)
    }

    @Test(arguments: [Int64.min, .max])
    func `a time that nobody can have left does no harm`(microseconds: Int64) {
        let file = StateFile(1, at: Timestamp(microseconds: microseconds))
        #expect(!Spans.age(Timestamp(microseconds: 1) - file.time).isEmpty)
    }
}

/// Streams that go on where the last run was.
@Suite struct SessionResumingTests {
    private static func feed(_ change: (inout Feed) -> Void = { _ in }) -> Feed {
        var feed = Feed(name: "A", source: .http(url: "https://a.example/s?key=x"))
        change(&feed)
        return feed
    }

    private static func session(of feed: Feed, lastEventID: String) -> Session {
        let store = EventStore()
        let id = store.add(feed, at: .make(0))
        var link = Link(state: .open, since: .make(0))
        link.lastEventID = lastEventID
        store.record(.link(link), of: id, at: .make(0))
        return Session(of: .make(store: store))
    }

    @Test func `a feed goes on after the last ID`() {
        let session = Self.session(of: Self.feed(), lastEventID: "41")
        #expect(session.resumed(Self.feed()).lastEventID == "41")
        #expect(!session.feeds[0].source.contains("key"))
    }

    static let others: [(String, @Sendable (inout Feed) -> Void)] = [
        ("another address", { $0.source = .http(url: "https://a.example/s?key=y") }),
        ("another name", { $0.name = "B" }),
        ("another body", { $0.request.body = [1] }),
        ("another method", { $0.request.method = "POST" }),
        ("a file", { $0.source = .file(path: "https://a.example/s?key=x") }),
    ]

    @Test(arguments: others.indices)
    func `the IDs of another stream mean nothing`(index: Int) {
        let session = Self.session(of: Self.feed(), lastEventID: "41")
        #expect(session.resumed(Self.feed(Self.others[index].1)).lastEventID == "", "\(Self.others[index].0)")
    }

    @Test func `an ID that the config names since then counts, one that it named before does not`() {
        let session = Self.session(of: Self.feed { $0.lastEventID = "7" }, lastEventID: "41")
        #expect(session.resumed(Self.feed { $0.lastEventID = "7" }).lastEventID == "41")
        #expect(session.resumed(Self.feed { $0.lastEventID = "9" }).lastEventID == "9")
        #expect(session.resumed(Self.feed()).lastEventID == "")
    }

    @Test func `without an ID nothing is resumed`() {
        #expect(Self.session(of: Self.feed(), lastEventID: "").resumed(Self.feed()) == Self.feed())
    }
}
