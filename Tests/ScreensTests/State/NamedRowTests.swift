import FeedCore
import Testing

@testable import Screens

/// Choosing a row of a view whose rows have names.
@Suite struct NamedRowTests {
    private let stage = Stage()
    private let feed: FeedID
    private var pane: Pane

    /// Ten rows, of which four are seen; the last letter has the newest event.
    init() {
        feed = stage.add("Feed", columns: [FeedColumn(field: "v")], key: "n")
        for (number, name) in "abcdefghij".enumerated() {
            stage.receive(data: #"{"n":"\#(name)","v":\#(number * 7 % 10)}"#, on: feed)
        }
        let store = stage.store.snapshot()
        pane = Pane(
            id: 0, subject: .feed(feed), view: .table, setup: ViewSetup(of: store[feed].feed), filter: .everything,
            store: store)
    }

    private func shown(_ pane: Pane) -> String {
        let rows = pane.namedRows ?? []
        return rows[pane.shownRows(among: rows.count, rows: 4)].map(\.name).joined()
    }

    @Test(arguments: [
        ([1], "a", "abcd"), ([-1], "d", "abcd"), ([1, 1], "b", "abcd"), ([1, 1, 1, 1, 1], "e", "bcde"),
        ([1, -5], "a", "abcd"), ([1, 3], "d", "abcd"), ([1, 100], "j", "ghij"), ([1, 100, -1], "i", "ghij"),
        ([1, 100, -6], "d", "defg"),
    ])
    func `moves choose, and move the view when they must`(moves: [Int], chosen: String, view: String) {
        var pane = pane
        for move in moves { pane.moveSelection(by: move, rows: 4) }
        #expect(pane.chosenRow?.name == chosen)
        #expect(shown(pane) == view)
    }

    @Test func `where less than a line is seen no row is`() {
        var pane = pane
        pane.rowStride = 3
        pane.firstRow = 9
        #expect(pane.shownRows(among: 4, rows: 2).isEmpty)
    }

    @Test func `to the first row, to the last one, and to none`() {
        var pane = pane
        pane.selectNewest(rows: 4)
        #expect(pane.chosenRow?.name == "j")
        #expect(shown(pane) == "ghij")
        pane.selectOldest(rows: 4)
        #expect(pane.chosenRow?.name == "a")
        #expect(shown(pane) == "abcd")
        pane.clearSelection()
        #expect(!pane.hasChoice)
        // Commands are then about the newest event.
        #expect(pane.chosenEvent(rows: 4)?.sequence == 10)
    }

    @Test func `the wheel moves the view and leaves the choice`() {
        var pane = pane
        pane.chooseRow("b", rows: 4)
        pane.roll(by: 3, rows: 4)
        #expect(shown(pane) == "defg")
        pane.roll(by: 30, rows: 4)
        #expect(shown(pane) == "ghij")
        pane.roll(by: -30, rows: 4)
        #expect(shown(pane) == "abcd")
        #expect(pane.chosenRow?.name == "b")
        #expect(pane.newerItems(in: stage.store.snapshot()) == 0)
    }

    @Test func `the choice stays on its row when news come and when rows are sorted`() {
        var pane = pane
        pane.chooseRow("b", rows: 4)
        #expect(pane.chosenEvent(rows: 4)?.sequence == 2)
        stage.receive(data: #"{"n":"b","v":100}"#, on: feed)
        pane.extend(to: stage.store.snapshot())
        #expect(pane.chosenEvent(rows: 4)?.sequence == 11)
        pane.sort(by: RowSort(field: "v"), rows: 4)
        #expect(pane.chosenRow?.name == "b")
        #expect(shown(pane).hasSuffix("b"))
    }

    @Test func `an event is revealed at its row, and is then what commands are about`() {
        var pane = pane
        stage.receive(data: #"{"n":"h","v":1}"#, on: feed)
        pane.extend(to: stage.store.snapshot())
        // The eighth event is no longer the newest of its row.
        pane.reveal(8, rows: 4)
        #expect(pane.chosenRow?.name == "h")
        #expect(pane.chosenEvent(rows: 4)?.sequence == 8)
        #expect(shown(pane) == "efgh")
        pane.moveSelection(by: 1, rows: 4)
        #expect(pane.chosenEvent(rows: 4)?.sequence == 9)
    }

    @Test func `what was chosen in a list is no choice in a table`() {
        var pane = pane
        pane.view = .list
        pane.reveal(3, rows: 4)
        pane.view = .table
        #expect(!pane.hasChoice)
        #expect(pane.chosenEvent(rows: 4)?.sequence == 10)
    }

    @Test func `the newest event of a row may be gone while the row stays`() {
        let stage = Stage()
        let feed = stage.add("Feed", columns: [FeedColumn(field: "v")], key: "n", keep: Retention(events: 5))
        var pane = Pane(
            id: 0, subject: .feed(feed), view: .table, setup: .make(key: "n", "v"), filter: .everything,
            store: stage.store.snapshot())
        for number in 0..<3 {
            for _ in 0..<200 { stage.receive(data: #"{"n":"r\#(number)","v":1}"#, on: feed) }
            pane.extend(to: stage.store.snapshot())
        }
        pane.chooseRow("r0", rows: 4)
        #expect(pane.chosenRow != nil)
        #expect(pane.chosenEvent(rows: 4) == nil)
    }

    /// `d` and `u` go a line down and up, `r` goes to the next row, `e` to the last one.
    @Test(arguments: [
        ("d", "a", "abcdef"), ("dd", "d", "abcdef"), ("ddd", "g", "defghi"), ("drrdd", "i", "defghi"),
        ("drrddd", "j", "ghij"), ("dru", "b", "abcdef"), ("ded", "j", "ghij"), ("deu", "g", "ghij"),
        ("deuu", "d", "defghi"),
    ])
    func `where rows stand side by side the view moves by whole lines of them`(
        moves: String, chosen: String, view: String
    ) {
        var pane = pane
        pane.rowStride = 3
        for move in moves {
            switch move {
            case "d": pane.moveRow(byLines: 1, rows: 6)
            case "u": pane.moveRow(byLines: -1, rows: 6)
            default: pane.moveSelection(by: move == "r" ? 1 : 99, rows: 6)
            }
        }
        let rows = pane.namedRows ?? []
        #expect(pane.chosenRow?.name == chosen)
        #expect(rows[pane.shownRows(among: rows.count, rows: 6)].map(\.name).joined() == view)
    }
}
