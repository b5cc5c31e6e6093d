import Glibc
import NcursesDisplay
import TerminalKit
import Testing

extension NcursesDisplayTests {
    @Test(
        arguments: [
            ("q", [Key.character("q")]),
            ("\u{3}\u{1A}\u{13}\u{11}", [.control("c"), .control("z"), .control("s"), .control("q")]),
            ("\r", [.enter]), ("\u{1B}", [.escape]), ("\u{1B}x", [.alt("x")]), ("\t\u{1B}[Z", [.tab, .backTab]),
            ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [.up, .down, .right, .left]),
            ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [.function(1), .function(5), .function(12)]),
            (
                "\u{1B}[5~\u{1B}[6~\u{1B}[H\u{1B}[4~\u{1B}[2~\u{1B}[3~",
                [.pageUp, .pageDown, .home, .end, .insert, .delete]
            ),
            ("\u{7F}é日", [.backspace, .character("é"), .character("日")]),
            ("\u{1B}[200~a\rb\u{1B}[201~q", [.paste("a\nb"), .character("q")]),
            ("\u{1B}[?62;4c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\q", [.character("q")]),
        ] as [(String, [Key])])
    func `what is typed arrives as keys`(typed: String, keys: [Key]) throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        terminal.type(typed)
        var read: [Key] = []
        while let key = display.nextKey() { read.append(key) }
        #expect(read == keys)
    }

    @Test func `broken bytes do not keep the keys behind them`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0x71]
        #expect(write(terminal.master, bytes, bytes.count) == bytes.count)
        var read: [Key] = []
        while let key = display.nextKey() { read.append(key) }
        #expect(read.last == .character("q"))
    }

    @Test func `the mouse speaks only while it is on`() throws {
        let terminal = try PseudoTerminal()
        let display = try NcursesDisplay(options: terminal.options())
        _ = terminal.output()
        display.setMouse(on: true)
        #expect(terminal.output().contains("?1002h"))
        terminal.type("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;2;1M")
        var read: [Key] = []
        while let key = display.nextKey() { read.append(key) }
        let place = Point(column: 4, row: 2)
        #expect(
            read == [
                .mouse(MouseEvent(action: .press, place: place)), .mouse(MouseEvent(action: .click, place: place)),
                .mouse(MouseEvent(action: .wheelUp, place: Point(column: 0, row: 0))),
                .mouse(MouseEvent(action: .wheelDown, place: Point(column: 1, row: 0))),
            ])
        display.setMouse(on: false)
        #expect(terminal.output().contains("?1002l"))
    }
}
