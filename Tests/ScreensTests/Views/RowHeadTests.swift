import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// Times in a list, and the sign of what is marked.
@Suite struct RowHeadTests {
    /// A list whose events came 2 hours, 65 and 5 seconds ago.
    private let stage = {
        let stage = Stage()
        let log = stage.add("Log")
        for (text, wait) in [("first", 7_200), ("second", 60), ("third", 5)] {
            stage.receive(data: text, on: log)
            stage.pass(.seconds(wait))
        }
        return stage
    }()

    private func rows(_ format: TimeFormat, marking marked: [UInt64] = [], isASCII: Bool = false) -> [String] {
        var state = stage.state(40, 12)
        state.timeFormat = format
        state.isASCII = isASCII
        for item in state.panes[0].visibleItems(rows: 9) where marked.contains(item.sequence) {
            _ = state.marks.toggle(item, of: "Log")
        }
        let rows = Screen.draw(state).text.split(separator: "\n").dropFirst(2).prefix(4)
        return rows.map { row in row.reversed().drop { $0 == " " }.reversed().map(String.init).joined() }
    }

    @Test(arguments: [
        (TimeFormat.clock, ["TIME      DATA", "14:03:05  first", "16:03:05  second", "16:04:05  third"]),
        (.relative, ["        AGE  DATA", "    2 h ago  first", "   65 s ago  second", "    5 s ago  third"]),
        (.delta, ["   DELTA  DATA", "          first", "    +2 h  second", "   +60 s  third"]),
        (.off, ["  DATA", "  first", "  second", "  third"]),
    ])
    func `times are shown in four formats`(format: TimeFormat, expected: [String]) {
        #expect(rows(format) == expected)
    }

    @Test(arguments: [
        (TimeFormat.clock, false, "16:03:05◆ second"), (.clock, true, "16:03:05# second"),
        (.delta, false, "    +2 h◆ second"), (.off, false, "◆ second"),
    ])
    func `a marked event has a sign in all of them`(format: TimeFormat, isASCII: Bool, row: String) {
        #expect(rows(format, marking: [2], isASCII: isASCII)[2] == row)
    }

    @Test func `it is told by more than the sign`() {
        var state = stage.state(40, 12)
        guard let event = state.panes[0].visibleItems(rows: 1).first else { preconditionFailure("no event") }
        _ = state.marks.toggle(event, of: "Log")
        #expect(Screen.draw(state).style(of: "16:04:05")?.attributes.contains(.bold) == true)
        state.panes[0].view = .raw
        #expect(Screen.draw(state).text.contains("◆ data: third"))
        state.isASCII = true
        #expect(Screen.draw(state).text.contains("# data: third"))
    }

    @Test func `the time since the event before is known for the topmost row, too`() {
        let stage = Stage()
        let log = stage.add("Log")
        for number in 1...60 {
            stage.receive(data: "event \(number)", on: log)
            stage.pass(.seconds(number))
        }
        stage.note(.lost(reason: "reset"), on: log)
        var state = stage.state(40, 48)
        state.timeFormat = .delta
        let first = state.panes[0].visibleItems(rows: 43).first?.data
        #expect(first == "event 19")
        #expect(Screen.draw(state).text.contains("   +18 s  event 19"))
    }
}
