import TerminalKit
import Testing

@testable import NcursesDisplay

@Suite struct KeyDecoderTests {
    private func keys(_ inputs: [KeyInput]) -> [Key] {
        var decoder = KeyDecoder()
        var rest = inputs[...]
        var keys: [Key] = []
        while let key = decoder.next(now: .zero, { rest.popFirst() }) { keys.append(key) }
        return keys
    }

    private func characters(_ text: String) -> [KeyInput] { text.utf8.map { .byte($0) } }

    @Test(
        arguments: [
            (
                "\u{0}\u{1}\u{1A}\u{1C}\u{1F}",
                [Key.control(" "), .control("a"), .control("z"), .control("\\"), .control("_")]
            ),
            ("\u{1B}\u{1B}q", [.escape, .character("q")]), ("\u{1B}[", [.alt("[")]), ("\u{1B}]", [.alt("]")]),
            ("\u{1B}[1;5Aq", [.character("q")]), ("\u{1B}]0;x\u{7}q", [.character("q")]),
            ("\u{1B}\u{7F}", [.control("w")]),
            ("\u{9B}q", [.character("q")]),
        ] as [(String, [Key])])
    func `characters become keys`(text: String, expected: [Key]) {
        #expect(keys(characters(text)) == expected)
    }

    @Test(
        arguments: [
            ([0xFF, 0x71], "q"), ([0xC3, 0x28, 0x71], "(q"), ([0xE2, 0x82, 0xC3, 0xA9], "é"),
            ([0xC3, 0xA9, 0xA9], "é"),
            ([0xED, 0xA0, 0x80, 0x71], "q"), ([0xF0, 0x9F, 0x8E, 0x89], "🎉"),
        ] as [([UInt8], String)])
    func `broken characters do not take others with them`(bytes: [UInt8], typed: String) {
        #expect(keys(bytes.map { .byte($0) }) == typed.map { .character($0) })
    }

    @Test(arguments: [
        ("0;1;1M", [MouseEvent.Action.press]), ("0;1;1m", [.release]), ("64;1;1M", [.wheelUp]),
        ("65;1;1M", [.wheelDown]),
        ("16;1;1M", [.press]), ("2;1;1M", []), ("35;1;1M", []), ("0;0;1M", []), ("0;1M", []), ("0;1;1;1;1M", []),
        ("x\u{1B}", []),
    ])
    func `mouse reports become events`(report: String, actions: [MouseEvent.Action]) {
        let events = keys([.code(KeyCodes.mouseReport)] + characters(report))
        let place = Point(column: 0, row: 0)
        #expect(events.filter { $0 != .escape } == actions.map { .mouse(MouseEvent(action: $0, place: place)) })
    }

    @Test(
        arguments: [
            (" !!", [MouseEvent.Action.press]), ("#!!", [.release]), ("`!!", [.wheelUp]), ("a!!", [.wheelDown]),
            ("0!!", [.press]), ("\"!!", []), ("  !", []), ("\u{1}!!", []),
        ] as [(String, [MouseEvent.Action])])
    func `reports of the old form become events`(report: String, actions: [MouseEvent.Action]) {
        let events = keys([.code(KeyCodes.oldMouseReport)] + characters(report) + characters("q"))
        let place = Point(column: 0, row: 0)
        #expect(events == actions.map { .mouse(MouseEvent(action: $0, place: place)) } + [.character("q")])
    }

    @Test func `a report of the old form reaches as far as a byte does`() {
        let far: [KeyInput] = [.code(KeyCodes.oldMouseReport), .byte(0x20), .code(263), .byte(0xFF)]
        #expect(keys(far) == [.mouse(MouseEvent(action: .press, place: Point(column: 94, row: 222)))])
    }

    @Test func `a report that a slow line has torn apart is not typed`() {
        var decoder = KeyDecoder()
        var rest = characters("\u{1B}")[...]
        func read() -> KeyInput? { rest.popFirst() }
        #expect(decoder.next(now: .zero, read) == .escape)
        rest = characters("[<64;1;1Mq")[...]
        let wheel = MouseEvent(action: .wheelUp, place: Point(column: 0, row: 0))
        #expect(decoder.next(now: .milliseconds(199), read) == .mouse(wheel))
        #expect(decoder.next(now: .milliseconds(199), read) == .character("q"))
        #expect(decoder.next(now: .milliseconds(199), read) == nil)
    }

    @Test func `what is typed behind Escape is typed`() {
        for (wait, text) in [(1, "[x"), (200, "[<6"), (1, "["), (1, "x[")] {
            var decoder = KeyDecoder()
            var rest = characters("\u{1B}")[...]
            func read() -> KeyInput? { rest.popFirst() }
            #expect(decoder.next(now: .zero, read) == .escape)
            rest = characters(text)[...]
            var typed = ""
            while case .character(let character) = decoder.next(now: .milliseconds(wait), read) {
                typed.append(character)
            }
            #expect(typed == text)
        }
    }

    @Test func `a paste may come in pieces, and keys in it mean nothing`() {
        var decoder = KeyDecoder()
        var rest: [KeyInput] = [.code(KeyCodes.pasteStart)] + characters("q\u{1B}x")
        func read() -> KeyInput? { rest.isEmpty ? nil : rest.removeFirst() }
        #expect(decoder.next(now: .zero, read) == nil)
        rest = [.code(259), .byte(0x0D), .code(KeyCodes.pasteEnd), .byte(0x71)]
        #expect(decoder.next(now: .zero, read) == .paste("q\u{1B}x\n"))
        #expect(decoder.next(now: .zero, read) == .character("q"))
    }

    @Test func `a paste without end does not grow without end`() {
        let flood = Array(repeating: KeyInput.byte(0x61), count: KeyDecoder.pasteBytes + 10)
        let pasted = keys([.code(KeyCodes.pasteStart)] + flood + [.code(KeyCodes.pasteEnd)])
        #expect(pasted == [.paste(String(repeating: "a", count: KeyDecoder.pasteBytes))])
    }
}
