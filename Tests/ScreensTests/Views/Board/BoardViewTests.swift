import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct BoardViewTests {
    private let stage = Stage()

    /// Four matches, of which the second has just had a goal.
    private func scores() -> FeedID {
        let feed = stage.add("Scores", key: "match")
        for (number, pair) in [
            ("Ajax", "PSV"), ("Leeds", "Hull"), ("日本", "Åsgard IF"), ("Olympique Saint-Clair", "Porto Verde"),
        ]
        .enumerated() {
            report(number, pair, goals: 0, minute: number * 20 + 7, "Kick-off", on: feed)
        }
        stage.pass(.seconds(40))
        report(1, ("Leeds", "Hull"), goals: 1, minute: 28, "Goal! Okafor, Leeds", on: feed)
        return feed
    }

    private func report(
        _ number: Int, _ pair: (String, String), goals: Int, minute: Int, _ text: String, on feed: FeedID
    ) {
        stage.receive(
            data:
                #"{"match":\#(number),"home":"\#(pair.0)","away":"\#(pair.1)","homeGoals":\#(goals),"awayGoals":0,"minute":\#(minute),"text":"\#(text)"}"#,
            on: feed)
    }

    private func state(_ columns: Int, _ rows: Int) -> ScreenState {
        stage.pass(.milliseconds(1_000))
        return stage.state(columns, rows, view: .board)
    }

    private func picture(_ columns: Int, _ rows: Int, _ change: (inout ScreenState) -> Void = { _ in }) -> String {
        var state = state(columns, rows)
        change(&state)
        return Screen.draw(state).text
    }

    @Test func `cards stand side by side, the last change first`() {
        _ = scores()
        #expect(
            picture(80, 16) == """
                 feedtop   1 feed: 1 open   5 events   0.2/s ▁▁▁▁▁▁▁▁▁▁▁█              14:03:46
                ┏ 1 Scores ● live 0.2/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ ╭─────────────────────────── 1 s ago ╮╭────────────────────────── 41 s ago ╮ ┃
                ┃ │ Leeds                              ││ Ajax                               │ ┃
                ┃ │ Hull                               ││ PSV                                │ ┃
                ┃ │ 1 – 0                          28' ││ 0 – 0                           7' │ ┃
                ┃ │ Goal! Okafor, Leeds                ││ Kick-off                           │ ┃
                ┃ ╰────────────────────────────────────╯╰────────────────────────────────────╯ ┃
                ┃ ╭────────────────────────── 41 s ago ╮╭────────────────────────── 41 s ago ╮ ┃
                ┃ │ 日本                               ││ Olympique Saint-Clair              │ ┃
                ┃ │ Åsgard IF                          ││ Porto Verde                        │ ┃
                ┃ │ 0 – 0                          47' ││ 0 – 0                          67' │ ┃
                ┃ │ Kick-off                           ││ Kick-off                           │ ┃
                ┃ ╰────────────────────────────────────╯╰────────────────────────────────────╯ ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help    q quit
                """)
    }

    @Test func `in a wide card the score stands beside the title`() {
        _ = scores()
        #expect(
            picture(120, 14) == """
                 feedtop   1 feed: 1 open   5 events   0.2/s ▁▁▁▁▁▁▁▁▁▁▁█                                                      14:03:46
                ┏ 1 Scores ● live 0.2/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ ╭─────────────────────────────────────────────── 1 s ago ╮╭────────────────────────────────────────────── 41 s ago ╮ ┃
                ┃ │ Leeds – Hull                                     1 – 0 ││ Ajax – PSV                                       0 – 0 │ ┃
                ┃ │ Goal! Okafor, Leeds                                28' ││ Kick-off                                            7' │ ┃
                ┃ ╰────────────────────────────────────────────────────────╯╰────────────────────────────────────────────────────────╯ ┃
                ┃ ╭────────────────────────────────────────────── 41 s ago ╮╭────────────────────────────────────────────── 41 s ago ╮ ┃
                ┃ │ 日本 – Åsgard IF                                 0 – 0 ││ Olympique Saint-Clair – Porto Verde              0 – 0 │ ┃
                ┃ │ Kick-off                                           47' ││ Kick-off                                           67' │ ┃
                ┃ ╰────────────────────────────────────────────────────────╯╰────────────────────────────────────────────────────────╯ ┃
                ┃                                                                                                                      ┃
                ┃                                                                                                                      ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  R reconnect  ? help                               q quit
                """)
    }

    @Test func `where there is little room each card is a line`() {
        _ = scores()
        #expect(
            picture(60, 10) == """
                 feedtop   1 feed: 1 open   5 events   0.2/s       14:03:46
                ┏ 1 Scores ● live 0.2/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ Leeds             1 – 0   Hull           28'  Goal! Oka… ┃
                ┃ Ajax              0 – 0   PSV             7'  Kick-off   ┃
                ┃ 日本              0 – 0   Åsgard IF      47'  Kick-off   ┃
                ┃ Olympique Saint…  0 – 0   Porto Verde    67'  Kick-off   ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
        #expect(
            picture(40, 10) == """
                 feedtop   1 feed: 1 open   0.2/s
                1 Scores ● live 0.2/s
                Leeds         1 – 0   Hull           28'
                Ajax          0 – 0   PSV             7'
                日本          0 – 0   Åsgard IF      47'
                Olympique S…  0 – 0   Porto Verde    67'



                 Tab next  z zoom  ? help        q quit
                """)
    }

    @Test func `a line has its detail below where there is room for that`() {
        _ = scores()
        #expect(
            picture(50, 16) == """
                 feedtop   1 feed: 1 open   0.2/s        14:03:46
                1 Scores ● live 0.2/s
                Leeds                   1 – 0   Hull           28'
                  Goal! Okafor, Leeds

                Ajax                    0 – 0   PSV             7'
                  Kick-off

                日本                    0 – 0   Åsgard IF      47'
                  Kick-off

                Olympique Saint-Clair   0 – 0   Porto Verde    67'
                  Kick-off


                 Tab next  z zoom  f filter  ? help        q quit
                """)
    }

    @Test func `without Unicode all of it is ASCII`() {
        _ = scores()
        #expect(
            picture(80, 16) { $0.isASCII = true } == """
                 feedtop   1 feed: 1 open   5 events   0.2/s ___________#              14:03:46
                # 1 Scores * live 0.2/s =======================================================#
                # +--------------------------- 1 s ago ++-------------------------- 41 s ago + #
                # | Leeds                              || Ajax                               | #
                # | Hull                               || PSV                                | #
                # | 1 - 0                          28' || 0 - 0                           7' | #
                # | Goal! Okafor, Leeds                || Kick-off                           | #
                # +------------------------------------++------------------------------------+ #
                # +-------------------------- 41 s ago ++-------------------------- 41 s ago + #
                # | ????                               || Olympique Saint-Clair              | #
                # | Asgard IF                          || Porto Verde                        | #
                # | 0 - 0                          47' || 0 - 0                          67' | #
                # | Kick-off                           || Kick-off                           | #
                # +------------------------------------++------------------------------------+ #
                #==============================================================================#
                 Tab next  z zoom  f filter  / search  Enter inspect  ? help             q quit
                """)
    }

    @Test func `what has just changed is bright, a score for longer, a clock never`() {
        let feed = scores()
        report(1, ("Leeds", "Hull"), goals: 2, minute: 30, "Goal! Silva, Leeds", on: feed)
        func bright(after span: Duration, _ change: (inout ScreenState) -> Void = { _ in }) -> [String] {
            var state = stage.state(80, 16, view: .board)
            state.now.time = stage.clock.time + span
            change(&state)
            let ground = state.theme[.text, on: .selection].background
            return Screen.draw(state).words { $0.background == ground }
        }
        #expect(bright(after: .milliseconds(100)) == ["2 – 0", "Goal! Silva, Leeds"])
        #expect(bright(after: .milliseconds(900)) == ["2 – 0"])
        #expect(bright(after: .milliseconds(2_100)) == [])
        #expect(bright(after: .milliseconds(100)) { $0.reducesMotion = true } == [])
        var state = stage.state(80, 16, view: .board)
        #expect(state.rest == state.now.uptime + .seconds(2))
        state.reducesMotion = true
        #expect(state.rest == nil)
    }

    @Test func `the chosen card has a heavy border, a mark and an alert their signs`() throws {
        _ = scores()
        let text = picture(80, 16) { state in
            state.panes[0].chooseRow("0", rows: 4)
            let item = state.panes[0].item(at: 5)
            state.marks = Marks(item.map { [Mark($0, of: "Scores")] } ?? [])
        }
        #expect(text.contains("┃ ╭ ◆ ──────────────────────── 1 s ago ╮┏━━━━━━━━━━━━━━━━━━━━━━━━━━ 41 s ago ┓ ┃"))
        #expect(text.contains("│┃ Ajax                               ┃ ┃"))
    }

    @Test func `a hit is marked where it was found, else at the title`() {
        _ = scores()
        var state = state(80, 16)
        state.panes[0].search(for: "okafor")
        #expect(Screen.draw(state).words { $0.attributes.contains(.reverse) }.contains("Okafor"))
        state.panes[0].search(for: "homeGoals > 0")
        #expect(Screen.draw(state).words { $0.attributes.contains(.reverse) } == ["1 – 0"])
        state.panes[0].search(for: "event:message")
        #expect(Screen.draw(state).words { $0.attributes.contains(.reverse) }.contains("Leeds"))
    }

    @Test func `after a drop cards are faint until they are heard of again`() {
        let feed = scores()
        stage.note(.lost(reason: "reset"), on: feed)
        stage.pass(.seconds(5))
        report(0, ("Ajax", "PSV"), goals: 0, minute: 9, "Corner", on: feed)
        let state = state(80, 16)
        let dim = Screen.draw(state).words { $0.foreground == state.theme[.dim].foreground }
        #expect(dim.contains("Leeds"))
        #expect(!dim.contains("Ajax"))
    }

    @Test func `cards that have no room are counted, and come when the board is scrolled`() {
        let feed = stage.add("Scores", key: "match")
        for number in 0..<30 { report(number, ("H\(number)", "A\(number)"), goals: 0, minute: 1, "x", on: feed) }
        var state = state(80, 24)
        state.layRows()
        #expect(state.seats(ofPane: 0) == RowSeats(count: 15, stride: 3))
        #expect(Screen.draw(state).text.contains("rows 1–15 of 30"))
        state.panes[0].roll(by: 1, rows: 15)
        #expect(Screen.draw(state).text.contains("rows 4–18 of 30"))
        state.panes[0].roll(by: 100, rows: 15)
        #expect(Screen.draw(state).text.contains("rows 16–30 of 30"))
    }

    @Test func `a pane without cards says why`() {
        let feed = stage.add("Feed")
        stage.receive(data: "no JSON", on: feed)
        #expect(picture(80, 16).contains("No field tells rows apart yet."))
        let other = stage.add("Other", key: "match")
        stage.receive(data: #"{"a":1}"#, on: other)
        #expect(picture(80, 16) { $0.focus = 1 }.contains("No row has the field match."))
    }

    @Test(arguments: [(1, 1), (20, 5), (30, 6), (31, 7), (45, 9), (60, 10), (63, 12), (90, 11), (160, 12), (200, 60)])
    func `whatever a feed sends, borders stay straight on every screen`(columns: Int, rows: Int) {
        let feed = stage.add("Scores", key: "match")
        let hostile = [
            "\\u001b[2J", String(repeating: "W", count: 3_000), "日本語日本語日本語日本語日本語日本語日本語", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "\\u202eevil",
            "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "a\\nb\\nc", "",
        ]
        for (number, text) in hostile.enumerated() {
            stage.receive(
                data:
                    #"{"match":"\#(number)\#(text)","home":"\#(text)","away":"\#(text)","score":"\#(text)","minute":"\#(text)","text":"\#(text)"}"#,
                on: feed)
        }
        var state = state(columns, rows)
        for isASCII in [false, true] {
            state.isASCII = isASCII
            let lines = Screen.draw(state).text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == rows)
            #expect(lines.allSatisfy { SafeText(String($0)).columns <= columns })
            guard columns >= 60, rows >= 10 else { continue }
            let border: Character = isASCII ? "#" : "┃"
            let body = lines.filter { $0.last == border }
            #expect(body.allSatisfy { SafeText(String($0)).columns == columns })
        }
    }
}

extension Frame {
    /// The stretches of text whose style is so.
    fileprivate func words(where isSo: (Style) -> Bool) -> [String] {
        (0..<size.rows).flatMap { row in
            var words = [""]
            for column in 0..<size.columns {
                let cell = self[column, row]
                if isSo(cell.style) {
                    words[words.count - 1] += cell.text
                } else if words.last != "" {
                    words.append("")
                }
            }
            return words.map { $0.trimmingBlanks }.filter { !$0.isEmpty }
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}

extension Pane {
    /// Looks for what an expression takes in all that is stored.
    fileprivate mutating func search(for text: String) {
        setSearch(.make(text))
        while let search, let scan = search.nextScan { mergeSearch(scan.run(), generation: search.generation) }
    }
}
