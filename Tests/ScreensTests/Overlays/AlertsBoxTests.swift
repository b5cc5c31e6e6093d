import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct AlertsBoxTests {
    let stage = Stage()
    let state: ScreenState

    init() {
        let (stocks, builds) = (stage.add("Stocks"), stage.add("Builds"))
        var loud = Alert(.crossing(Threshold(.rises, .make("price > 100"), key: JSONPath("symbol"))))
        loud.actions = [.highlight, .bell, .notify]
        stage.change(stocks) { $0.alerts = [loud, Alert(.silence(.seconds(300)))] }
        stage.change(builds) { $0.alerts = [Alert(.link([.down, .failed])), Alert(.event(.make("broken")))] }
        var board = AlertBoard(stage.store.snapshot(), at: stage.clock)
        stage.receive(data: #"{"symbol":"ACME","price":99}"#, on: stocks)
        stage.receive(data: #"{"symbol":"ACME","price":101}"#, on: stocks)
        _ = board.extend(to: stage.store.snapshot(), at: stage.clock)
        stage.pass(.seconds(3))
        stage.receive(data: #"{"symbol":"GLOBX","price":170}"#, on: stocks)
        stage.note(.lost(reason: "reset by peer"), on: builds)
        _ = board.extend(to: stage.store.snapshot(), at: stage.clock)
        board.snoozeNext(1, of: builds, at: stage.clock.uptime)
        var state = stage.state(100, 16, all: true)
        state.alerts = board
        self.state = state
    }

    private func lines(_ state: ScreenState) -> [String] {
        Screen.draw(state).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `the list says of each alert how it stands, and what it was about`() {
        var state = state
        state.overlay = .alerts(selected: 0)
        #expect(
            lines(state).dropFirst().dropLast().joined(separator: "\n") == """
                ┏ Alerts ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ STATE             FIRED  FEED    ALERT                                                           ┃
                ┃ ⚠ on                  2  Stocks  rises: price > 100 per symbol  14:03:08  highlight, bell, noti… ┃
                ┃ ● armed               0  Stocks  silent: 5m                     –         highlight              ┃
                ┃ ● armed               1  Builds  link: down, failed             14:03:08  highlight              ┃
                ┃ ○ snoozed 10 min      0  Builds  broken                         –         highlight              ┃
                ┃                                                                                                  ┃
                ┃ What they were about                                                                             ┃
                ┃ 14:03:08  Builds  link: down, failed: lost the connection: reset by peer                         ┃
                ┃ 14:03:08  Stocks  rises: price > 100 per symbol: {"symbol":"GLOBX","price":170}                  ┃
                ┃ 14:03:05  Stocks  rises: price > 100 per symbol: {"symbol":"ACME","price":101}                   ┃
                ┃                                                                                                  ┃
                ┃                                                                                                  ┃
                ┗ Enter goes to the event · Space snoozes · Del removes · Esc closes ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                """)
    }

    @Test func `what an alert was about is marked in its pane, in lists and blocks`() {
        #expect(lines(state).contains { $0.contains("14:03:05⚠ ACME") })
        #expect(!lines(state).contains { $0.contains("14:03:05⚠ ACME") && $0.contains("99") })
        #expect(lines(state).contains { $0.contains("⚠ ── 14:03:08 lost the connection") })
        var state = state
        for index in state.panes.indices { state.panes[index].view = .raw }
        state.isZoomed = true
        #expect(lines(state).count { $0.contains("⚠ data: ") } == 2)
    }

    @Test func `the top row counts what nobody has seen, whatever the width`() {
        #expect(lines(state)[0].hasSuffix("⚠ 3   14:03:08"))
        for columns in [40, 80, 200] {
            var state = state
            state.size = Size(columns: columns, rows: 16)
            #expect(lines(state)[0].contains("⚠ 3"), "\(columns)")
        }
        var plain = state
        plain.isASCII = true
        #expect(lines(plain)[0].hasSuffix("! 3   14:03:08"))
        plain.alerts.see()
        #expect(!lines(plain)[0].contains("! 3"))
    }

    @Test func `a list longer than its room keeps what is chosen in view, and can be clicked`() {
        var state = state
        state.size = Size(columns: 50, rows: 8)
        state.overlay = .alerts(selected: 6)
        #expect(lines(state).contains { $0.contains("14:03:05  Stocks") })
        #expect(Overlay.alerts(selected: 0).lastPosition(in: state) == 6)
        let layout = ScreenLayout(state)
        let rows = (0..<8).map { layout.target(at: Point(column: 5, row: $0), in: state) }
        #expect(rows.contains(.row(4)) && rows.contains(.row(6)))
    }

    @Test func `without alerts the list says how to have some`() {
        var state = stage.state(60, 8)
        state.overlay = .alerts(selected: 0)
        state.alerts = AlertBoard()
        #expect(lines(state).contains { $0.contains("None yet: :alert price > 100 adds one") })
    }

    @Test func `hostile text shows as what it is`() {
        let stage = Stage()
        let feed = stage.add("Feed")
        stage.change(feed) { $0.alerts = [Alert(.event(.make("a")))] }
        var board = AlertBoard(stage.store.snapshot(), at: stage.clock)
        stage.receive(data: "a\u{1B}]0;owned\u{7}\u{202E}", on: feed)
        _ = board.extend(to: stage.store.snapshot(), at: stage.clock)
        #expect(board.firings.first?.words(in: stage.store.snapshot()).string == "a: a␛]0;owned␇‹RLO›")
    }
}

extension Stage {
    /// Configures a feed anew.
    func change(_ feed: FeedID, _ change: (inout Feed) -> Void) {
        var changed = store.snapshot(of: feed).feed
        change(&changed)
        store.change(feed, to: changed)
    }
}
