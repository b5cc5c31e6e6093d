import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct PaneBoxTests {
    let stage = Stage()
    let feed: FeedID

    init() {
        feed = stage.add("Builds")
        for number in 1...20 {
            stage.pass(.seconds(1))
            stage.receive(data: number % 3 == 0 ? "build \(number) failed" : "build \(number) passed", on: feed)
        }
    }

    @Test func `a filter is named with what it takes of how many`() {
        #expect(
            Screen.draw(stage.state(70, 14, filters: [feed: "failed"])).text == """
                 feedtop   1 feed: 1 open   20 events   1.0/s ████████████   14:03:25
                ┏ 1 Builds ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      DATA                                                     ┃
                ┃ 14:03:08  build 3 failed                                           ┃
                ┃ 14:03:11  build 6 failed                                           ┃
                ┃ 14:03:14  build 9 failed                                           ┃
                ┃ 14:03:17  build 12 failed                                          ┃
                ┃ 14:03:20  build 15 failed                                          ┃
                ┃ 14:03:23  build 18 failed                                          ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┗ failed ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 6 of 20 ━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  ? help       q quit
                """)
    }

    @Test func `a filter that takes nothing says what it hides`() {
        #expect(
            Screen.draw(stage.state(60, 12, filters: [feed: "cancelled"])).text == """
                 feedtop   1 feed: 1 open   20 events   1.0/s      14:03:25
                ┏ 1 Builds ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃                                                          ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┃               Nothing matches the filter.                ┃
                ┃          20 events hidden · f edits the filter           ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┗ cancelled ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 0 of 20 ━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `a pane that stands still says why another view of it shows nothing`() throws {
        let many = stage.add("Many", key: "n", keep: Retention(events: 6_000))
        stage.receive(String(repeating: "data: {\"n\":\"a\",\"v\":1}\n\n", count: 5_000), on: many)
        var state = stage.state(70, 24)
        state.panes.removeFirst()
        state.panes[0].pause()
        state.panes[0].view = .table
        #expect(Screen.draw(state).text.contains("Looking through what is stored…"))
        let scan = try #require(state.panes[0].digestScan)
        state.panes[0].merge(scan.run(), generation: state.panes[0].digestGeneration)
        #expect(Screen.draw(state).text.contains("┃ a"))
        state.panes[0].view = .list
        stage.receive(String(repeating: "data: {\"n\":\"b\",\"v\":1}\n\n", count: 12_000), on: many)
        state.show(stage.store.snapshot())
        state.panes[0].view = .table
        while let scan = state.panes[0].digestScan {
            state.panes[0].merge(scan.run(), generation: state.panes[0].digestGeneration)
        }
        let text = Screen.draw(state).text
        #expect(text.contains("The events that this view is made of are not kept any more."))
        #expect(text.contains("Space goes on with the present"))
    }

    @Test func `a filter that is still looking says how far it is`() {
        var state = stage.state(70, 12)
        state.panes[0].setFilter(.make("failed"))
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   20 events   1.0/s ████████████   14:03:25
                ┏ 1 Builds ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┃                 Looking through what is stored: 0%                 ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┃                                                                    ┃
                ┗ failed ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ scanning 0% · 0 of 20 ━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  ? help       q quit
                """)
    }

    @Test func `a mistake in the config of a feed that goes on stands above its items`() {
        var state = stage.state(60, 12)
        state.faults[feed] = "config.yaml:3:18: unknown key \"ur\" in feed \"Builds\". Did you mean \"url\"?"
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   20 events   1.0/s      14:03:25
                ┏ 1 Builds ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ ⚠ config.yaml:3:18: unknown key "ur" in feed "Builds".   ┃
                ┃ Did you mean "url"?                                      ┃
                ┃ TIME      DATA                                           ┃
                ┃ 14:03:21  build 16 passed                                ┃
                ┃ 14:03:22  build 17 passed                                ┃
                ┃ 14:03:23  build 18 failed                                ┃
                ┃ 14:03:24  build 19 passed                                ┃
                ┃ 14:03:25  build 20 passed                                ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `a feed that cannot be subscribed to says why`() {
        let stage = Stage()
        _ = stage.store.add(
            Feed(name: "Bad", source: .unusable(reason: "config.yaml:5:22: the URL \"nowhere\" has no scheme")),
            at: stage.clock)
        #expect(
            Screen.draw(stage.state(60, 10)).text == """
                 feedtop   1 feed: 1 failed   0 events   0/s       14:03:05
                ┏ 1 Bad ✖ failed (config.yaml:5:22: the URL "nowhere" has… ┓
                ┃                                                          ┃
                ┃                                                          ┃
                ┃    config.yaml:5:22: the URL "nowhere" has no scheme     ┃
                ┃        The config is read again when it changes.         ┃
                ┃                                                          ┃
                ┃                                                          ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help        q quit
                """)
    }

    @Test func `a held pane counts what is new below it`() {
        var state = stage.state(70, 12)
        state.panes[0].scroll(by: -4, rows: 7)
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   20 events   1.0/s ████████████   14:03:25
                ┏ 1 Builds ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      DATA                                                     ┃
                ┃ 14:03:15  build 10 passed                                          ┃
                ┃ 14:03:16  build 11 passed                                          ┃
                ┃ 14:03:17  build 12 failed                                          ┃
                ┃ 14:03:18  build 13 passed                                          ┃
                ┃ 14:03:19  build 14 passed                                          ┃
                ┃ 14:03:20  build 15 failed                                          ┃
                ┃ 14:03:21  build 16 passed                                          ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ↓ 4 new ━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  ? help       q quit
                """)
    }

    @Test func `a paused pane stands still and counts`() {
        var state = stage.state(70, 12)
        state.panes[0].pause()
        for number in 21...47 { stage.receive(data: "build \(number) passed", on: feed) }
        state.store = stage.store.snapshot()
        state.panes[0].extend(to: state.store)
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   47 events   1.0/s ████████████   14:03:25
                ┏ 1 Builds PAUSED ● live 1.0/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      DATA                                                     ┃
                ┃ 14:03:19  build 14 passed                                          ┃
                ┃ 14:03:20  build 15 failed                                          ┃
                ┃ 14:03:21  build 16 passed                                          ┃
                ┃ 14:03:22  build 17 passed                                          ┃
                ┃ 14:03:23  build 18 failed                                          ┃
                ┃ 14:03:24  build 19 passed                                          ┃
                ┃ 14:03:25  build 20 passed                                          ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ↓ 27 new ━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  ? help       q quit
                """)
    }

    @Test func `notes are ruled lines among the events`() {
        stage.note(.lost(reason: "reset by peer"), on: feed)
        stage.pass(.milliseconds(4_200))
        stage.note(.reconnected(.make(resumedAt: "41", repeated: 2, loss: .none)), on: feed)
        stage.receive(data: "build 21 passed", on: feed)
        #expect(
            Screen.draw(stage.state(90, 12)).text == """
                 feedtop   1 feed: 1 open   21 events   0.4/s █████████▁▁▁                       14:03:29
                ┏ 1 Builds ● live 0.4/s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ TIME      DATA                                                                         ┃
                ┃ 14:03:22  build 17 passed                                                              ┃
                ┃ 14:03:23  build 18 failed                                                              ┃
                ┃ 14:03:24  build 19 passed                                                              ┃
                ┃ 14:03:25  build 20 passed                                                              ┃
                ┃ ── 14:03:25 lost the connection: reset by peer ──                                      ┃
                ┃ ── 14:03:29 reconnected after 4.2 s · resumed at 41 · 2 repeated · lost none ──        ┃
                ┃ 14:03:29  build 21 passed                                                              ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ⏎ inspect  Space pause  ? help              q quit
                """)
    }

    @Test(arguments: [
        (LinkState.open, "Waiting for the first event."), (.connecting, "Connecting…"), (.failed, "403 Forbidden"),
        (.retrying, "R tries now"), (.off, "R connects"), (.closed, "Closed: no event came."),
    ])
    func `an empty pane says why`(link: LinkState, text: String) {
        let stage = Stage()
        let feed = stage.add("Quiet")
        stage.link(feed, link) { $0.reason = link == .open ? nil : "403 Forbidden" }
        #expect(Screen.draw(stage.state(80, 12)).text.contains(text))
    }

    @Test func `focus is told without colour`() {
        stage.add("Other")
        var state = stage.state(120, 12, tier: .mono)
        let first = Screen.draw(state)
        state.focus = 1
        #expect(first.text != Screen.draw(state).text)
        #expect(first.text.contains("┏ 1 Builds"))
        #expect(first.text.contains("╭ 2 Other"))
    }

    @Test func `without borders the title's bar says what the border would`() {
        var state = stage.state(50, 12, filters: [feed: "failed"])
        state.panes[0].pause()
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   1.0/s        14:03:25
                1 Builds PAUSED ● live 1.0/s               6 of 20
                TIME      DATA
                14:03:08  build 3 failed
                14:03:11  build 6 failed
                14:03:14  build 9 failed
                14:03:17  build 12 failed
                14:03:20  build 15 failed
                14:03:23  build 18 failed


                 Tab next  z zoom  f filter  ? help        q quit
                """)
    }
}
