import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct InspectBoxTests {
    private func stage() -> Stage {
        let stage = Stage()
        let feed = stage.add("Stocks")
        stage.link(feed, .open) {
            $0.httpStatus = 200
            $0.headers = [
                Header(name: "content-type", value: "text/event-stream"), Header(name: "set-cookie", value: "id=7"),
            ]
        }
        stage.pass(.seconds(3))
        stage.receive(
            data: #"{"symbol":"ACME","price":182.41,"bids":[{"qty":5},{"qty":7}],"halted":false}"#, type: "tick",
            id: "42", on: feed)
        stage.pass(.seconds(4))
        return stage
    }

    @Test func `a type of a megabyte makes only as many lines as anybody reads`() throws {
        let stage = Stage()
        let feed = stage.add("Stocks")
        stage.receive(data: "x", type: String(repeating: "t", count: 1 << 20), on: feed)
        let state = try #require(stage.inspecting(80, 24))
        let rows = try #require(state.inspectedDocument?.rows.count)
        #expect(rows < 1_000)
        #expect(Screen.draw(state).text.contains("Stocks · ttt"))
    }

    @Test func `an event is its data, its envelope, its connection and its raw block`() throws {
        var state = try #require(stage().inspecting(80, 24))
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   1 event   0.3/s ▁▁▁▁▁▁▁▁█▁▁▁               14:03:12
                ┏ Stocks · tick · 14:03:08 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ ▾ {                                                                          ┃
                ┃     "symbol": "ACME",                                                        ┃
                ┃     "price": 182.41,                                                         ┃
                ┃ ▾   "bids": [                                                                ┃
                ┃ ▾     {                                                                      ┃
                ┃         "qty": 5                                                             ┃
                ┃       },                                                                     ┃
                ┃ ▾     {                                                                      ┃
                ┃         "qty": 7                                                             ┃
                ┃       }                                                                      ┃
                ┃     ],                                                                       ┃
                ┃     "halted": false                                                          ┃
                ┃   }                                                                          ┃
                ┃                                                                              ┃
                ┃ Event                                                                        ┃
                ┃   feed       Stocks                                                          ┃
                ┃   event      tick                                                            ┃
                ┃   id         42                                                              ┃
                ┃   received   2026-01-31T14:03:08.000000Z, 4 s ago                            ┃
                ┃   sequence   1                                                               ┃
                ┗ data ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ↓ 15 more ━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help    q quit
                """)
        state.inspection?.selected = 99
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   1 event   0.3/s ▁▁▁▁▁▁▁▁█▁▁▁               14:03:12
                ┏ Stocks · tick · 14:03:08 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃   feed       Stocks                                                          ┃
                ┃   event      tick                                                            ┃
                ┃   id         42                                                              ┃
                ┃   received   2026-01-31T14:03:08.000000Z, 4 s ago                            ┃
                ┃   sequence   1                                                               ┃
                ┃   size       76 bytes of data                                                ┃
                ┃                                                                              ┃
                ┃ Connection                                                                   ┃
                ┃   source     https://example.com/Stocks                                      ┃
                ┃   link       ● live 0.3/s                                                    ┃
                ┃   opened     14:03:05.000, 3.0 s before this event                           ┃
                ┃   HTTP       200                                                             ┃
                ┃   content-type: text/event-stream                                            ┃
                ┃   set-cookie: •••                                                            ┃
                ┃                                                                              ┃
                ┃ Raw                                                                          ┃
                ┃   event: tick                                                                ┃
                ┃   id: 42                                                                     ┃
                ┃   data: {"symbol":"ACME","price":182.41,"bids":[{"qty":5},{"qty":7}],"halted ┃
                ┃         ":false}                                                             ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help    q quit
                """)
    }

    @Test func `on a small screen too`() throws {
        let state = try #require(stage().inspecting(40, 12))
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   0.3/s
                Stocks · tick · 14:03:08
                ▾ {
                    "symbol": "ACME",
                    "price": 182.41,
                ▾   "bids": [
                ▾     {
                        "qty": 5
                      },
                ▾     {
                        "qty": 7
                 Tab next  z zoom  ? help        q quit
                """)
    }

    @Test(arguments: [(20, 5), (8, 3), (3, 2), (2, 1), (1, 1)])
    func `what does not fit is cut`(columns: Int, rows: Int) throws {
        let state = try #require(stage().inspecting(columns, rows))
        #expect(Screen.draw(state).size == Size(columns: columns, rows: rows))
    }
}
