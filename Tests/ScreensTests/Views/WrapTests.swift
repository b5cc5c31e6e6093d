import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// Lines that are wrapped, so that nothing of them is cut.
@Suite struct WrapTests {
    private let stage = Stage()

    /// A pane that wraps its lines, 30 columns wide inside.
    private func state(rows: Int = 12, columns: Int = 40, _ change: (inout Pane) -> Void = { _ in }) -> ScreenState {
        var state = stage.state(columns, rows)
        state.panes[0].toggleWrap()
        change(&state.panes[0])
        return state
    }

    private func lines(_ state: ScreenState) -> [String] {
        Screen.draw(state).text.split(separator: "\n").dropFirst(2).dropLast().map(String.init)
    }

    /// Which item stands in each row, by its number.
    private func items(_ state: ScreenState) -> [UInt64?] {
        ScreenLayout(state).items(inRowsOf: 0, of: state)
    }

    private func addWords() {
        let log = stage.add("Log")
        stage.receive(data: "one short", on: log)
        stage.receive(data: "two is a good deal longer than what fits in a row of this", on: log)
        stage.receive(data: "three 日本日本日本日本日本日本日本日本日本日本日本", on: log)
    }

    @Test func `text goes on below, at its column`() {
        addWords()
        #expect(
            lines(state()) == [
                "TIME      DATA",
                "14:03:05  one short",
                "14:03:05  two is a good deal longer than",
                "          what fits in a row of this",
                "14:03:05  three",
                "          日本日本日本日本日本日本日本日",
                "          本日本日本日本",
            ])
    }

    @Test func `columns wrap in their own width, and what has no room for that goes below`() {
        let feed = stage.add(
            "Edits", columns: [FeedColumn(field: "user"), FeedColumn(field: "comment")])
        stage.receive(
            data: #"{"user":"ann","comment":"fixed a rather long list of typos in the third chapter","id":917}"#,
            on: feed)
        stage.receive(data: #"{"user":"bob","comment":"no","id":918}"#, on: feed)
        let picture = lines(state(columns: 58))
        #expect(picture.contains { $0.contains("917") })
        #expect(picture.joined(separator: " ").contains("chapter"))
        #expect(!picture.contains { $0.contains("…") })
    }

    @Test func `every row belongs to its item, and a chosen one is chosen whole`() {
        addWords()
        var state = state()
        #expect(items(state) == [1, 2, 2, 3, 3, 3])
        let rows = ScreenLayout(state).place(of: 0)?.listRows ?? 0
        state.panes[0].moveSelection(by: -1, rows: rows)
        state.panes[0].moveSelection(by: -1, rows: rows)
        #expect(state.panes[0].selected == 2)
        let frame = Screen.draw(state)
        let ground = state.theme[.text, on: .selection].background
        #expect((3...6).map { frame[39, $0].style.background == ground } == [false, true, true, false])
    }

    @Test func `what is found is marked where it stands`() {
        addWords()
        var state = state()
        state.panes[0].setSearch(.make("row of"))
        while let scan = state.panes[0].search?.hits.nextScan() {
            state.panes[0].mergeSearch(scan.run(), generation: state.panes[0].search?.generation ?? 0)
        }
        #expect(Screen.draw(state).style(of: "row of") == state.theme[.match])
        // The time is marked only where nothing else shows the hit.
        #expect(Screen.draw(state).style(of: "14:03:05") == state.theme[.time])
    }

    @Test func `the newest is at the bottom, and the pages go to the oldest and back`() {
        let log = stage.add("Log")
        for number in 1...30 { stage.receive(data: "event \(number) \(String(repeating: "x ", count: 25))", on: log) }
        var state = state()
        let rows = ScreenLayout(state).place(of: 0)?.listRows ?? 0
        #expect(items(state).suffix(2) == [30, 30])
        state.panes[0].selectOldest(rows: rows)
        #expect(items(state).prefix(2) == [1, 1])
        #expect(lines(state).dropFirst().first?.contains("event 1 ") == true)
        var seen: Set<UInt64> = []
        for _ in 0..<60 where state.panes[0].scroll != .following {
            seen.formUnion(items(state).compactMap(\.self))
            state.panes[0].moveSelection(by: 2, rows: rows)
        }
        seen.formUnion(items(state).compactMap(\.self))
        #expect(seen == Set(1...30))
    }

    @Test func `an event that is taller than the pane is cut at its end, and says so`() {
        let log = stage.add("Log")
        stage.receive(data: "start \(String(repeating: "word ", count: 500))", on: log)
        let picture = lines(state())
        #expect(picture.dropFirst().first?.contains("start") == true)
        #expect(picture.last == "          word word word word word word…")
    }

    @Test func `raw blocks wrap as well`() {
        let log = stage.add("Log")
        stage.receive(data: #"{"text":"a good deal longer than what fits in a row"}"#, type: "post", on: log)
        let state = state { $0.view = .raw }
        #expect(
            lines(state).prefix(3) == [
                "event: post", #"data: {"text":"a good deal longer than"#, #"what fits in a row"}"#,
            ])
        #expect(items(state).prefix(3) == [1, 1, 1])
    }

    @Test func `wrapping begins at the left, and nothing scrolls sideways then`() {
        addWords()
        var pane = state().panes[0]
        pane.scrollSideways(by: 8)
        #expect(pane.leftColumn == 0)
        pane.toggleWrap()
        pane.scrollSideways(by: 16)
        pane.scrollSideways(by: -8)
        #expect(pane.leftColumn == 8)
        pane.extend(to: stage.store.snapshot())
        #expect(pane.leftColumn == 8 && pane.scroll == .following)
        pane.toggleWrap()
        #expect(pane.leftColumn == 0)
    }

    @Test(arguments: [1, 2, 5, 9, 30, 61, 120])
    func `it fits into any screen`(columns: Int) {
        addWords()
        let feed = stage.add("Edits")
        for number in 1...5 {
            stage.receive(
                data: #"{"user":"ann","text":"\#(String(repeating: "日本 and ", count: number * 9))","id":\#(number)}"#,
                on: feed)
        }
        for rows in 1...12 {
            var state = state(rows: rows, columns: columns)
            for focus in 0...1 {
                state.focus = focus
                if !state.panes[focus].isWrapped { state.panes[focus].toggleWrap() }
                #expect(Screen.draw(state).size == state.size)
            }
        }
    }

    @Test(arguments: [
        ("a b c", 3, ["a b", "c"]), ("abc", 3, ["abc"]), ("abcdef", 4, ["abcd", "ef"]), ("", 4, [""]),
        ("ab   cd", 3, ["ab", "cd"]), ("  ab cd", 4, ["  ab", "cd"]), ("日本日", 5, ["日本", "日"]),
    ])
    func `styles go along when text is wrapped`(text: String, columns: Int, rows: [String]) {
        var styled = StyledText()
        for (number, character) in text.enumerated() {
            styled.append(SafeText(String(character)), number % 2 == 0 ? .type : .value)
        }
        let wrapped = styled.wrapped(to: columns)
        #expect(wrapped.map(\.text.string) == rows)
        let words = styled.runs.filter { $0.text != " " }
        #expect(wrapped.flatMap(\.runs).filter { $0.text != " " } == words)
    }
}
