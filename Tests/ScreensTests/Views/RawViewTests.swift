import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct RawViewTests {
    let stage = Stage()

    @Test func `events are blocks of their stream`() {
        let feed = stage.add("Chat")
        stage.receive(data: "hello", on: feed)
        stage.receive(data: "two\nlines", type: "message", id: "42", on: feed)
        stage.note(.lost(reason: "reset by peer"), on: feed)
        #expect(
            Screen.draw(stage.state(60, 16, view: .raw)).text == """
                 feedtop   1 feed: 1 open   2 events   2.0/s       14:03:05
                ┏ 1 Chat ● live 2.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ data: hello                                              ┃
                ┃                                                          ┃
                ┃ event: message                                           ┃
                ┃ id: 42                                                   ┃
                ┃ data: two                                                ┃
                ┃ data: lines                                              ┃
                ┃                                                          ┃
                ┃ ── 14:03:05 lost the connection: reset by peer ──        ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `the newest block is at the bottom`() {
        let feed = stage.add("Chat")
        for number in 1...30 { stage.receive(data: "\(number)", on: feed) }
        #expect(
            Screen.draw(stage.state(60, 12, view: .raw)).text == """
                 feedtop   1 feed: 1 open   30 events   30.0/s     14:03:05
                ┏ 1 Chat ● live 30.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃                                                          ┃
                ┃ data: 27                                                 ┃
                ┃                                                          ┃
                ┃ data: 28                                                 ┃
                ┃                                                          ┃
                ┃ data: 29                                                 ┃
                ┃                                                          ┃
                ┃ data: 30                                                 ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `the oldest block can be reached, and below it stands what came after`() {
        let feed = stage.add("Chat")
        for number in 1...30 { stage.receive(data: "\(number)\nof many", on: feed) }
        var state = stage.state(60, 12, view: .raw)
        state.panes[0].selectOldest(rows: 8)
        let oldest = Screen.draw(state).text
        #expect(oldest.contains("data: 1 "))
        #expect(oldest.contains("data: 3 "))
        #expect(!oldest.contains("data: 4 "))
        state.panes[0].scroll(by: 1, rows: 8)
        state.panes[0].scroll(by: -1, rows: 8)
        #expect(Screen.draw(state).text == oldest)
    }

    @Test func `of a long event the rest is counted`() {
        let feed = stage.add("Dump")
        stage.receive(data: (1...5_000).map { "line \($0)" }.joined(separator: "\n"), on: feed)
        let small = Screen.draw(stage.state(60, 14, view: .raw)).text
        #expect(small.contains("data: line 1 "))
        #expect(small.contains("… 4,994 more lines"))
        #expect(Screen.draw(stage.state(70, 45, view: .raw)).text.contains("… 4,963 more lines"))
        #expect(Screen.draw(stage.state(90, 90, view: .raw)).text.contains("… 4,950 more lines"))
    }
}
