import TerminalKit
import Testing

@testable import Screens

@Suite struct CompletionBoxTests {
    private func frame(_ columns: Int, _ rows: Int, count: Int = 3, chosen: Int? = nil) -> Frame {
        var state = Stage.dashboard().state(columns, rows)
        state.prompt = Prompt(label: ":", editor: LineEditor(text: "pa"))
        let all = [
            Completion(text: "pause", label: "pause", keys: "Space", detail: "Pause this pane"),
            Completion(text: "pause-all", label: "pause-all", keys: "P", detail: "Pause all panes"),
        ]
        state.prompt?.completions = (0..<count).map {
            $0 < 2 ? all[$0] : Completion(text: "c\($0)", label: "command-\($0)", keys: "", detail: "Number \($0)")
        }
        state.prompt?.chosenCompletion = chosen
        return Screen.draw(state)
    }

    @Test func `the list stands on the prompt, no larger than it needs`() {
        #expect(
            frame(100, 20).lastRows(8) == """
                │ 14:03:05  web-7    info   rolled out in 42 s   ││ 14:03:06  maria0        0  What a goal, Brobb… │
                ╭───────────────────────────────────╮set by pee… ││ 14:03:15  maria9        9  What a goal, Brobb… │
                │ pause      Space  Pause this pane │            ││ 14:03:24  maria18      18  What a goal, Brobb… │
                │ pause-all  P      Pause all panes │            ││ 14:03:33  maria27      27  What a goal, Brobb… │
                │ command-2         Number 2        │            ││ 14:03:42  maria36      36  What a goal, Brobb… │
                ╰───────────────────────────────────╯────────────╯╰────────────────────────────────────────────────╯
                 :pa
                  100 of 100
                """)
    }

    @Test func `a long list shows a part with what is chosen, and its place`() {
        let text = frame(80, 24, count: 41, chosen: 20).text
        #expect(text.contains("command-20"))
        #expect(text.contains(" 21 of 41 "))
        #expect(!text.contains("command-30"))
        #expect(text.split(separator: "\n").count { $0.contains("command-") } == 8)
    }

    @Test func `narrow completions leave room for the place`() {
        var state = Stage.dashboard().state(80, 24)
        state.prompt = Prompt(label: "filter", editor: LineEditor(text: "user = "))
        state.prompt?.completions = (0..<12).map { Completion(text: "\($0)", label: "\($0)") }
        state.prompt?.chosenCompletion = 9
        #expect(Screen.draw(state).lastRows(3).hasPrefix("╰─ 10 of 12 ─╯"))
    }

    @Test func `what is chosen is marked`() {
        let frame = frame(80, 24, chosen: 1)
        let row = frame.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.contains("pause-all")
        }
        #expect(row.map { frame[4, $0].style.background } == frame.theme(.selection))
    }

    @Test(arguments: [(20, 5), (29, 24), (1, 1), (5, 2), (80, 1)])
    func `it stays away where there is no room`(columns: Int, rows: Int) {
        #expect(!frame(columns, rows).text.contains("pause-all"))
    }

    @Test func `a small screen has it without a border`() {
        let lines = frame(40, 12).lastRows(5).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == " pause      Space  Pause this pane")
        #expect(lines[2] == " command-2         Number 2")
    }

    @Test func `ASCII alone draws it so`() {
        var state = Stage.dashboard().state(80, 24)
        state.isASCII = true
        state.prompt = Prompt(label: ":", editor: LineEditor(text: ""))
        state.prompt?.completions = [Completion(text: "é", label: "é\u{1B}[2J")]
        let text = Screen.draw(state).text
        #expect(text.unicodeScalars.allSatisfy { $0.isASCII && ($0 == "\n" || $0.value >= 32) })
    }
}

extension Frame {
    fileprivate func theme(_ ground: ThemeGround) -> Color? {
        Theme(scheme: .make(), tier: .direct)[.text, on: ground].background
    }
}
