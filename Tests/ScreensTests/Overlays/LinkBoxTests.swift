import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct LinkBoxTests {
    private func state(_ url: String, _ columns: Int = 64, _ rows: Int = 16) throws -> ScreenState {
        let stage = Stage()
        stage.add("A")
        var state = stage.state(columns, rows)
        state.overlay = .link(try #require(WebLink(url)), firstLine: 0)
        return state
    }

    @Test func `a link is shown whole, with its host and who is signed in`() throws {
        let state = try state(
            "https://www.bank.example@аррӏе.example/" + String(repeating: "path/", count: 16) + "?q=1")
        #expect(
            Screen.draw(state).text == """
                 feedtop   1 feed: 1 open   0 events   0/s             14:03:05
                ┏ 1 A ◌ idle 0 s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃                                                              ┃
                ┏ Open this link? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                ┃ https://www.bank.example@аррӏе.example/path/path/path/path/p ┃
                ┃ ath/path/path/path/path/path/path/path/path/path/path/path/? ┃
                ┃ q=1                                                          ┃
                ┃                                                              ┃
                ┃ host        аррӏе.example                                    ┃
                ┃ that is     xn--80ak6aa92e.example                           ┃
                ┃ signs in as www.bank.example, which is no host               ┃
                ┗ Enter opens it · Esc leaves it ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                ┃                                                              ┃
                ┃                                                              ┃
                ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                 Tab next  z zoom  f filter  / search  ? help            q quit
                """)
    }

    @Test func `a link longer than the screen can be scrolled to its end`() throws {
        var state = try state("http://a.example/" + String(repeating: "0123456789", count: 200) + "END", 60, 14)
        let last = try #require(state.overlay?.lastPosition(in: state))
        #expect(last > 0)
        #expect(!Screen.draw(state).text.contains("host  "))
        state.overlay?.position = last
        #expect(Screen.draw(state).text.contains("END"))
        #expect(Screen.draw(state).text.contains("host        a.example"))
    }

    @Test(arguments: [(20, 5), (8, 3), (3, 2), (1, 1)]) func `what does not fit is cut`(columns: Int, rows: Int) throws
    {
        #expect(Screen.draw(try state("https://日本語.example/日本", columns, rows)).size.columns == columns)
    }
}
