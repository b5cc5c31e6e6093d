import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// Whole screens, at the sizes where a screen changes its ways.
@Suite struct ScreenPictureTests {
    let stage = Stage.dashboard()

    @Test func `80 columns show one pane, the others as tabs`() {
        #expect(
            Screen.draw(stage.state(80, 24, all: true)).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   2.8/s               14:03:45
                 1 Stocks ●  2 Scores ◌  3 Notific… ↻  4 Social ●  5 Builds ✖  6 All fee… ●
                ┏ 1 Stocks ● live 2.6/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      SYMBOL     PRICE  CHANGE  VOLUME                                   ┃
                ┃ 14:03:39  GLOBX     183.47     0.3    2221                                   ┃
                ┃ 14:03:39  INITECH   183.54    -0.3    2221                                   ┃
                ┃ 14:03:39  ACME      183.61    -0.2    2221                                   ┃
                ┃ 14:03:40  GLOBX     183.43     0.3    2258                                   ┃
                ┃ 14:03:40  INITECH   183.5     -0.3    2258                                   ┃
                ┃ 14:03:40  ACME      183.57    -0.2    2258                                   ┃
                ┃ 14:03:41  INITECH   183.46    -0.3    2295                                   ┃
                ┃ 14:03:41  ACME      183.53    -0.2    2295                                   ┃
                ┃ 14:03:42  ACME      183.49    -0.2    2332                                   ┃
                ┃ 14:03:43  GLOBX     183.52    -0.1    2369                                   ┃
                ┃ 14:03:43  INITECH   183.59     0.0    2369                                   ┃
                ┃ 14:03:43  ACME      183.66     0.1    2369                                   ┃
                ┃ 14:03:43  GLOBX     183.73     0.2    2369                                   ┃
                ┃ 14:03:44  INITECH   183.55     0.0    2406                                   ┃
                ┃ 14:03:44  ACME      183.62     0.1    2406                                   ┃
                ┃ 14:03:44  GLOBX     183.69     0.2    2406                                   ┃
                ┃ 14:03:45  ACME      183.58     0.1    2443                                   ┃
                ┃ 14:03:45  GLOBX     183.65     0.2    2443                                   ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help    q quit
                """)
    }

    @Test func `120 columns show panes side by side`() {
        #expect(
            Screen.draw(stage.state(120, 40, all: true)).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s ▇▃█▇▅▃█▇▅▅█▇                             14:03:45
                ┏ 1 Stocks ● live 2.6/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓╭ 2 Scores ◌ idle 40 s ────────────────────────────────────╮
                ┃ TIME      SYMBOL     PRICE  CHANGE  VOLUME               ┃│ TIME      TYPE   HOME    AWAY  SCORE   MINUTE            │
                ┃ 14:03:42  ACME      183.49    -0.2    2332               ┃│ 14:03:05  goal   Ajax    PSV   2 – 1       67            │
                ┃ 14:03:43  GLOBX     183.52    -0.1    2369               ┃│ 14:03:05  score  Leeds   Hull  0 – 0       12            │
                ┃ 14:03:43  INITECH   183.59     0.0    2369               ┃│                                                          │
                ┃ 14:03:43  ACME      183.66     0.1    2369               ┃│                                                          │
                ┃ 14:03:43  GLOBX     183.73     0.2    2369               ┃│                                                          │
                ┃ 14:03:44  INITECH   183.55     0.0    2406               ┃│                                                          │
                ┃ 14:03:44  ACME      183.62     0.1    2406               ┃│                                                          │
                ┃ 14:03:44  GLOBX     183.69     0.2    2406               ┃│                                                          │
                ┃ 14:03:45  ACME      183.58     0.1    2443               ┃│                                                          │
                ┃ 14:03:45  GLOBX     183.65     0.2    2443               ┃│                                                          │
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛╰──────────────────────────────────────────────────────────╯
                ╭ 3 Notifications ↻ retry in 3 s (4th: connection refused) ╮╭ 4 Social ● live 0.2/s ───────────────────────────────────╮
                │ TIME      SERVICE  LEVEL  TEXT                           ││ TIME      USER      LIKES  TEXT                          │
                │ 14:03:05  web-7    info   rolled out in 42 s             ││ 14:03:06  maria0        0  What a goal, Brobbey from th… │
                │ ── 14:03:05 lost the connection: reset by peer ──        ││ 14:03:15  maria9        9  What a goal, Brobbey from th… │
                │                                                          ││ 14:03:24  maria18      18  What a goal, Brobbey from th… │
                │                                                          ││ 14:03:33  maria27      27  What a goal, Brobbey from th… │
                │                                                          ││ 14:03:42  maria36      36  What a goal, Brobbey from th… │
                │                                                          ││                                                          │
                │                                                          ││                                                          │
                │                                                          ││                                                          │
                │                                                          ││                                                          │
                │                                                          ││                                                          │
                ╰──────────────────────────────────────────────────────────╯╰──────────────────────────────────────────────────────────╯
                ╭ 5 Builds ✖ failed 401 (Unauthorized) ────────────────────╮╭ 6 All feeds ● live 2.8/s ────────────────────────────────╮
                │                                                          ││ TIME      FEED       TYPE  DATA                          │
                │                                                          ││ 14:03:43  Stocks     tick  symbol=GLOBX  price=183.52  … │
                │                                                          ││ 14:03:43  Stocks     tick  symbol=INITECH  price=183.59… │
                │                         Failed.                          ││ 14:03:43  Stocks     tick  symbol=ACME  price=183.66  c… │
                │                     401 Unauthorized                     ││ 14:03:43  Stocks     tick  symbol=GLOBX  price=183.73  … │
                │                      R tries again                       ││ 14:03:44  Stocks     tick  symbol=INITECH  price=183.55… │
                │                                                          ││ 14:03:44  Stocks     tick  symbol=ACME  price=183.62  c… │
                │                                                          ││ 14:03:44  Stocks     tick  symbol=GLOBX  price=183.69  … │
                │                                                          ││ 14:03:45  Stocks     tick  symbol=ACME  price=183.58  c… │
                │                                                          ││ 14:03:45  Stocks     tick  symbol=GLOBX  price=183.65  … │
                ╰──────────────────────────────────────────────────────────╯╰──────────────────────────────────────────────────────────╯
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help                               q quit
                """)
    }

    @Test func `200 columns show the sources beside the panes`() {
        #expect(
            Screen.draw(stage.state(200, 60, all: true)).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s ▇▃█▇▅▃█▇▅▅█▇                                                                                                             14:03:45
                ╭ Sources 5 ───────────────────────────╮┏ 1 Stocks ● live 2.6/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓╭ 2 Scores ◌ idle 40 s ────────────────────────────────────────────────────────╮
                │ ● Stocks         live 2.6/s   █▇▅▃█▇ │┃ TIME      SYMBOL     PRICE  CHANGE  VOLUME                                   ┃│ TIME      TYPE   HOME    AWAY  SCORE   MINUTE  DATA                          │
                │   100 events · 8.1 kB                │┃ 14:03:39  INITECH   183.54    -0.3    2221                                   ┃│ 14:03:05  goal   Ajax    PSV   2 – 1       67  goal=Brobbey                  │
                │                                      │┃ 14:03:39  ACME      183.61    -0.2    2221                                   ┃│ 14:03:05  score  Leeds   Hull  0 – 0       12                                │
                │ ◌ Scores         idle 40 s           │┃ 14:03:40  GLOBX     183.43     0.3    2258                                   ┃│                                                                              │
                │   2 events · 176 B                   │┃ 14:03:40  INITECH   183.5     -0.3    2258                                   ┃│                                                                              │
                │                                      │┃ 14:03:40  ACME      183.57    -0.2    2258                                   ┃│                                                                              │
                │ ↻ Notifications  retry in 3 s        │┃ 14:03:41  INITECH   183.46    -0.3    2295                                   ┃│                                                                              │
                │   1 event · 91 B                     │┃ 14:03:41  ACME      183.53    -0.2    2295                                   ┃│                                                                              │
                │                                      │┃ 14:03:42  ACME      183.49    -0.2    2332                                   ┃│                                                                              │
                │ ● Social         live 0.2/s   ▁▁▁█▁▁ │┃ 14:03:43  GLOBX     183.52    -0.1    2369                                   ┃│                                                                              │
                │   5 events · 546 B                   │┃ 14:03:43  INITECH   183.59     0.0    2369                                   ┃│                                                                              │
                │                                      │┃ 14:03:43  ACME      183.66     0.1    2369                                   ┃│                                                                              │
                │ ✖ Builds         failed 401          │┃ 14:03:43  GLOBX     183.73     0.2    2369                                   ┃│                                                                              │
                │   0 events · 0 B                     │┃ 14:03:44  INITECH   183.55     0.0    2406                                   ┃│                                                                              │
                │                                      │┃ 14:03:44  ACME      183.62     0.1    2406                                   ┃│                                                                              │
                │                                      │┃ 14:03:44  GLOBX     183.69     0.2    2406                                   ┃│                                                                              │
                │                                      │┃ 14:03:45  ACME      183.58     0.1    2443                                   ┃│                                                                              │
                │                                      │┃ 14:03:45  GLOBX     183.65     0.2    2443                                   ┃│                                                                              │
                │                                      │┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛╰──────────────────────────────────────────────────────────────────────────────╯
                │                                      │╭ 3 Notifications ↻ retry in 3 s (4th: connection refused) ────────────────────╮╭ 4 Social ● live 0.2/s ───────────────────────────────────────────────────────╮
                │                                      ││ TIME      SERVICE  LEVEL  TEXT                                               ││ TIME      USER      LIKES  TEXT                                              │
                │                                      ││ 14:03:05  web-7    info   rolled out in 42 s                                 ││ 14:03:06  maria0        0  What a goal, Brobbey from thirty metres out! 日本 │
                │                                      ││ ── 14:03:05 lost the connection: reset by peer ──                            ││ 14:03:15  maria9        9  What a goal, Brobbey from thirty metres out! 日本 │
                │                                      ││                                                                              ││ 14:03:24  maria18      18  What a goal, Brobbey from thirty metres out! 日本 │
                │                                      ││                                                                              ││ 14:03:33  maria27      27  What a goal, Brobbey from thirty metres out! 日本 │
                │                                      ││                                                                              ││ 14:03:42  maria36      36  What a goal, Brobbey from thirty metres out! 日本 │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      ││                                                                              ││                                                                              │
                │                                      │╰──────────────────────────────────────────────────────────────────────────────╯╰──────────────────────────────────────────────────────────────────────────────╯
                │                                      │╭ 5 Builds ✖ failed 401 (Unauthorized) ────────────────────────────────────────╮╭ 6 All feeds ● live 2.8/s ────────────────────────────────────────────────────╮
                │                                      ││                                                                              ││ TIME      FEED           TYPE  DATA                                          │
                │                                      ││                                                                              ││ 14:03:40  Stocks         tick  symbol=GLOBX  price=183.43  change=0.3  volu… │
                │                                      ││                                                                              ││ 14:03:40  Stocks         tick  symbol=INITECH  price=183.5  change=-0.3  vo… │
                │                                      ││                                                                              ││ 14:03:40  Stocks         tick  symbol=ACME  price=183.57  change=-0.2  volu… │
                │                                      ││                                                                              ││ 14:03:41  Stocks         tick  symbol=INITECH  price=183.46  change=-0.3  v… │
                │                                      ││                                                                              ││ 14:03:41  Stocks         tick  symbol=ACME  price=183.53  change=-0.2  volu… │
                │                                      ││                                                                              ││ 14:03:42  Stocks         tick  symbol=ACME  price=183.49  change=-0.2  volu… │
                │                                      ││                                   Failed.                                    ││ 14:03:42  Social         post  user=maria36  text=What a goal, Brobbey from… │
                │                                      ││                               401 Unauthorized                               ││ 14:03:43  Stocks         tick  symbol=GLOBX  price=183.52  change=-0.1  vol… │
                │                                      ││                                R tries again                                 ││ 14:03:43  Stocks         tick  symbol=INITECH  price=183.59  change=0.0  vo… │
                │                                      ││                                                                              ││ 14:03:43  Stocks         tick  symbol=ACME  price=183.66  change=0.1  volum… │
                │                                      ││                                                                              ││ 14:03:43  Stocks         tick  symbol=GLOBX  price=183.73  change=0.2  volu… │
                │                                      ││                                                                              ││ 14:03:44  Stocks         tick  symbol=INITECH  price=183.55  change=0.0  vo… │
                │                                      ││                                                                              ││ 14:03:44  Stocks         tick  symbol=ACME  price=183.62  change=0.1  volum… │
                │                                      ││                                                                              ││ 14:03:44  Stocks         tick  symbol=GLOBX  price=183.69  change=0.2  volu… │
                │                                      ││                                                                              ││ 14:03:45  Stocks         tick  symbol=ACME  price=183.58  change=0.1  volum… │
                │                                      ││                                                                              ││ 14:03:45  Stocks         tick  symbol=GLOBX  price=183.65  change=0.2  volu… │
                ╰──────────────────────────────────────╯╰──────────────────────────────────────────────────────────────────────────────╯╰──────────────────────────────────────────────────────────────────────────────╯
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help                                                                                                               q quit
                """)
    }

    @Test func `40 columns do without borders`() {
        #expect(
            Screen.draw(stage.state(40, 12, all: true)).text == """
                 feedtop   3/5 open   2.8/s    14:03:45
                 1 Stocks ●  2 ◌  3 ↻  4 ●  5 ✖  6 ●
                1 Stocks ● live 2.6/s
                TIME      SYMBOL     PRICE  CHANGE
                14:03:43  ACME      183.66     0.1
                14:03:43  GLOBX     183.73     0.2
                14:03:44  INITECH   183.55     0.0
                14:03:44  ACME      183.62     0.1
                14:03:44  GLOBX     183.69     0.2
                14:03:45  ACME      183.58     0.1
                14:03:45  GLOBX     183.65     0.2
                 Tab next  z zoom  ? help        q quit
                """)
    }

    @Test func `a tall narrow screen shows panes one above the other`() {
        #expect(
            Screen.draw(stage.state(64, 46, all: true)).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   2.8/s
                 1 Stocks ●  2 ◌  3 ↻  4 ●  5 ✖  6 ●
                ┏ 1 Stocks ● live 2.6/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      SYMBOL     PRICE  CHANGE  VOLUME                   ┃
                ┃ 14:03:39  ACME      183.4      0.2    2221                   ┃
                ┃ 14:03:39  GLOBX     183.47     0.3    2221                   ┃
                ┃ 14:03:39  INITECH   183.54    -0.3    2221                   ┃
                ┃ 14:03:39  ACME      183.61    -0.2    2221                   ┃
                ┃ 14:03:40  GLOBX     183.43     0.3    2258                   ┃
                ┃ 14:03:40  INITECH   183.5     -0.3    2258                   ┃
                ┃ 14:03:40  ACME      183.57    -0.2    2258                   ┃
                ┃ 14:03:41  INITECH   183.46    -0.3    2295                   ┃
                ┃ 14:03:41  ACME      183.53    -0.2    2295                   ┃
                ┃ 14:03:42  ACME      183.49    -0.2    2332                   ┃
                ┃ 14:03:43  GLOBX     183.52    -0.1    2369                   ┃
                ┃ 14:03:43  INITECH   183.59     0.0    2369                   ┃
                ┃ 14:03:43  ACME      183.66     0.1    2369                   ┃
                ┃ 14:03:43  GLOBX     183.73     0.2    2369                   ┃
                ┃ 14:03:44  INITECH   183.55     0.0    2406                   ┃
                ┃ 14:03:44  ACME      183.62     0.1    2406                   ┃
                ┃ 14:03:44  GLOBX     183.69     0.2    2406                   ┃
                ┃ 14:03:45  ACME      183.58     0.1    2443                   ┃
                ┃ 14:03:45  GLOBX     183.65     0.2    2443                   ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                ╭ 2 Scores ◌ idle 40 s ────────────────────────────────────────╮
                │ TIME      TYPE   HOME    AWAY  SCORE   MINUTE  DATA          │
                │ 14:03:05  goal   Ajax    PSV   2 – 1       67  goal=Brobbey  │
                │ 14:03:05  score  Leeds   Hull  0 – 0       12                │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                │                                                              │
                ╰──────────────────────────────────────────────────────────────╯
                 Tab next  z zoom  f filter  / search  ? help            q quit
                """)
    }

    @Test func `five rows are a line a feed`() {
        #expect(
            Screen.draw(stage.state(20, 5, all: true)).text == """
                ● Stocks 2.6/s
                ◌ Scores 40 s
                ↻ Notificatio… retry
                ● Social 0.2/s
                ✖ Builds failed
                """)
    }

    @Test func `five wide rows say more of each feed`() {
        #expect(
            Screen.draw(stage.state(80, 5, all: true)).text == """
                ● Stocks        live 2.6/s                                    100 events  8.1 kB
                ◌ Scores        idle 40 s                                        2 events  176 B
                ↻ Notifications retry in 3 s                                       1 event  91 B
                ● Social        live 0.2/s                                       5 events  546 B
                ✖ Builds        failed 401                                         0 events  0 B
                """)
    }

    @Test func `rows that no feed needs show what came last`() {
        let stage = Stage()
        let feed = stage.add("Log")
        for line in ["first", "second", "third, which is long"] { stage.receive(data: line, on: feed) }
        #expect(
            Screen.draw(stage.state(16, 3)).text == """
                ● Log 3.0/s
                second
                third, which is…
                """)
    }

    @Test func `three short rows say how many more there are`() {
        #expect(
            Screen.draw(stage.state(10, 3, all: true)).text == """
                ● Stocks
                ◌ Scores
                +3 more
                """)
    }

    @Test(arguments: [(0, 0), (1, 1), (0, 10), (10, 0)])
    func `a screen of one cell or none shows nothing`(columns: Int, rows: Int) {
        let frame = Screen.draw(stage.state(columns, rows, all: true))
        #expect(frame.size == Size(columns: columns, rows: rows))
        #expect(frame.cells.allSatisfy { $0.text == " " })
    }

    @Test func `a zoomed pane leaves the others as tabs`() {
        var state = stage.state(120, 14, all: true)
        state.focus = 2
        state.isZoomed = true
        #expect(
            Screen.draw(state).text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s ▇▃█▇▅▃█▇▅▅█▇                             14:03:45
                 1 Stocks ●  2 Scores ◌  3 Notifications ↻  4 Social ●  5 Builds ✖  6 All feeds ●
                ┏ 3 Notifications ↻ retry in 3 s (4th: connection refused) ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      SERVICE  LEVEL  TEXT                                                                                       ┃
                ┃ 14:03:05  web-7    info   rolled out in 42 s                                                                         ┃
                ┃ ── 14:03:05 lost the connection: reset by peer ──                                                                    ┃
                ┃                                                                                                                      ┃
                ┃                                                                                                                      ┃
                ┃                                                                                                                      ┃
                ┃                                                                                                                      ┃
                ┃                                                                                                                      ┃
                ┃                                                                                                                      ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help                               q quit
                """)
    }

    @Test func `ASCII says the same`() {
        var state = stage.state(100, 16, all: true)
        state.isASCII = true
        let frame = Screen.draw(state)
        #expect(frame.cells.allSatisfy { $0.text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
        #expect(
            frame.text == """
                 feedtop   5 feeds: 3 open, 1 retrying, 1 failed   108 events   2.8/s *:#*=:#*==#*         14:03:45
                 1 Stocks *  2 Scores .  3 Notifications r  4 Social *  5 Builds !  6 All feeds *
                # 1 Stocks * live 2.6/s =========================#+ 2 Scores . idle 40 s --------------------------+
                # TIME      SYMBOL     PRICE  CHANGE  VOLUME     #| TIME      TYPE   HOME    AWAY  SCORE   MINUTE  |
                # 14:03:44  ACME      183.62     0.1    2406     #| 14:03:05  goal   Ajax    PSV   2 - 1       67  |
                # 14:03:44  GLOBX     183.69     0.2    2406     #| 14:03:05  score  Leeds   Hull  0 - 0       12  |
                # 14:03:45  ACME      183.58     0.1    2443     #|                                                |
                # 14:03:45  GLOBX     183.65     0.2    2443     #|                                                |
                #================================================#+------------------------------------------------+
                + 3 Notifications r retry in 3 s (4th: connecti~ ++ 4 Social * live 0.2/s -------------------------+
                | TIME      SERVICE  LEVEL  TEXT                 || TIME      USER      LIKES  TEXT                |
                | 14:03:05  web-7    info   rolled out in 42 s   || 14:03:24  maria18      18  What a goal, Brobb~ |
                | -- 14:03:05 lost the connection: reset by pee~ || 14:03:33  maria27      27  What a goal, Brobb~ |
                |                                                || 14:03:42  maria36      36  What a goal, Brobb~ |
                +------------------------------------------------++------------------------------------------------+
                 Tab next  z zoom  f filter  / search  Enter inspect  Space pause  R reconnect  ? help       q quit
                """)
    }

    @Test func `without feeds it says how to begin`() {
        #expect(
            Screen.draw(Stage().state(80, 10)).text == """
                 feedtop   no feeds   0 events   0/s                                   14:03:05



                                             Nothing to watch yet.
                                  a watches a stream: a URL or a curl command



                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help    q quit
                """)
    }

    @Test func `the same state draws the same frame`() {
        let state = stage.state(120, 40, all: true)
        #expect(Screen.draw(state) == Screen.draw(state))
    }

    @Test func `every size can be drawn`() {
        for columns in [0, 1, 2, 5, 9, 17, 29, 30, 45, 59, 60, 85, 99, 100, 159, 160] {
            for rows in [0, 1, 2, 5, 6, 7, 9, 10, 15, 30, 50] {
                var state = stage.state(columns, rows, all: true)
                let feed = state.store.feeds[2].id
                for overlay: Overlay? in [nil, .help(firstLine: 3), .sources(selected: 9), .source(feed, firstLine: 9)]
                {
                    state.overlay = overlay
                    #expect(Screen.draw(state).size == state.size)
                }
                state.prompt = Prompt(label: "filter", editor: LineEditor(text: "price >"))
                state.prompt?.error = (7, "a value is missing")
                #expect(Screen.draw(state).size == state.size)
            }
        }
    }
}
