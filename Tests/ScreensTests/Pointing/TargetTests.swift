import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// What a click means, as pictures of the whole screen.
@Suite struct TargetTests {
    /// Three feeds with as many events; the first has twenty.
    private let stage = Stage()

    init() {
        let first = stage.add("Builds")
        for number in 1...20 { stage.receive(data: "build \(number)", on: first) }
        stage.receive(data: "goal", on: stage.add("Scores"))
        stage.add("Posts")
    }

    @Test func `panes with borders`() {
        var state = stage.state(100, 16)
        state.panes[0].scroll(by: -2, rows: 3)
        #expect(
            state.targets == """

                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                A555555555555555555555555555555555555555555555555AB111111111111111111111111111111111111111111111111B
                A666666666666666666666666666666666666666666666666ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                A777777777777777777777777777777777777777777777777ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                A888888888888888888888888888888888888888888888888ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!!!!!!!AAABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                 TTTTTTTT  zzzzzz  ffffffff  ////////  ⏎⏎⏎⏎⏎⏎⏎⏎⏎  SSSSSSSSSSS  RRRRRRRRRRR  ??????           qqqqqq
                """)
        #expect(
            state.grips == """

                                                                 ||
                                                                 ||
                                                                 ||
                                                                 ||
                                                                 ||
                                                                 ||
                -------------------------------------------------||-------------------------------------------------
                ----------------------------------------------------------------------------------------------------







                """)
    }

    @Test func `panes without borders, and their tabs`() {
        var state = stage.state(40, 12)
        state.panes[0].scroll(by: -3, rows: 8)
        #expect(
            state.targets == """

                AAAAAAAAAAAABBBBBBBBBBBBCCCCCCCCCCC
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!!!!!!!
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                1111111111111111111111111111111111111111
                2222222222222222222222222222222222222222
                3333333333333333333333333333333333333333
                4444444444444444444444444444444444444444
                5555555555555555555555555555555555555555
                6666666666666666666666666666666666666666
                7777777777777777777777777777777777777777
                 TTTTTTTT  zzzzzz  ??????        qqqqqq
                """)
        #expect(state.grips.allSatisfy { $0 == "\n" })
    }

    @Test func `tabs that have no room stand for the nearest pane`() {
        for number in 4...20 { stage.add("feed \(number)") }
        var state = stage.state(60, 9)
        state.focus = 9
        let row = ScreenLayout(state).tabs?.top ?? 0
        #expect(Screen.draw(state).text.lines[row] == "+8  9 ◌  10 ◌  11 ◌  12 ◌  13 ◌  14 ◌  15 ◌  16 ◌  +4 more")
        #expect(state.targets.lines[row] == "HHHIIIIIJJJJJJKKKKKKLLLLLLMMMMMMNNNNNNOOOOOOPPPPPPQQQQQQQQ")
    }

    @Test func `the rail beside the panes`() {
        let state = stage.state(160, 12)
        #expect(
            state.targets == """

                                                      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa A444444444444444444444444444444444444444AB111111111111111111111111111111111111111BCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                 bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb A555555555555555555555555555555555555555ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                 bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb A666666666666666666666666666666666666666ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                 cccccccccccccccccccccccccccccccccccc A777777777777777777777777777777777777777ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                 cccccccccccccccccccccccccccccccccccc A888888888888888888888888888888888888888ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                                                      A999999999999999999999999999999999999999ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                                                      A000000000000000000000000000000000000000ABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                                                      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC
                 TTTTTTTT  zzzzzz  ffffffff  ////////  ⏎⏎⏎⏎⏎⏎⏎⏎⏎  SSSSSSSSSSS  RRRRRRRRRRR  ??????                                                                       qqqqqq
                """)
        #expect(
            state.grips == """

                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||
                                                     ##                                       ||                                       ||

                """)
    }

    @Test func `a line a feed`() {
        #expect(
            stage.state(20, 5).targets == """
                aaaaaaaaaaaaaaaaaaaa
                bbbbbbbbbbbbbbbbbbbb
                cccccccccccccccccccc


                """)
    }

    @Test func `a menu, and what is around it`() {
        var state = stage.state(64, 12)
        state.overlay = .menu(
            Menu(title: "Copy", rows: (1...12).map { Menu.Row(text: "row \($0)", command: "") }, selected: 9))
        #expect(
            state.targets == """

                ..............oooooooooooooooooooooooooooooooooooo..............
                ..............oo44444444444444444444444444444444oo..............
                ..............oo55555555555555555555555555555555oo..............
                ..............oo66666666666666666666666666666666oo..............
                ..............oo77777777777777777777777777777777oo..............
                ..............oo88888888888888888888888888888888oo..............
                ..............oo99999999999999999999999999999999oo..............
                ..............oo00000000000000000000000000000000oo..............
                ..............oo11111111111111111111111111111111oo..............
                ..............oooooooooooooooooooooooooooooooooooo..............
                 TTTTTTTT  zzzzzz  ffffffff  ////////  ??????            qqqqqq
                """)
        state.size.columns = 50
        #expect(
            state.targets == """

                oooooooooooooooooooooooooooooooooooooooooooooooooo
                33333333333333333333333333333333333333333333333333
                44444444444444444444444444444444444444444444444444
                55555555555555555555555555555555555555555555555555
                66666666666666666666666666666666666666666666666666
                77777777777777777777777777777777777777777777777777
                88888888888888888888888888888888888888888888888888
                99999999999999999999999999999999999999999999999999
                00000000000000000000000000000000000000000000000000
                11111111111111111111111111111111111111111111111111
                 TTTTTTTT  zzzzzz  ffffffff  ??????        qqqqqq
                """)
    }

    @Test func `help, and what is around it`() {
        var state = stage.state(70, 24)
        state.overlay = .help(firstLine: 0)
        #expect(
            state.targets == """

                ......................................................................
                ......................................................................
                ......................................................................
                ......................................................................
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ...oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo...
                ......................................................................
                ......................................................................
                ......................................................................
                ......................................................................
                ......................................................................
                 TTTTTTTT  zzzzzz  ffffffff  ////////  ⏎⏎⏎⏎⏎⏎⏎⏎⏎  ??????       qqqqqq
                """)
    }

    @Test func `sources above mistakes of the config`() {
        var state = stage.state(64, 12)
        state.overlay = .sources(selected: 1)
        state.problems = ["config.yaml:3:1: unknown key", "config.yaml:4:1: unknown key"]
        #expect(
            state.targets == """

                oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
                oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
                oo000000000000000000000000000000000000000000000000000000000000oo
                oo111111111111111111111111111111111111111111111111111111111111oo
                oo222222222222222222222222222222222222222222222222222222222222oo
                oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
                oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
                oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
                oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
                oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo
                 TTTTTTTT  zzzzzz  ffffffff  ////////  ??????            qqqqqq
                """)
        state.overlay = .source(FeedID(rawValue: 0), firstLine: 0)
        #expect(state.targets.lines[4] == String(repeating: "o", count: 64))
    }

    @Test func `the text that is entered`() {
        var state = stage.state(40, 12)
        state.prompt = Prompt(label: "filter", editor: LineEditor(text: "日a本"))
        #expect(state.targets.lines[10] == "         001223333333333333333333333333")
        state.prompt?.editor = LineEditor(text: String(repeating: "x", count: 40))
        #expect(state.targets.lines[10] == "         123456789012345678901234567890")
    }

    @Test func `what the text can be completed to`() {
        var state = stage.state(64, 12)
        state.prompt = Prompt(label: ":", editor: LineEditor(text: ""))
        state.prompt?.completions = ["one", "two", "three"].map { Completion(text: $0, label: $0) }
        #expect(
            state.targets.lines[6...10].joined(separator: "\n") == """
                A00000008888888888888888888888888888888888888888888888888888888A
                A11111119999999999999999999999999999999999999999999999999999999A
                A22222220000000000000000000000000000000000000000000000000000000A
                AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                  0000000000000000000000000000000000000000000000000000000000000
                """)
    }

    @Test func `the footer's news are nothing to click`() {
        var state = stage.state(64, 12)
        state.flash = Flash("Copied.")
        #expect(state.targets.lines[11] == "")
    }

    @Test(arguments: [ViewKind.list, .raw], [(100, 16), (40, 12), (64, 30)])
    func `the item of a row is the one that is drawn there`(view: ViewKind, size: (Int, Int)) {
        for scrolled in [0, -2, -9, -40] {
            var state = stage.state(size.0, size.1, view: view)
            state.panes[0].scroll(by: scrolled, rows: 5)
            let layout = ScreenLayout(state)
            let rows = Screen.draw(state).text.lines
            var items = 0
            for row in layout.panes[0].list.top..<layout.panes[0].list.bottom {
                let point = Point(column: layout.panes[0].list.left, row: row)
                guard case .item(let item, 0) = layout.target(at: point, in: state) else { continue }
                let data = state.panes[0].timeline.items(endingAt: item, limit: 1).last?.data
                #expect(rows[row].contains(data ?? "?"), "row \(row) of \(scrolled)")
                items += 1
            }
            #expect(items > 0)
        }
    }

    @Test func `no cell of any screen is too much to ask about`() {
        let overlays: [Overlay?] = [
            nil, .help(firstLine: 0), .sources(selected: 0), .filters(selected: 0), .menu(Menu(title: "", rows: [])),
        ]
        for size in [Size(columns: 1, rows: 1), Size(columns: 2, rows: 9), Size(columns: 31, rows: 6)] {
            for overlay in overlays {
                var state = stage.state(size.columns, size.rows)
                state.overlay = overlay
                #expect(state.targets.lines.count == size.rows)
                state.prompt = Prompt(label: "filter", editor: LineEditor(text: "x"))
                #expect(state.targets.lines.count == size.rows)
            }
        }
    }
}

extension String {
    /// Its lines, empty ones as well.
    fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
