import TerminalKit
import Testing

@Suite struct SVGTests {
    private let scheme = Scheme(
        slug: "steps", name: "Steps", author: "", variant: .dark,
        colors: (0..<24).map { .rgb(red: UInt8($0), green: 0x80, blue: 0x80) })

    @Test func `text keeps its columns and is escaped`() {
        var frame = Frame(size: Size(columns: 20, rows: 2))
        frame.write("a<b>&\"c\"", at: Point(column: 2, row: 1), style: Style(attributes: .bold))
        let svg = frame.svg(title: "<feedtop>", palette: scheme)
        #expect(svg.contains(">a&lt;b&gt;&amp;&quot;c&quot;</text>"))
        #expect(svg.contains("x=\"16.8\" y=\"27\" textLength=\"67.2\""))
        #expect(svg.contains("font-weight=\"bold\""))
        #expect(svg.contains("&lt;feedtop&gt;"))
    }

    @Test func `colours are the scheme's`() {
        var frame = Frame(size: Size(columns: 20, rows: 1))
        frame.write("x", at: Point(column: 0, row: 0), style: Style(foreground: .palette(1), background: .palette(4)))
        let svg = frame.svg(title: "", palette: scheme)
        #expect(svg.contains("fill=\"#088080\""))
        #expect(svg.contains("width=\"8.4\" height=\"18\" fill=\"#0d8080\""))
    }

    @Test func `reverse exchanges the colours`() {
        let style = Style(attributes: .reverse)
        let frame = Frame(size: Size(columns: 1, rows: 1), style: style)
        #expect(frame.svg(title: "", palette: scheme).contains("height=\"18\" fill=\"#058080\""))
    }

    @Test func `dots and heavy lines are drawn, not written`() {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.write("⠑┃┈", at: Point(column: 0, row: 0), style: .plain)
        let svg = frame.svg(title: "", palette: scheme)
        #expect(svg.contains("M2.1 2.3h0M6.3 6.8h0"))
        #expect(svg.contains("M8.4 0m4.2 0v18"))
        #expect(!svg.contains("⠑") && !svg.contains("┃") && !svg.contains("┈"))
    }

    @Test func `characters that fonts draw wider or turn around stand for themselves`() {
        var frame = Frame(size: Size(columns: 9, rows: 1))
        frame.write("ab日本שש", at: Point(column: 0, row: 0), style: .plain)
        let svg = frame.svg(title: "", palette: scheme)
        for (x, length, text) in [
            ("0", "16.8", "ab"), ("16.8", "16.8", "日"), ("33.6", "16.8", "本"), ("58.8", "8.4", "ש"),
        ] {
            #expect(svg.contains(#"x="\#(x)" y="9" textLength="\#(length)""#))
            #expect(svg.contains(">\(text)</text>"))
        }
    }

    @Test func `borders and bars are drawn, not written`() {
        var frame = Frame(size: Size(columns: 10, rows: 3))
        frame.border(Rect(frame.size), style: .plain)
        frame.write("▄", at: Point(column: 1, row: 1), style: .plain)
        let svg = frame.svg(title: "", palette: scheme)
        #expect(!svg.contains("╭"))
        #expect(svg.contains("M0 9m8.4 9") == false)
        #expect(svg.contains("M0 0m8.4 9q-4.2 0-4.2 4.2v4.8"))
        #expect(svg.contains("y=\"27\" width=\"8.4\" height=\"9\""))
    }
}
