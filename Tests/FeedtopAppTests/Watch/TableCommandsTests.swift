import FeedCore
import Screens
import TerminalKit
import Testing

@testable import FeedtopApp

/// What commands and the mouse do to a table.
@Suite struct TableCommandsTests {
    private var model = AppModel.make(
        [
            ["A 3 x", "B 1 y", "C 2 z"].map { line in
                let words = line.split(separator: " ")
                return #"{"name":"\#(words[0])","price":\#(words[1]),"note":"\#(words[2])"}"#
            }
        ])

    init() { _ = model.run("view table") }

    /// The names of the rows, from the top.
    private var order: String { (model.focused?.namedRows ?? []).map(\.name).joined() }

    private mutating func enter(_ line: String) {
        model.type(line)
        model.press("Enter")
    }

    @Test mutating func `O sorts by the next column and at last as rows came, I the other way round`() {
        #expect(order == "ABC")
        model.press("O", "O")
        #expect(order == "BCA")
        model.press("I")
        #expect(order == "ACB")
        #expect(model.screen.flash?.text == "Sorted by price, greatest first.")
        model.press("O", "O")
        #expect(order == "ABC")
        #expect(model.focused?.sort == nil)
        model.press("I")
        #expect(model.screen.flash?.text == "Rows stand as they came; O sorts them.")
    }

    @Test(arguments: [
        ("price", "BCA"), ("price desc", "ACB"), ("PRICE DESC", "ACB"), ("name desc", "CBA"), ("price asc", "BCA"),
    ])
    mutating func `:sort names a column and which way`(words: String, expected: String) {
        enter(":sort \(words)")
        #expect(order == expected)
        enter(":sort")
        #expect(order == "ABC")
    }

    @Test mutating func `a column that is not there is told, with those that are`() {
        enter(":sort cost")
        #expect(
            model.screen.flash
                == Flash(
                    "The table has no column cost: name, price, note.", kind: .error))
        enter(":view list")
        enter(":sort price")
        #expect(model.screen.flash?.text == "This pane shows no table; :view table does.")
    }

    @Test mutating func `the columns can be completed`() {
        model.type(":sort pr")
        #expect(model.screen.prompt?.completions.map(\.label) == ["price", "price desc"])
    }

    @Test mutating func `Enter looks into the newest event of the chosen row, and m marks it`() {
        model.press("j", "j", "Enter")
        #expect(model.screen.inspection?.item.data.contains(#""B""#) == true)
        model.press("Esc", "m")
        #expect(model.screen.marks.all.map(\.text).joined().contains("B"))
        model.press("Esc")
        #expect(model.focused?.hasChoice == false)
    }

    @Test mutating func `r shows raw blocks, and then the table again`() {
        model.press("j", "r")
        #expect(model.focused?.view == .raw)
        model.press("r")
        #expect(model.focused?.view == .table)
        #expect(model.focused?.chosenRow?.name == "A")
    }

    @Test func `a row whose newest event is gone can be chosen, and it is said`() {
        let store = EventStore.make([[]])
        let feed = FeedID(rawValue: 0)
        var settings = store.snapshot().feeds[0].feed
        (settings.key, settings.keep) = ("n", Retention(events: 5))
        store.change(feed, to: settings)
        var model = AppModel.make(store: store)
        _ = model.run("view table")
        for name in ["old", "new"] {
            store.add(Array(repeating: #"{"n":"\#(name)","v":1}"#, count: 400), to: feed)
            _ = model.update(.storeChanged(store.snapshot()))
        }
        model.press("j", "Enter")
        #expect(model.screen.inspection == nil)
        #expect(model.screen.flash?.text == "The newest event of old is no longer kept: newer ones took its place.")
    }

    @Test mutating func `a click chooses a row, a second one looks into it; one on a heading sorts`() {
        let row = model.place(of: "B  ")
        model.click(row)
        #expect(model.focused?.chosenRow?.name == "B")
        #expect(model.screen.focus == 0)
        model.click(model.place(of: "PRICE"))
        #expect(order == "BCA")
        model.click(model.place(of: "PRICE"))
        #expect(order == "ACB")
        #expect(model.focused?.chosenRow?.name == "B")
        model.click(model.place(of: "PRICE"))
        #expect(order == "ABC")
        model.click(row)
        model.mouse(.doubleClick, at: row)
        #expect(model.screen.inspection?.item.data.contains(#""B""#) == true)
    }

    private var fields: String { (model.focused?.tableColumns ?? []).map(\.field).joined(separator: " ") }

    @Test mutating func `keys list the columns to choose from`() {
        model.press("Ctrl-t d", "Down", "Enter")
        #expect(fields == "name price")
        model.press("Ctrl-t a", "Enter")
        #expect(fields == "name price note")
        model.press("Ctrl-t h", "Down", "Enter")
        #expect(fields == "name note price")
        model.press("Ctrl-t Right", "Enter")
        #expect(fields == "name price note")
    }

    @Test mutating func `columns come, go and change places, and it can be undone`() {
        #expect(fields == "name price note")
        enter(":column-drop note")
        #expect(fields == "name price")
        model.type(":column ")
        #expect(model.screen.prompt?.completions.map(\.label) == ["note"])
        model.press("Esc")
        enter(":column note")
        enter(":column-left NOTE")
        #expect(fields == "name note price")
        // The first column stays the first.
        enter(":column-left note")
        #expect(fields == "name note price")
        enter(":column-right note")
        enter(":column-right note")
        #expect(fields == "name price note")
        for _ in 0..<6 { model.press("Ctrl-_") }
        #expect(fields == "name price note")
        #expect(model.focused?.setup.columns == [])
    }

    @Test(arguments: [
        (":column-drop cost", "The table has no column cost: name, price, note."),
        (":column-drop name", "The names of the rows stay where they are; :key FIELD names others."),
        (":column price", "The table has the column price already."),
        (":column a..b", "a..b is no field: write symbol, team.home or bids[0].qty."),
        (":key [", "[ is no field: write symbol, team.home or bids[0].qty."),
    ])
    mutating func `what cannot be is told`(line: String, words: String) {
        enter(line)
        #expect(model.screen.flash == Flash(words, kind: .error))
    }

    @Test mutating func `:key shows a table with a row for each value of another field`() {
        enter(":view list")
        enter(":key note")
        #expect(model.focused?.view == .table)
        #expect(order == "xyz")
        enter(":key")
        #expect(order == "ABC")
    }
}
