import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// What is unfolded of an event, and what its lines are about.
@Suite struct InspectionTests {
    private static let tick = #"{"symbol":"ACME","price":182.41,"bids":[{"qty":5},{"qty":7}],"note":null,"ok":true}"#

    /// A screen that looks into one event with that data.
    private func state(_ data: String, columns: Int = 60, rows: Int = 40) throws -> ScreenState {
        let stage = Stage()
        let feed = stage.add("Stocks")
        stage.receive(data: data, type: "tick", id: "42", on: feed)
        return try #require(stage.inspecting(columns, rows))
    }

    @Test func `JSON is indented, with a sign where it can be folded`() throws {
        #expect(
            try state(Self.tick).dataLines == """
                ▾ {
                    "symbol": "ACME",
                    "price": 182.41,
                ▾   "bids": [
                ▾     {
                        "qty": 5
                      },
                ▾     {
                        "qty": 7
                      }
                    ],
                    "note": null,
                    "ok": true
                  }
                """)
    }

    @Test func `what is folded is one line, and opens again`() throws {
        var state = try state(Self.tick)
        state.choose(row: 3)
        state.toggleFold()
        #expect(state.dataLines.contains(#"▸   "bids": [{"qty":5},{"qty":7}],"#))
        #expect(state.inspectedField?.name == "bids")
        state.toggleFold()
        #expect(state.dataLines.split(separator: "\n").count == 14)
        // Left folds what is open, and then goes outwards; right opens, and then goes inwards.
        state.foldChosen()
        #expect(state.dataLines.contains("▸   \"bids\""))
        state.foldChosen()
        #expect(state.inspectedField?.name == "data")
        state.unfoldChosen()
        #expect(state.inspectedField?.name == "symbol")
    }

    @Test func `a line at the end of what is folded stands for it`() throws {
        var state = try state(Self.tick)
        state.choose(row: 10)
        #expect(state.inspectedField?.name == "bids")
        state.foldChosen()
        #expect(state.inspection?.selected == 3)
    }

    @Test func `everything is folded and unfolded at once`() throws {
        var state = try state(Self.tick)
        state.foldAll()
        #expect(state.dataLines.split(separator: "\n").count == 7)
        state.choose(row: 3)
        state.unfoldAll()
        #expect(state.dataLines.split(separator: "\n").count == 14)
        #expect(state.inspectedField?.name == "bids")
    }

    @Test func `of a long array a hundred elements are shown, and more when asked for`() throws {
        var state = try state("[" + repeatElement("1", count: 1_000_000).joined(separator: ",") + "]")
        #expect(state.dataLines.hasSuffix("    1,\n▸   … 999,900 more\n  ]"))
        state.choose(row: 101)
        state.toggleFold()
        #expect(state.dataLines.hasSuffix("\n▸   … 998,900 more\n  ]"))
        #expect(state.inspectedField?.name == "[100]")
    }

    @Test func `long text is wrapped below its name, and shown piece by piece`() throws {
        var state = try state(
            #"{"text":"One line of it, and\nthe \#(String(repeating: "long ", count: 2_000))end","n":1}"#, columns: 40)
        let lines = state.dataLines.split(separator: "\n")
        #expect(
            lines[1...3] == ["    \"text\": ", "      \"One line of it, and", "       the long long long long long"])
        #expect(lines[lines.count - 3] == "▸     … 5.9 kB more")
        #expect(lines[lines.count - 2] == "    \"n\": 1")
        state.choose(row: lines.count - 3)
        state.toggleFold()
        #expect(state.dataLines.contains("end\","))
    }

    @Test(arguments: ["{}", "[]", #"{"a":[],"b":{}}"#]) func `what is empty stays on its line`(data: String) throws {
        #expect(!(try state(data).dataLines.contains("▸")))
    }

    @Test func `what is not JSON is text, wrapped`() throws {
        #expect(try state("rolled out web-7\nin 42 s", columns: 20).dataLines == "  rolled out web-7\n  in 42 s")
        #expect(try state("").dataLines == "")
    }

    @Test func `what is nested deeper than 128 is text`() throws {
        let deep = String(repeating: "[", count: 129) + String(repeating: "]", count: 129)
        #expect(try state(deep).dataLines.hasPrefix("  [[[["))
        #expect(try state(String(deep.dropFirst().dropLast())).dataLines.hasPrefix("▾ [\n▾   [\n▾     ["))
    }

    @Test func `megabytes open as a few lines, whatever they are`() throws {
        let size = 4 << 20
        for data in [
            "\"" + String(repeating: "x", count: size) + "\"", String(repeating: "x ", count: size / 2),
            "{\"a\":\"" + String(repeating: "\\u00e9", count: size / 6) + "\"}",
        ] {
            let state = try state(data)
            #expect(state.dataLines.split(separator: "\n").count < 1_000)
            #expect(state.dataLines.contains("MB more"))
        }
    }
}

