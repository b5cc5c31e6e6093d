import TerminalKit
import Testing

@testable import NcursesDisplay

@Suite struct MultiplexerTests {
    @Test(
        arguments: [
            (["TERM": "xterm-256color"], .none), (["TERM": "tmux-256color"], .tmux), (["TERM": "screen"], .none),
            (["TERM": "screen-256color", "TMUX": "/tmp/tmux-0/default,1,0"], .tmux),
            (["TERM": "xterm", "TMUX": ""], .none),
            (["TERM": "screen", "STY": "123.pts-1.host"], .screen), ([:], .none),
        ] as [([String: String], Multiplexer)])
    func `the environment tells what is in between`(environment: [String: String], multiplexer: Multiplexer) {
        #expect(Multiplexer { environment[$0] } == multiplexer)
    }

    @Test(
        arguments: [
            (.none, "\u{1B}]52;c;aGk=\u{7}"),
            (.tmux, "\u{1B}]52;c;aGk=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{7}\u{1B}\\"),
            (.screen, "\u{1B}P\u{1B}]52;c;aGk=\u{7}\u{1B}\\"),
        ] as [(Multiplexer, String)])
    func `text goes through it in the form that it takes`(multiplexer: Multiplexer, bytes: String) {
        #expect(multiplexer.copying(ClipboardText("hi")) == bytes)
    }

    @Test func `screen gets pieces that it takes, and together they are the whole`() {
        let text = ClipboardText(String(repeating: "long ", count: 2_000))
        let pieces = Multiplexer.screen.copying(text).split(separator: "\u{1B}\\")
        #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 256 })
        #expect(pieces.map { $0.dropFirst(2) }.joined() == Multiplexer.none.copying(text))
    }
}
