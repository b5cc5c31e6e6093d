import TerminalKit
import Testing

@Suite struct FrameTests {
    private let bold = Style(attributes: .bold)

    private func frame(_ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode) -> Frame {
        Frame(size: Size(columns: columns, rows: rows), glyphs: glyphs)
    }

    @Test func `text is where it was written`() {
        var frame = frame(12, 3)
        frame.write("Ajax 2 – 1", at: Point(column: 1, row: 0), style: .plain)
        frame.write("日本", at: Point(column: 4, row: 2), style: .plain)
        #expect(
            frame.text == """
                 Ajax 2 – 1

                    日本
                """)
    }

    @Test func `what is too long for its columns is cut`() {
        var frame = frame(12, 3)
        #expect(frame.write("quotations", at: Point(column: 0, row: 0), style: .plain, columns: 6) == 6)
        #expect(
            frame.write("quotations", at: Point(column: 0, row: 1), style: .plain, columns: 6, ellipsis: false) == 6)
        #expect(frame.write("日本語", at: Point(column: 0, row: 2), style: .plain, columns: 4) == 3)
        #expect(
            frame.text == """
                quota…
                quotat
                日…
                """)
    }

    @Test(arguments: [
        (-2, "llo"), (0, "hello"), (4, "    hello"), (6, "      hell"), (10, ""), (-5, ""), (Int.min / 2, ""),
    ])
    func `the frame's edges hide what lies outside`(column: Int, shown: String) {
        var frame = frame(10, 1)
        frame.write("hello", at: Point(column: column, row: 0), style: .plain)
        #expect(frame.text == shown)
    }

    @Test(arguments: [-1, 1])
    func `rows outside are not written`(row: Int) {
        var frame = frame(10, 1)
        frame.write("hello", at: Point(column: 0, row: row), style: .plain)
        #expect(frame.text.isEmpty)
    }

    @Test func `a clip hides what lies outside, and half a wide character is a blank`() {
        var frame = frame(10, 1)
        frame.write("..........", at: Point(column: 0, row: 0), style: .plain)
        let clip = Rect(column: 2, row: 0, columns: 5, rows: 1)
        frame.write("a日本語z", at: Point(column: 0, row: 0), style: .plain, clip: clip)
        #expect(frame.text == ".. 本語...")
        frame.write("日本語", at: Point(column: 2, row: 0), style: .plain, clip: clip)
        #expect(frame.text == "..日本 ...")
    }

    @Test(arguments: [(0, "x 本"), (1, " x本"), (2, "日x"), (3, "日 x")])
    func `writing over one half of a wide character blanks the other`(column: Int, shown: String) {
        var frame = frame(4, 1)
        frame.write("日本", at: Point(column: 0, row: 0), style: .plain)
        frame.write("x", at: Point(column: column, row: 0), style: .plain)
        #expect(frame.text == shown)
    }

    @Test func `filling over one half of a wide character blanks the other`() {
        var frame = frame(6, 1)
        frame.write("日本語", at: Point(column: 0, row: 0), style: .plain)
        frame.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), style: bold)
        #expect(frame.text == "    語")
        #expect(frame.styles == "1,0 bold\n3,0 plain")
    }

    @Test func `restyling keeps the text, and both halves of a wide character alike`() {
        var frame = frame(6, 2)
        frame.write("日本語", at: Point(column: 0, row: 0), style: .plain)
        frame.restyle(Rect(column: 1, row: 0, columns: 2, rows: 9)) { $0.attributes.insert(.reverse) }
        #expect(frame.text == "日本語\n")
        #expect(frame.styles == "2,0 reverse\n4,0 plain\n1,1 reverse\n3,1 plain")
        #expect(frame[3, 0].style == frame[2, 0].style)
    }

    @Test func `styles are named where they change`() {
        var frame = frame(8, 2)
        let style = Style(
            foreground: .palette(4), background: .rgb(red: 1, green: 171, blue: 0), attributes: [.bold, .dim])
        frame.write("ab", at: Point(column: 2, row: 0), style: style)
        #expect(frame.styles == "2,0 bold dim 4 on #01ab00\n4,0 plain")
    }

    @Test func `a border has its titles between its corners`() {
        var frame = frame(20, 3)
        let area = Rect(frame.size)
        frame.border(area, style: .plain)
        frame.title("1 Stocks", of: area, style: .plain)
        frame.title("312 of 1,284 events", on: .bottom, of: area, align: .right, style: .plain)
        #expect(
            frame.text == """
                ╭ 1 Stocks ────────╮
                │                  │
                ╰ 312 of 1,284 ev… ╯
                """)
    }

    @Test func `an ASCII frame spells everything in ASCII`() {
        var frame = frame(12, 3, glyphs: .ascii)
        frame.border(Rect(frame.size), style: .plain)
        frame.title("● live – now", of: Rect(frame.size), style: .plain)
        frame.write("日本 \u{1B}", at: Point(column: 1, row: 1), style: .plain)
        #expect(
            frame.text == """
                + * live ~ +
                |???? ^[   |
                +----------+
                """)
    }

    @Test(arguments: [(0, 0), (1, 1), (1, 5), (5, 1), (2, 2)])
    func `no frame is too small to draw in`(columns: Int, rows: Int) {
        var frame = frame(columns, rows)
        frame.border(Rect(frame.size), style: .plain)
        frame.title("title", of: Rect(frame.size), style: .plain)
        frame.write("日本", in: Rect(frame.size), align: .right, style: .plain)
        frame.fill(Rect(column: -3, row: -3, columns: 90, rows: 90), style: bold)
        #expect(frame.text.allSatisfy { $0 == "\n" })
    }

    @Test func `writing at random never leaves half a character`() {
        var random = SystemRandomNumberGenerator()
        var frame = frame(9, 2)
        let texts: [SafeText] = ["日本語", "a", "e\u{301}日", "....", "x日"]
        for _ in 0..<3000 {
            let point = Point(column: .random(in: -4...9, using: &random), row: .random(in: 0...1, using: &random))
            let clip = Rect(column: .random(in: 0...4, using: &random), row: 0, columns: 5, rows: 2)
            let columns = Int.random(in: 0...8, using: &random)
            frame.write(texts.randomElement() ?? "", at: point, style: .plain, columns: columns, clip: clip)
            #expect(Self.isWhole(frame))
        }
    }

    private static func isWhole(_ frame: Frame) -> Bool {
        (0..<frame.size.rows).allSatisfy { row in
            let widths = (0..<frame.size.columns).map { frame[$0, row].width }
            return widths.indices.allSatisfy { index in
                let left = index > 0 ? widths[index - 1] : 1
                return (widths[index] == 0) == (left == 2) && !(widths[index] == 2 && index == widths.count - 1)
            }
        }
    }

    @Test func `sparklines reach from the lowest to the highest value`() {
        #expect(Glyphs.unicode.sparkline([0, 1, 2, 3, 4, 5, 6, 7]).string == "▁▂▃▄▅▆▇█")
        #expect(Glyphs.unicode.sparkline([5, 5, 5]).string == "▁▁▁")
        #expect(Glyphs.unicode.sparkline([1, .nan, 2]).string == "▁ █")
        #expect(Glyphs.unicode.sparkline([-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]).string == "▁█")
        #expect(Glyphs.ascii.sparkline([0, 9]).string == "_#")
        #expect(Glyphs.ascii.sparkline([]).isEmpty)
    }
}
