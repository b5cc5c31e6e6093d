import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// What comes from a feed never reaches a terminal as it is, and never moves a border.
@Suite struct HostileTextTests {
    @Test(arguments: 0..<12) func `random text keeps every row straight and harmless`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let stage = Stage()
        for number in 0..<4 {
            let feed = stage.add("\(number)" + random.text(12))
            for _ in 0..<12 {
                stage.receive(data: random.text(60), type: random.word(10), id: random.word(6), on: feed)
                stage.receive(data: #"{"name":"\#(random.word(20))","n":\#(seed)}"#, type: random.word(5), on: feed)
            }
            stage.receive(data: #"["\u001b[2J\u202e","\#(random.word(90))"]"#, on: feed)
            stage.note(.lost(reason: random.text(30)), on: feed)
            stage.link(feed, LinkState.allCases[Int(seed) % 6]) {
                $0.reason = random.text(30)
                $0.lastEventID = random.text(10)
                $0.headers = [Header(name: random.text(5), value: random.text(20))]
            }
        }
        for size in [
            Size(columns: 200, rows: 60), Size(columns: 97, rows: 31), Size(columns: 45, rows: 13),
            Size(columns: 17, rows: 5),
        ] {
            let inspected = stage.inspecting(size.columns, size.rows)?.overlay
            for overlay in [nil, .sources(selected: 1), .source(FeedID(rawValue: 1), firstLine: 0), inspected] {
                for view in ViewKind.all {
                    var state = stage.state(size.columns, size.rows, all: true, view: view)
                    state.overlay = overlay
                    state.flash = Flash(random.text(30))
                    state.isASCII = seed % 4 == 3
                    state.panes[0].leftColumn = Int(seed)
                    Screen.draw(state).expectStraight()
                }
            }
        }
    }

    @Test(arguments: 0..<3) func `views of hostile values keep their borders`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let stage = Stage()
        let feed = stage.add("日本" + random.word(8), key: "name")
        let names =
            (0..<5).map { _ in random.word(12) } + [
                "שלום", "👩‍👩‍👧‍👦", "é́́́́́́", "日本語日本語日本語", String(repeating: "x", count: 1 << 20),
            ]
        for number in 0..<40 {
            let name = names[number % names.count]
            let huge = ["1e308", "-1e308", "9223372036854775807", "-0.0", "1e-320"][number % 5]
            stage.receive(
                data:
                    #"{"name":"\#(name)","title":"\#(random.word(30))","score":\#(huge),"n":\#(number),"content":"\#(random.word(40))"}"#,
                type: random.word(5), on: feed)
            stage.pass(.milliseconds(400))
        }
        for size in [Size(columns: 200, rows: 60), Size(columns: 80, rows: 24), Size(columns: 61, rows: 12)] {
            for view in ViewKind.all {
                var state = stage.state(size.columns, size.rows, view: view)
                state.isASCII = seed % 3 == 2
                let frame = Screen.draw(state)
                frame.expectStraight()
                for place in ScreenLayout(state).panes { frame.expectBorder(around: place.outer) }
            }
        }
    }

    @Test func `wide characters do not move a border`() {
        let stage = Stage()
        let feed = stage.add("日本")
        for _ in 0..<5 { stage.receive(data: "日本語のテキストがここにあります。とても長いので切られます。そうです。", on: feed) }
        let rows = Screen.draw(stage.state(61, 12)).text.split(separator: "\n").dropFirst().dropLast()
        #expect(rows.allSatisfy { SafeText(String($0)).columns == 61 })
    }
}

extension Frame {
    /// Whether each row is as wide as the screen, and nothing in it is obeyed by a terminal.
    fileprivate func expectStraight() {
        for row in 0..<size.rows {
            let cells = self.row(row)
            #expect(cells.reduce(0) { $0 + Int($1.width) } == size.columns)
            for (cell, next) in zip(cells, cells.dropFirst()) where cell.width == 2 { #expect(next.width == 0) }
            #expect(cells.last?.width != 2)
            #expect(cells.allSatisfy { $0.text.unicodeScalars.allSatisfy(\.isHarmless) })
        }
    }

    /// Whether the sides of a pane are lines from top to bottom.
    fileprivate func expectBorder(around area: Rect) {
        for row in area.top + 1..<area.bottom - 1 {
            let cells = Array(self.row(row))
            #expect([area.left, area.right - 1].allSatisfy { ["│", "┃", "|", "#"].contains(cells[$0].text) })
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}

extension SeededRandom {
    /// Text of anything there is, much of it what terminals obey or draw oddly.
    fileprivate mutating func text(_ length: Int) -> String {
        let odd: [ClosedRange<UInt32>] = [
            0x00...0x1F, 0x7F...0x9F, 0x20...0x7E, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0x4E00...0x4FFF, 0x1F300...0x1F6FF, 0xFE00...0xFE0F, 0xE0000...0xE007F, 0x5D0...0x5EA, 0xFF00...0xFFEF,
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let range = odd[Int.random(in: odd.indices, using: &self)]
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Such text that fits in one line of a stream and in a JSON string.
    fileprivate mutating func word(_ length: Int) -> String {
        text(length).filter { !$0.isNewline && $0 != "\"" && $0 != "\\" && $0 != "\0" }
    }
}
