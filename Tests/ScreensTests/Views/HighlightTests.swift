import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// What of a search's hits is marked on the screen.
@Suite struct HighlightTests {
    private let stage = Stage()

    /// What stands in marked cells, a line for each row that has any; stretches with `|` between them.
    private func marks(_ search: String, _ view: ViewKind = .list) -> [String] {
        var state = stage.state(100, 14, view: view)
        state.panes[0].setSearch(.make(search))
        while let scan = state.panes[0].search?.hits.nextScan() {
            state.panes[0].mergeSearch(scan.run(), generation: state.panes[0].search?.generation ?? 0)
        }
        let frame = Screen.draw(state)
        let style = state.theme[.match]
        return (0..<frame.size.rows).compactMap { row in
            let text = frame.row(row).map { $0.style == style ? $0.text : "|" }.joined()
            let marked = text.split(separator: "|").joined(separator: "|")
            return marked.isEmpty ? nil : marked
        }
    }

    @Test(arguments: [
        ("goal", ["goal", "Goal|goal"]), ("Goal", ["Goal"]), ("/g.a/", ["goa", "goa"]), (#""a goal""#, ["a goal"]),
        ("goal card", []), ("goal or card", ["goal", "card", "Goal|goal"]), ("not goal", ["14:03:05", "14:03:05"]),
        ("日", ["日"]), ("本 or goal", ["goal", "Goal|goal", "本"]),
    ])
    func `text that was found is marked, in hits only`(search: String, marked: [String]) {
        let feed = stage.add("Chat")
        for data in ["what a goal", "red card", "Goal after goal", "日本"] { stage.receive(data: data, on: feed) }
        #expect(marks(search) == marked)
    }

    @Test(arguments: [
        ("brob", ["Brob"]), ("minute > 60", ["67"]), ("minute = 12 or by ~ brob", ["12", "67|Brob"]),
        ("note.deep = 1", [#"{"deep":1}"#]), ("event:card", ["card"]), ("id:7", ["14:03:05"]),
        ("event:goal minute < 60", ["goal|12"]),
    ])
    func `values that were compared are marked in their columns and in the rest`(search: String, marked: [String]) {
        let feed = stage.add("Scores")
        stage.receive(data: #"{"kind":"goal","minute":12,"note":{"deep":1}}"#, type: "goal", on: feed)
        stage.receive(data: #"{"kind":"throw-in","minute":30,"by":"Ann"}"#, type: "card", on: feed)
        stage.receive(data: #"{"kind":"goal","minute":67,"by":"Brobbey"}"#, type: "goal", id: "7", on: feed)
        #expect(marks(search) == marked)
    }

    @Test(arguments: [
        ("goal", ["goal", "goal"]), ("minute > 60", ["67"]), ("kind = goal minute = 12", ["goal", "12"]),
        ("event:card", ["card"]), ("id:7", ["7"]), ("not by = Ann", ["data", "event"]),
    ])
    func `raw blocks are marked where they were found`(search: String, marked: [String]) {
        let feed = stage.add("Scores")
        stage.receive(data: "{\"kind\":\"goal\",\n\"minute\":12}", on: feed)
        stage.receive(data: #"{"kind":"throw-in","minute":30,"by":"Ann"}"#, type: "card", on: feed)
        stage.receive(data: #"{"kind":"goal","minute":67,"by":"Brobbey"}"#, type: "goal", id: "7", on: feed)
        #expect(marks(search, .raw) == marked)
    }
}