// MARK: - Fields

extension InspectionTests {
    @Test(
        arguments: [
            (#"{"price":182.41}"#, "price = 182.41"), (#"{"user":"a b"}"#, #"user = "a b""#),
            (#"{"user":"say \"hi\""}"#, #"user = "say \"hi\"""#), (#"{"odd key":1}"#, #"["odd key"] = 1"#),
            (#"{"and":"or"}"#, #"["and"] = "or""#), (#"{"a.b":{"c]":"x"}}"#, #"["a.b"]["c]"] = x"#),
            (#"{"ok":true}"#, "ok = true"), (#"{"n":null}"#, "n = null"), (#"{"s":""}"#, #"s = """#),
            (#"{"s":"0.50"}"#, "s = 0.50"), (#"{"s":"\u65e5"}"#, "s = 日"), (#"{"s":"a\nb"}"#, "s = \"a\nb\""),
            (#"{"list":[{"qty":5}]}"#, "list[0].qty = 5"), (#"{"e":[]}"#, #"e = "[]""#),
            (#"{"":7}"#, #"[""] = 7"#), (#"{"a":"\u001b[31m"}"#, "a = \"\u{1B}[31m\""),
        ])
    func `a filter made from a value takes its event, and its opposite does not`(
        data: String, text: String
    ) throws {
        var state = try state(data)
        state.chooseInnermost()
        guard case .asks(let expression)? = state.inspectedField?.question else {
            Issue.record("no filter for \(data)")
            return
        }
        #expect(expression.description == text)
        let (taken, opposite) = (
            try Filter(expression.description), try Filter(FilterExpression.not(expression).description)
        )
        #expect(taken.expression == expression)
        let item = try #require(state.inspection?.item)
        item.withFields { fields in
            #expect(taken.matcher().matches(fields))
            #expect(!opposite.matcher().matches(fields))
        }
    }

    @Test(
        arguments: [
            ("feed", "feed:Stocks"), ("event", "event:tick"), ("id", "id:42"), ("received", nil), ("size", nil),
        ]
            as [(String, String?)])
    func `the envelope is filtered by its parts`(name: String, text: String?) throws {
        var state = try state("x")
        let row = try #require((0..<20).first { state.chooses(row: $0, name) })
        state.choose(row: row)
        switch state.inspectedField?.question {
        case .asks(let expression): #expect(expression.description == text)
        case .cannot(let reason): #expect(text == nil && reason == "filters do not know of the \(name)")
        case nil: Issue.record("no field")
        }
    }

    @Test func `of equal names the second one cannot be asked for`() throws {
        var state = try state(#"{"a":1,"a":2}"#)
        state.choose(row: 2)
        #expect(state.inspectedField?.question == .cannot(reason: "another field before it has the same name"))
    }

    @Test func `text is filtered by as a whole, unless it is too long`() throws {
        #expect(try state("rolled out").inspectedField?.question == .asks(.text(.literal("rolled out"))))
        #expect(
            try state(String(repeating: "x", count: 2_001)).inspectedField?.question
                == .cannot(reason: "2.0 kB are too long for a filter"))
    }
}

extension Stage {
    /// A screen over which the newest event of the first feed is looked into.
    func inspecting(_ columns: Int, _ rows: Int) -> ScreenState? {
        var state = state(columns, rows)
        guard let item = state.panes[0].visibleItems(rows: 9).last(where: { $0.note == nil }) else { return nil }
        state.inspection = Inspection(item, of: state.store[item.feed].feed, pane: 0)
        state.layInspection()
        return state
    }
}

extension ScreenState {
    /// The lines of the inspected data, with their signs.
    fileprivate var dataLines: String {
        let rows = inspectedDocument?.rows.prefix { $0.subject != nil } ?? []
        let lines = rows.map { row in
            let sign = row.mark == .open ? "▾ " : row.mark == .folded ? "▸ " : row.text.isEmpty ? "" : "  "
            return sign + row.text.text.string
        }
        return lines.joined(separator: "\n")
    }

    fileprivate mutating func choose(row: Int) { inspection?.selected = row }

    /// Chooses the value that the first values lead to.
    fileprivate mutating func chooseInnermost() {
        var before: Int?
        while inspection?.selected != before {
            before = inspection?.selected
            unfoldChosen()
        }
    }

    fileprivate func chooses(row: Int, _ name: String) -> Bool {
        var state = self
        state.choose(row: row)
        return state.inspectedField?.name == name
    }
}
