extension Frame {
    /// The frame as a picture, for files: a dark or light terminal window drawn with text.
    public func svg(title: String, palette: Scheme) -> String {
        SVGWindow(frame: self, title: title, scheme: palette).document
    }
}

/// A terminal window as SVG.
private struct SVGWindow {
    let frame: Frame
    let title: String
    let scheme: Scheme

    private let cell = SVGGlyph.cell
    private let margin = 14
    private let bar = 34

    private var width: Int { Int((Double(frame.size.columns) * cell.width).rounded(.up)) + 2 * margin }
    private var height: Int { Int((Double(frame.size.rows) * cell.height).rounded(.up)) + bar + margin }
    private var ground: RGB { scheme.light(of: .standard, isBackground: true) }
    private var ink: RGB { scheme.light(of: .standard, isBackground: false) }

    var document: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
        height="\(height)" xml:space="preserve">
        <style>text { font: 14px ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", "Cascadia Mono", Consolas, \
        monospace; white-space: pre; dominant-baseline: central }</style>
        \(window)
        <g transform="translate(\(margin) \(bar))">
        \(rows)</g>
        </svg>

        """
    }

    private var window: String {
        let edge = ground.mixed(with: ink, share: 0.25).color
        let dots = zip(["#ff5f57", "#febc2e", "#28c840"], [20, 40, 60]).map { color, x in
            "<circle cx=\"\(x)\" cy=\"\(bar / 2)\" r=\"6\" fill=\"\(color)\"/>"
        }
        return """
            <rect x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="10" fill="\(ground.color)" \
            stroke="\(edge)"/>
            \(dots.joined())
            <text x="\(width / 2)" y="\(bar / 2)" text-anchor="middle" fill="\(ink.color)" \
            opacity="0.7">\(Self.escaped(SafeText(title).string))</text>
            """
    }

    private var rows: String {
        var grounds = ""
        var texts = ""
        for row in 0..<frame.size.rows {
            for run in SVGRun.runs(of: frame.row(row)) {
                grounds += self.ground(of: run, row: row)
                texts += text(of: run, row: row)
            }
        }
        return grounds + texts
    }

    private func colors(of style: Style) -> (ink: RGB, ground: RGB) {
        let ink = scheme.light(of: style.foreground, isBackground: false)
        let ground = scheme.light(of: style.background, isBackground: true)
        return style.attributes.contains(.reverse) ? (ground, ink) : (ink, ground)
    }

    private func ground(of run: SVGRun, row: Int) -> String {
        let fill = colors(of: run.style).ground
        guard fill != ground else { return "" }
        return SVGGlyph.box(
            x: Double(run.column) * cell.width, y: Double(row) * cell.height,
            width: Double(run.columns) * cell.width, height: cell.height, fill: fill)
    }

    private func text(of run: SVGRun, row: Int) -> String {
        let colors = colors(of: run.style)
        let isDim = run.style.attributes.contains(.dim)
        let ink = isDim ? colors.ink.mixed(with: colors.ground, share: 0.4) : colors.ink
        if run.isDrawn {
            return SVGGlyph.drawing(of: run.text, column: run.column, row: row, ink: ink)
        }
        let run = run.trimmed
        guard run.columns > 0 else { return "" }
        let x = SVGGlyph.number(Double(run.column) * cell.width)
        let y = SVGGlyph.number((Double(row) + 0.5) * cell.height)
        let length = SVGGlyph.number(Double(run.columns) * cell.width)
        return "<text x=\"\(x)\" y=\"\(y)\" textLength=\"\(length)\" lengthAdjust=\"spacingAndGlyphs\" "
            + "fill=\"\(ink.color)\"\(Self.marks(run.style.attributes))>\(Self.escaped(run.text))</text>\n"
    }

    private static func marks(_ attributes: Attributes) -> String {
        var marks = ""
        if attributes.contains(.bold) { marks += " font-weight=\"bold\"" }
        if attributes.contains(.italic) { marks += " font-style=\"italic\"" }
        if attributes.contains(.underline) { marks += " text-decoration=\"underline\"" }
        return marks
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
