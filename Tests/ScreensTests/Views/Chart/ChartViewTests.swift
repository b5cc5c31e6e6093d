import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct ChartViewTests {
    let stage = Stage()

    /// A feed of a machine's load, one event a second.
    @discardableResult
    private func system(seconds: Int = 96, _ change: (inout Feed) -> Void = { _ in }) -> FeedID {
        var feed = Feed(name: "System", source: .http(url: "https://example.com/system"))
        change(&feed)
        let id = stage.add(feed)
        for second in 0..<seconds {
            stage.pass(.seconds(1))
            if second == 60 {
                stage.note(.lost(reason: "reset"), on: id)
                stage.pass(.seconds(8))
            }
            let wave = [0, 0.38, 0.71, 0.92, 1, 0.92, 0.71, 0.38][second / 4 % 8]
            stage.receive(data: #"{"ts":\#(second),"cpu":\#(20 + 60 * wave),"load1":\#(1.5 - wave)}"#, on: id)
        }
        return id
    }

    private func percent(_ feed: inout Feed) {
        var (cpu, load) = (FeedColumn(field: "cpu"), FeedColumn(field: "load1"))
        (cpu.suffix, cpu.decimals, load.decimals) = ("%", 0, 2)
        feed.columns = [cpu, load]
    }

    private func text(
        _ columns: Int, _ rows: Int, tier: ColorTier = .direct, isASCII: Bool = false,
        _ change: (inout Pane) -> Void = { _ in }
    ) -> String {
        var state = stage.state(columns, rows, view: .chart, tier: tier)
        state.isASCII = isASCII
        state.panes[0].setup = ViewSetup(of: state.store.feeds[0].feed)
        change(&state.panes[0])
        return Screen.draw(state).text
    }

    @Test func `lines over time, those of unlike size with scales of their own, and none across a drop`() {
        system()
        #expect(
            text(70, 18) == """
                 feedtop   1 feed: 1 open   96 events   1.0/s ████████████   14:04:49
                ┏ 1 System ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ ━ cpu 42.8  min 20 · mean 57.65 · max 80                           ┃
                ┃ 100 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┊┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃                   ⣠⠤⠖⠒⠲⠤⣄         ⢀⡤⠴⠒⠒⠦⢤⡀ ┊           ⣠⠤⠴⠒⠒⠦⢤⡀    ┃
                ┃                 ⣰⠒⠃     ⠘⠒⢲⡀    ⢀⡖⠚      ⠓⠒⠂         ⣰⠒⠃      ⠓⢲⡀  ┃
                ┃  50 ┈┈┈┈┈┈┈┈┈┈⢰⠒⠃┈┈┈┈┈┈┈┈┈┈⠓⢲┈┈⡖⠚┈┈┈┈┈┈┈┈┈┈┊┈┈┈⠐⠒⡆┈⢰⠒⠃┈┈┈┈┈┈┈┈┈┈⠓⠒ ┃
                ┃             ⠠⠤⠏             ⠈⠧⠼⠁           ┊     ⠹⠤⠏               ┃
                ┃   0 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┊┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃ ━ load1 1.12  min 0.5 · mean 0.8725 · max 1.5                      ┃
                ┃   2 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┊┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃             ⠐⠒⣆             ⢀⡖⢲⡀           ┊     ⣰⠒⣆               ┃
                ┃   1 ┈┈┈┈┈┈┈┈┈┈⠈⠉⢧⣀⡀┈┈┈┈┈⢀⣀⣠⠏⠉┈┈⠉⠹⣄⣀┈┈┈┈┈┈⣀⣀⡀┈┈┈⠈⠉⠁┈⠈⠉⢧⣀⡀┈┈┈┈┈┈⣀⣠⠏⠉ ┃
                ┃                   ⠙⠒⠦⠤⠴⠒⠋         ⠈⠓⠲⠤⠤⠖⠚⠁ ┊           ⠙⠒⠲⠤⠤⠖⠚⠁    ┃
                ┃   0 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┊┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃      14:03:00       14:03:30        14:04:00       14:04:30        ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  ? help       q quit
                """)
    }

    @Test func `without Unicode signs tell lines apart`() {
        system()
        #expect(
            text(60, 14, isASCII: true) == """
                 feedtop   1 feed: 1 open   96 events   1.0/s      14:04:49
                # 1 System * live 1.0/s ===================================#
                # * cpu 42.8  min 20 . mean 57.65 . max 80                 #
                # 100 . . . . . . . . . . . . . . . . | . . . . . . . . .  #
                #              **********    **********        **********  #
                #           ****        ******        |   ******        ** #
                #   0 . . . . . . . . . . . . . . . . | . . . . . . . . .  #
                # + load1 1.12  min 0.5 . mean 0.8725 . max 1.5            #
                #   2 . . . . . . . . . . . . . . . . | . . . . . . . . .  #
                #           ++++++++ ++++++++++++++++++   +++++++++ ++++++ #
                #   0 . . . . . . .+++. . . . . .++ . | . . . . . +++ . .  #
                #     14:03:00     14:03:30     14:04:00     14:04:30      #
                #==========================================================#
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `without colours each line has a place of its own`() {
        system()
        #expect(
            text(60, 14, tier: .mono) == """
                 feedtop   1 feed: 1 open   96 events   1.0/s      14:04:49
                ┏ 1 System ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ ━ cpu 42.8  min 20 · mean 57.65 · max 80                 ┃
                ┃ 100 ┈┈┈┈┈┈┈┈┈┈┈┈┈⢀⣀⣀⡀┈┈┈┈┈┈┈┈┈┈⢀⣀⣀┈┈┈┊┈┈┈┈┈┈┈┈┈┈┈⣀⣀⡀┈┈┈┈ ┃
                ┃               ⣠⠤⠞⠉  ⠉⠳⠤⡄    ⣠⠴⠋⠉ ⠈⠉⠳⠤┊       ⢀⡤⠞⠉⠁ ⠉⠹⠤⣄  ┃
                ┃             ⢠⠖⠃        ⠓⠲⡄⢰⠒⠃        ┊  ⠐⠒⢦⢠⠖⠚        ⠘⠒ ┃
                ┃   0 ┈┈┈┈┈┈┈⠉⠉┈┈┈┈┈┈┈┈┈┈┈┈⠉⠉┈┈┈┈┈┈┈┈┈┈┊┈┈┈┈⠈⠉┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃ ━ load1 1.12  min 0.5 · mean 0.8725 · max 1.5            ┃
                ┃   2 ┈┈┈┈┈┈┈⣀⣀┈┈┈┈┈┈┈┈┈┈┈┈⣀⣀┈┈┈┈┈┈┈┈┈┈┊┈┈┈┈⢀⣀┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃             ⠈⠓⢦⣀⣀    ⣀⣀⡖⠚⠁⠘⠒⢦⣀⡀    ⣀⣀┊  ⠐⠒⠋⠈⠓⠲⣄⣀    ⢀⣀⡴⠒ ┃
                ┃   0 ┈┈┈┈┈┈┈┈┈┈┈┈⠈⠉⠉⠉⠉⠁┈┈┈┈┈┈┈┈⠉⠉⠉⠉⠉⠁┈┊┈┈┈┈┈┈┈┈┈⠈⠉⠉⠉⠉⠉┈┈┈ ┃
                ┃     14:03:00     14:03:30     14:04:00     14:04:30      ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `columns from the bottom keep a number until the next, but not across a drop`() {
        system()
        #expect(
            text(60, 14) { $0.look.style = .blocks } == """
                 feedtop   1 feed: 1 open   96 events   1.0/s      14:04:49
                ┏ 1 System ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ ━ cpu 42.8  min 20 · mean 57.65 · max 80                 ┃
                ┃ 100 ┈┈┈┈┈┈┈┈┈┈┈┈┈▂▂▂┈┈┈┈┈┈┈┈┈┈┈▂▂┈┈┈┊┈┈┈┈┈┈┈┈┈┈┈▂▂▂┈┈┈┈┈ ┃
                ┃               ▄▄█████▄▄     ▄██████▄▄        ▄▄██████▄   ┃
                ┃             ▆▆█████████▆▆ ▆▆█████████   ▆▆ ▆▆█████████▆▆ ┃
                ┃   0 ┈┈┈┈┈┈▆▆█████████████▆███████████┈┈┈██▆█████████████ ┃
                ┃ ━ load1 1.12  min 0.5 · mean 0.8725 · max 1.5            ┃
                ┃   2 ┈┈┈┈┈┈▂▂▂┈┈┈┈┈┈┈┈┈┈┈▂▂▂┈┈┈┈┈┈┈┈┈┊┈┈┈┈┈▂▂┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃           ███▅▁▁     ▁▅▅███▅▁▁     ▁▁   ▅▅██▅▅▁     ▁▁▅▅ ┃
                ┃   0 ┈┈┈┈┈┈██████▇▇▆▇▇█████████▇▇▆▇▇██┈┈┈███████▇▇▆▇▇████ ┃
                ┃     14:03:00     14:03:30     14:04:00     14:04:30      ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `the newest numbers as bars, those of one size to one scale`() {
        system()
        #expect(
            text(60, 9) { $0.look.style = .bars } == """
                 feedtop   1 feed: 1 open   96 events   1.0/s      14:04:49
                1 System ● live 1.0/s
                cpu   ██████████████████████████▎░░░░░░░░░░░░░░░░░░░░░░ 42.8

                load1 ████████████████████████████████████▋░░░░░░░░░░░░ 1.12



                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `where there is little room each series has a few rows, and what no row is left for is counted`() {
        system()
        let rows = text(40, 7).split(separator: "\n").map(String.init)
        #expect(rows[2].hasPrefix("cpu ") && rows[2].hasSuffix(" 42.8") && rows[2].contains("█"))
        #expect(rows[3].hasPrefix("     ") && rows[3].contains("█"))
        #expect(rows[5].hasPrefix("load1 ") && rows[5].hasSuffix(" 1.12"))
        let keyed = Stage()
        let feed = keyed.add("Load", key: "host")
        for host in 0..<12 { keyed.receive(data: #"{"host":"h\#(host)","cpu":\#(host)}"#, on: feed) }
        var state = keyed.state(40, 8, view: .chart)
        state.panes[0].setup = ViewSetup(of: state.store.feeds[0].feed)
        state.panes[0].look.style = .bars
        #expect(Screen.draw(state).text.contains("more"))
    }

    @Test func `it stands still at a moment of the past, with a line where the chosen event came`() {
        system()
        let text = text(60, 14) { pane in
            pane.zoomChart(out: false)
            pane.moveSelection(by: -4, rows: 9)
            pane.reveal(pane.timeline.items(limit: 40)[0].sequence, rows: 9)
        }
        #expect(
            text == """
                 feedtop   1 feed: 1 open   96 events   1.0/s      14:04:49
                ┏ 1 System ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ ━ cpu 42.8  min 20 · mean 54.69 · max 80                 ┃
                ┃ 100 ⣀┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⣀⣀⣀⣀┈┈┈┈│┈┈┊┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃     ⠈⠉⠉⠙⠦⠤⢤⡀         ⣠⠤⠤⠞⠉⠉⠉⠁  ⠈⠉⠉⠉⠳⠤⠤⠄┊               ⢀ ┃
                ┃            ⠓⠒⠒⢦  ⢠⠖⠒⠒⠃              │  ┊      ⠒⠒⠒⣆  ⣰⠒⠒⠚ ┃
                ┃   0 ┈┈┈┈┈┈┈┈┈┈⠈⠉⠉⠉┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┊┈┈┈┈┈┈┈┈┈⠈⠉⠉⠁┈┈┈ ┃
                ┃ ━ load1 1.12  min 0.5 · mean 0.9219 · max 1.5            ┃
                ┃   2 ┈┈┈┈┈┈┈┈┈┈⢀⣀⣀⣀┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┊┈┈┈┈┈┈┈┈┈⣀⣀⣀⣀┈┈┈ ┃
                ┃        ⢀⣀⣀⣠⠖⠒⠒⠋  ⠈⠓⠒⠒⢦⣀⣀⣀          ⣀⣀⣀⡀┊      ⠒⠒⠚⠁  ⠈⠓⠒⠲ ┃
                ┃   0 ⠉⠉⠉⠉┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠈⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁│┈┈┊┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ ┃
                ┃     14:03:30     14:03:45     14:04:00     14:04:15      ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ up to 14:04:25 ━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `gauges show the share of a whole, which config gives`() {
        system {
            percent(&$0)
            ($0.chart.style, $0.chart.min, $0.chart.max) = (.gauge, 0, 200)
        }
        #expect(
            text(60, 9) == """
                 feedtop   1 feed: 1 open   96 events   1.0/s      14:04:49
                1 System ● live 1.0/s
                cpu   █████████▍░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  21%  43%

                load1 ▎░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   1% 1.12



                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
        // A scale that is given is one for all, and bears no unit that not all have.
        let lines = text(60, 14) { $0.look.style = .lines }
        #expect(lines.contains("━ cpu 43%   ━ load1 1.12"))
        #expect(lines.contains("┃ 200 ┈┈┈"))
    }

    @Test func `what is no number is told, and one number is a dot`() {
        let feed = stage.add("Chat", columns: [FeedColumn(field: "cpu")])
        #expect(text(60, 9).contains("Waiting for the first event."))
        stage.receive(data: "hello", on: feed)
        #expect(text(60, 9).contains("There are no numbers in cpu."))
        #expect(text(60, 9) { $0.setup = ViewSetup() }.contains("There are no numbers in these events."))
        stage.receive(data: #"{"cpu":7}"#, on: feed)
        #expect(
            text(60, 9) == """
                 feedtop   1 feed: 1 open   2 events   2.0/s       14:03:05
                1 Chat ● live 2.0/s
                ━ cpu 7  min 7 · mean 7 · max 7
                8 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈

                                                                           ⠈
                6 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
                       14:02:40           14:02:50            14:03:00
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test(arguments: FeedChart.Style.allCases)
    func `every size of screen has its chart, whatever the numbers and names are`(style: FeedChart.Style) {
        let feed = stage.add("Load", key: "host")
        let values = ["1e308", "-1e308", "5e-324", "0", "\"7\"", "1e999", "null", "{}"]
        for number in 0..<60 {
            stage.pass(.milliseconds(number * 7))
            let name = #"\u001b[2J東京\u202e\#(number % 12)"#
            stage.receive(data: #"{"host":"\#(name)","cpu":\#(values[number % 8])}"#, on: feed)
        }
        for (columns, rows) in [(200, 60), (120, 40), (80, 24), (40, 12), (31, 9), (20, 5), (1, 1)] {
            for isASCII in [false, true] {
                let text = text(columns, rows, isASCII: isASCII) { $0.look.style = style }
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.count == rows)
                #expect(lines.allSatisfy { SafeText(String($0)).columns <= columns })
                #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
                #expect(isASCII == text.unicodeScalars.allSatisfy(\.isASCII) || columns < 20)
            }
        }
    }
}
