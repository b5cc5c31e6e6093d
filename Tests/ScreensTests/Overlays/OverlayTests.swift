import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct OverlayTests {
    let stage = Stage.dashboard()

    @Test func `help lists the keys`() {
        var state = stage.state(100, 20)
        state.overlay = .help(firstLine: 0)
        #expect(
            Screen.draw(state).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s ▇▃█▇▅▃█▇▅▅█▇         14:03:45
                ┏ 1 Stocks ● live 2.6/s ━━━━━━━━━━━━━━━━━━━━━━━━━┓╭ 2 Scores ◌ idle 40 s ──────────────────────────╮
                ┃ TIME      SYMBOL     PRICE  CHANGE  VOLUME     ┃│ TIME      TYPE   HOME    AWAY  SCORE   MINUTE  │
                ┃ 14:03:44  GLOBX     183.69     0.2    2406     ┃│ 14:03:05  goal   Ajax    PSV   2 – 1       67  │
                ┃ 14:03:45  ACME      183.58     0.1    2443     ┃│ 14:03:05  score  Leeds   Hull  0 – 0       12  │
                ┏ Keys ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ Moving                                          Feeds                                            ┃
                ┃ Tab Shift-Tab  next, previous pane              R D            reconnect now, disconnect         ┃
                ┃ j k ↓ ↑        a line down, up                                                                   ┃
                ┃ g G            oldest; newest and follow                                                         ┃
                ┃                                                                                                  ┃
                ┃ Panes                                                                                            ┃
                ┃ z              zoom                                                                              ┃
                ┃ Space P        pause this pane, all                                                              ┃
                ┗ ? closes ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                │                                         401 Unauthorized                                         │
                │                                          R tries again                                           │
                │                                                                                                  │
                ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help           q quit
                """)
    }

    @Test func `help that does not fit can be scrolled to its end`() {
        var state = stage.state(60, 11)
        state.overlay = .help(firstLine: 0)
        #expect(Screen.draw(state).text.contains("↓ 4 more"))
        state.overlay = .help(firstLine: 99)
        let text = Screen.draw(state).text
        #expect(text.contains("reconnect now, disconnect"))
        #expect(!text.contains("more"))
        #expect(Overlay.help(firstLine: 0).lastPosition(in: state) == 4)
    }

    @Test func `sources are a row a feed`() {
        var state = stage.state(150, 10)
        state.overlay = .sources(selected: 2)
        #expect(
            Screen.draw(state).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s ▇▃█▇▅▃█▇▅▅█▇                                                           14:03:45
                ┏ Sources ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃   LINK            FEED           TRY  NEXT   AGE  EVENTS   RATE   BYTES  LOST  REPEATED  LAST ID  HTTP  LAST ERROR                                 ┃
                ┃   ● live 2.6/s    Stocks                     0 s     100  2.6/s  8.1 kB     0         0              –                                             ┃
                ┃   ◌ idle 40 s     Scores                    40 s       2    0/s   176 B     0         0              –                                             ┃
                ┃ ▶ ↻ retry in 3 s  Notifications  4th   3 s  40 s       1    0/s    91 B     0         0  41          –  connection refused                         ┃
                ┃   ● live 0.2/s    Social                     3 s       5  0.2/s   546 B     0         0              –                                             ┃
                ┃   ✖ failed 401    Builds                       –       0    0/s     0 B     0         0            401  401 Unauthorized                           ┃
                ┗ Enter shows gaps and headers · R reconnects · Esc closes ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help                                                             q quit
                """)
    }

    @Test func `a narrow table of sources keeps what matters`() {
        var state = stage.state(80, 10)
        state.overlay = .sources(selected: 4)
        #expect(
            Screen.draw(state).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   2.8/s               14:03:45
                ┏ Sources ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃   LINK            FEED            AGE  EVENTS   RATE  LAST ERROR             ┃
                ┃   ● live 2.6/s    Stocks          0 s     100  2.6/s                         ┃
                ┃   ◌ idle 40 s     Scores         40 s       2    0/s                         ┃
                ┃   ↻ retry in 3 s  Notifications  40 s       1    0/s  connection refused     ┃
                ┃   ● live 0.2/s    Social          3 s       5  0.2/s                         ┃
                ┃ ▶ ✖ failed 401    Builds            –       0    0/s  401 Unauthorized       ┃
                ┗ Enter shows gaps and headers · R reconnects · Esc closes ━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help    q quit
                """)
    }

    @Test func `the newest event's ID is the last ID, whatever the link said when it opened`() {
        let stage = Stage()
        let feed = stage.add("Deploys")
        stage.link(feed, .open) { $0.lastEventID = "40" }
        stage.receive(data: "x", id: "1234", on: feed)
        var state = stage.state(140, 12)
        state.overlay = .sources(selected: 0)
        #expect(Screen.draw(state).text.contains("  1234  "))
        state.overlay = .source(feed, firstLine: 0)
        #expect(Screen.draw(state).text.contains("last ID    1234"))
    }

    @Test func `mistakes in the config stand below the sources, in full`() {
        var state = stage.state(80, 16)
        state.overlay = .sources(selected: 0)
        state.problems = [
            "config.yaml:3:5: \"widht\" is no setting of a feed. Did you mean \"width\"? Write width: 20",
            "config.yaml:9:1: x",
        ]
        #expect(
            Screen.draw(state).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   2.8/s         ✖ 2   14:03:45
                ┏ Sources ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃   LINK            FEED            AGE  EVENTS   RATE  LAST ERROR             ┃
                ┃ ▶ ● live 2.6/s    Stocks          0 s     100  2.6/s                         ┃
                ┃   ◌ idle 40 s     Scores         40 s       2    0/s                         ┃
                ┃   ↻ retry in 3 s  Notifications  40 s       1    0/s  connection refused     ┃
                ┃   ● live 0.2/s    Social          3 s       5  0.2/s                         ┃
                ┃   ✖ failed 401    Builds            –       0    0/s  401 Unauthorized       ┃
                ┃                                                                              ┃
                ┃                                                                              ┃
                ┃                                                                              ┃
                ┃ ⚠ config.yaml:3:5: "widht" is no setting of a feed. Did you mean "width"?    ┃
                ┃ Write width: 20                                                              ┃
                ┃ ⚠ config.yaml:9:1: x                                                         ┃
                ┗ Enter shows gaps and headers · R reconnects · Esc closes ━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help    q quit
                """)
        state.problems += state.problems + state.problems
        #expect(Screen.draw(state).text.contains("… 4 more lines"))
    }

    @Test func `the selected source is always visible`() {
        let stage = Stage()
        for number in 0..<40 { stage.add("feed\(number)") }
        var state = stage.state(80, 12)
        for selected in [0, 1, 20, 39] {
            state.overlay = .sources(selected: selected)
            let row = Screen.draw(state).text.split(separator: "\n").first { $0.contains("▶") }
            #expect(row?.contains("feed\(selected) ") == true)
        }
    }

    @Test func `one source shows its gaps and headers, secrets masked`() {
        let feed = stage.state(1, 1).store.feeds[2].id
        stage.note(.reconnected(.make(resumedAt: "41", loss: .certain, missing: 3)), on: feed)
        stage.link(feed, .open) {
            $0.httpStatus = 200
            $0.isInsecure = true
            $0.heartbeat = .seconds(15)
            $0.headers = [
                Header(name: "Content-Type", value: "text/event-stream"),
                Header(name: "Set-Cookie", value: "session=abc"),
            ]
        }
        var state = stage.state(100, 26)
        state.overlay = .source(feed, firstLine: 0)
        #expect(
            Screen.draw(state).text == """
                 feedtop   5 feeds: 4 open, 1 failed   108 events   2.8/s ▇▃█▇▅▃█▇▅▅█▇          INSECURE   14:03:45
                ┏ Notifications ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ source     https://example.com/Notifications                                                     ┃
                ┃ link       ◌ idle 40 s                                                                           ┃
                ┃ security   INSECURE: certificates are not checked                                                ┃
                ┃ since      14:03:45                                                                              ┃
                ┃ heartbeat  every 15 s                                                                            ┃
                ┃ received   1 event, 91 B, 0 heartbeats                                                           ┃
                ┃ kept       1 event in 4.1 kB, 0 evicted                                                          ┃
                ┃ dropped    0 repeated, 0 with an ID too long                                                     ┃
                ┃ last ID    41                                                                                    ┃
                ┃ HTTP       200                                                                                   ┃
                ┃                                                                                                  ┃
                ┃ Gaps                                                                                             ┃
                ┃ ── 14:03:45 reconnected after 4.2 s · resumed at 41 · lost 3 ──                                  ┃
                ┃ ── 14:03:05 lost the connection: reset by peer ──                                                ┃
                ┃                                                                                                  ┃
                ┃ Headers of the newest answer                                                                     ┃
                ┃ Content-Type: text/event-stream                                                                  ┃
                ┃ Set-Cookie: •••                                                                                  ┃
                ┃                                                                                                  ┃
                ┃                                                                                                  ┃
                ┃                                                                                                  ┃
                ┃                                                                                                  ┃
                ┗ Esc goes back ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help           q quit
                """)
    }

    @Test func `nothing can be scrolled further than to its end`() {
        let feed = stage.state(1, 1).store.feeds[2].id
        let small = stage.state(80, 11)
        #expect(Overlay.source(feed, firstLine: 0).lastPosition(in: small) == 6)
        #expect(Overlay.source(feed, firstLine: 0).lastPosition(in: stage.state(80, 40)) == 0)
        #expect(Overlay.help(firstLine: 0).lastPosition(in: stage.state(80, 40)) == 0)
        #expect(Overlay.sources(selected: 0).lastPosition(in: small) == 4)
    }

    @Test func `the newest notes are found among many events`() {
        let stage = Stage()
        let feed = stage.add("Feed")
        for number in 0..<300 {
            if number % 100 == 50 { stage.note(.lost(reason: "reason \(number)"), on: feed) }
            stage.receive(data: "\(number)", on: feed)
        }
        let notes = stage.state(1, 1).store.feeds[0].newestNotes(limit: 2).map(\.note)
        #expect(notes == [.lost(reason: "reason 250"), .lost(reason: "reason 150")])
        #expect(Stage.dashboard().state(1, 1).store.feeds[0].newestNotes(limit: 5).isEmpty)
    }
}
