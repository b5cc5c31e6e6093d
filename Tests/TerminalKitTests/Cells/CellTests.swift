import TerminalKit
import Testing

@Suite struct CellTests {
    private func frame(_ text: SafeText, style: Style = .plain) -> Frame {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        frame.write(text, at: Point(column: 0, row: 0), style: style)
        return frame
    }

    @Test(arguments: [
        ("a", 1), ("é", 1), ("日", 2), ("🙂", 2), ("\u{10FFFD}", 1), ("1\u{301}", 1), ("日\u{301}", 2),
        ("e\u{301}\u{302}", 1), ("e\u{301}\u{302}\u{303}", 1), ("e\u{301}\u{302}\u{303}\u{E0100}\u{1E8D6}", 1),
    ])
    func `a cell gives back what was written`(text: String, width: UInt8) {
        let safe = SafeText(text)
        let cell = frame(safe)[0, 0]
        #expect(cell.text.unicodeScalars.elementsEqual(safe.string.unicodeScalars))
        #expect(cell.width == width)
        #expect(cell.scalar == (safe.string.unicodeScalars.count == 1 ? safe.string.unicodeScalars.first : nil))
    }

    @Test func `a right half shows nothing`() {
        let cell = frame("日")[1, 0]
        #expect(cell.text.isEmpty)
        #expect(cell.width == 0)
        #expect(cell.scalar == nil)
    }

    @Test(
        arguments: [
            (.standard, .standard), (.palette(0), .palette(255)), (.rgb(red: 0, green: 0, blue: 0), .palette(0)),
            (.rgb(red: 255, green: 254, blue: 253), .rgb(red: 0, green: 1, blue: 2)),
        ] as [(Color, Color)])
    func `a style keeps its colours and attributes apart`(foreground: Color, background: Color) {
        var style = Style(foreground: foreground, background: background, attributes: [.bold, .reverse])
        #expect(style.foreground == foreground)
        #expect(style.background == background)
        #expect(style.attributes == [.bold, .reverse])
        (style.foreground, style.background) = (background, foreground)
        style.attributes.remove(.bold)
        #expect(style == Style(foreground: background, background: foreground, attributes: .reverse))
    }

    @Test func `frames are alike when they show the same, however they were written`() {
        var other = frame("e\u{301}日日", style: Style(attributes: .bold))
        other.write("e\u{301}", at: Point(column: 0, row: 0), style: .plain)
        other.write("日本", at: Point(column: 1, row: 0), style: .plain)
        #expect(other == frame("e\u{301}日本"))
        #expect(other != frame("e\u{300}日本"))
    }

    @Test(
        arguments: [
            ("same", "same", nil), ("a1c", "a2c", 1..<2), ("1bc2", "3bc4", 0..<4), ("a日z", "a本z", 1..<3),
            ("a日z", "axyz", 1..<3), ("axyz", "a日z", 1..<3), ("日日日日", "日日日本", 6..<8), ("x日", "日x", 0..<3),
            ("e\u{301}", "e\u{300}", 0..<1),
        ] as [(SafeText, SafeText, Range<Int>?)])
    func `a row's changes reach from the first to the last, in whole characters`(
        old: SafeText, new: SafeText, columns: Range<Int>?
    ) {
        #expect(frame(new).changedColumns(inRow: 0, since: frame(old)) == columns)
    }

    @Test func `a style is a change`() {
        let bold = Style(attributes: .bold)
        #expect(frame("日", style: bold).changedColumns(inRow: 0, since: frame("日")) == 0..<2)
    }
}
