import TerminalKit

/// A frame that is being drawn, with the theme that it is drawn in.
struct Canvas {
    private(set) var frame: Frame
    let theme: Theme

    init(size: Size, theme: Theme, isASCII: Bool) {
        self.theme = theme
        frame = Frame(size: size, style: theme[.text], glyphs: isASCII ? .ascii : .unicode)
    }

    var glyphs: Glyphs { frame.glyphs }

    /// Where the terminal's cursor is shown.
    var cursor: Point? {
        get { frame.cursor }
        set { frame.cursor = newValue }
    }

    /// Writes into the first row of `area`, from `offset` columns right of its left edge, cut at its right edge.
    ///
    /// - Returns: the columns written.
    @discardableResult
    mutating func write(_ text: StyledText, in area: Rect, offset: Int = 0, over ground: ThemeGround = .screen) -> Int {
        var column = area.left + offset
        for run in text.cut(to: area.columns - offset).runs {
            column += write(
                run.text, at: Point(column: column, row: area.top), columns: area.right - column,
                style: style(run, on: ground), clip: area)
        }
        return column - area.left - offset
    }

    /// Writes into the first row of `area` so that it ends at its right edge.
    @discardableResult
    mutating func write(_ text: StyledText, atEndOf area: Rect, over ground: ThemeGround = .screen) -> Int {
        write(text, in: area, offset: max(0, area.columns - text.columns), over: ground)
    }

    /// Writes text of one style; nothing outside `clip`.
    @discardableResult
    mutating func write(_ text: SafeText, at point: Point, columns: Int, style: Style, clip: Rect) -> Int {
        guard columns > 0 else { return 0 }
        return frame.write(text, at: point, style: style, columns: columns, clip: clip)
    }

    /// Blanks.
    mutating func fill(_ area: Rect, _ ground: ThemeGround) { frame.fill(area, style: theme[.text, on: ground]) }

    /// A role's style with more attributes.
    private func style(_ run: StyledText.Run, on ground: ThemeGround) -> Style {
        var style = theme[run.role, on: ground]
        style.attributes.formUnion(run.attributes)
        return style
    }
}
