import TerminalKit
import Testing

@testable import NcursesDisplay

/// What the terminal answers when it is asked for its background.
@Suite struct AnswerTests {
    private static let white = Key.background(.rgb(red: 255, green: 255, blue: 255))
    private static let answer = "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}"

    /// The keys of texts that arrive one after the other, `milliseconds` after the question the first, and as much later
    /// each other.
    private func keys(_ pieces: [String], each milliseconds: Int = 1, isAsked: Bool = true) -> [Key] {
        var decoder = KeyDecoder()
        if isAsked { decoder.expectBackground(at: .zero) }
        var keys: [Key] = []
        for (index, piece) in pieces.enumerated() {
            var rest = piece.utf8.map { KeyInput.byte($0) }[...]
            let now = Duration.milliseconds(milliseconds * (index + 1))
            while let key = decoder.next(now: now, { rest.popFirst() }) { keys.append(key) }
        }
        return keys
    }

    @Test(
        arguments: [
            (Self.answer + "q", [Self.white, .character("q")]),
            ("\u{1B}]11;rgb:ff/ff/ff\u{1B}\\q", [Self.white, .character("q")]),
            ("\u{1B}]11;rgb:ffff/ffff\u{7}q", [.character("q")]),
            ("\u{1B}]11;?\u{7}q", [.character("q")]),
            ("\u{1B}]10;rgb:ffff/ffff/ffff\u{7}q", [.character("q")]),
            ("\u{1B}P11;rgb:ffff/ffff/ffff\u{1B}\\q", [.character("q")]),
            ("\u{1B}]11;rgb:ffff/ffff/ffff;" + String(repeating: "q", count: 70_000) + "\u{7}j", [.character("j")]),
            ("\u{1B}]11;\u{3}\r\u{1B}[A\u{1B}Oq:quit\r\u{7}j", [.character("j")]),
            (Self.answer + Self.answer + "j", [Self.white, .character("j")]),
        ] as [(String, [Key])])
    func `an answer is a colour or nothing, and never typed`(text: String, expected: [Key]) {
        #expect(keys([text]) == expected)
    }

    @Test func `an answer may come in pieces, cut anywhere behind its ESC`() {
        for cut in 2..<Self.answer.utf8.count {
            let bytes = Array(Self.answer.utf8)
            let pieces = [bytes[..<cut], bytes[cut...]].map { String(decoding: $0, as: UTF8.self) }
            #expect(keys(pieces + ["q"]) == [Self.white, .character("q")], "cut at \(cut)")
        }
        #expect(keys(Self.answer.map(String.init) + ["q"]) == [.escape, Self.white, .character("q")])
    }

    @Test(arguments: [(1_999, [Self.white]), (2_000, []), (60_000, [])])
    func `an answer that comes too late is swallowed`(milliseconds: Int, expected: [Key]) {
        #expect(keys([Self.answer + "q"], each: milliseconds) == expected + [.character("q")])
    }

    @Test func `one that nobody asked for is swallowed`() {
        #expect(keys([Self.answer + "q"], isAsked: false) == [.character("q")])
    }

    @Test func `one without an end keeps no key for longer than two seconds`() {
        #expect(keys(["\u{1B}]11;rgb:ff", "jjj", "q"], each: 1_001) == [.character("q")])
    }

    @Test func `Alt with a bracket is a key again once the answer has come`() {
        #expect(keys([Self.answer, "\u{1B}]"]) == [Self.white, .alt("]")])
        #expect(keys(["\u{1B}]"], isAsked: false) == [.alt("]")])
    }
}

extension NcursesDisplayTests {
    @Test(arguments: [
        ("xterm-256color", true), ("tmux-256color", true), ("linux", false), ("vt100", false), ("screen", false),
    ])
    func `terminals like xterm are asked for their background`(terminal name: String, isAsked: Bool) throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options(terminal: name))
        _ = terminal.output()
        display.askBackground()
        #expect(terminal.output() == (isAsked ? "\u{1B}]11;?\u{7}" : ""))
    }

    @Test func `an answer that is still on its way does not reach the shell`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        display.askBackground()
        terminal.type("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\")
        display.close()
        #expect(terminal.unread == 0)
    }
}
