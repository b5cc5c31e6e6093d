import TerminalKit
import Testing

@testable import NcursesDisplay

@Suite struct TerminalEntryTests {
    @Test(
        arguments: [
            ("xterm-256color", nil, ColorChoice.auto, ["xterm-256color"]),
            ("xterm-256color", "truecolor", .auto, ["xterm-direct", "xterm-256color"]),
            ("xterm-kitty", "24bit", .always, ["xterm-kitty-direct", "xterm-direct", "xterm-kitty"]),
            ("tmux-256color", "truecolor", .auto, ["tmux-direct", "tmux-256color"]),
            ("xterm-direct", "truecolor", .auto, ["xterm-direct"]),
            ("xterm-256color", "truecolor", .never, ["xterm-256color"]),
            ("xterm", nil, .palette256, ["xterm-256color", "xterm"]),
            ("xterm", nil, .palette16, ["xterm"]),
            ("xterm-direct", nil, .palette16, ["xterm-256color", "xterm-direct"]),
            ("xterm-direct", "truecolor", .palette256, ["xterm-256color", "xterm-direct"]),
        ] as [(String, String?, ColorChoice, [String])])
    func `entries are tried from the most colours down`(
        name: String, colorTerminal: String?, choice: ColorChoice, candidates: [String]
    ) {
        #expect(TerminalEntry.candidates(name, colorTerminal: colorTerminal, color: choice) == candidates)
    }
}
