extension Frame {
    /// Draws a border along the inner edge of `area`, in the frame's glyphs; its inside stays as it is.
    ///
    /// An area less than two cells wide or high gets none.
    public mutating func border(_ area: Rect, style: Style, clip: Rect? = nil) {
        guard area.columns >= 2, area.rows >= 2 else { return }
        let line = SafeText(repeating: glyphs.horizontal, count: area.columns - 2)
        let top = glyphs.corners[0] + line + glyphs.corners[1]
        let bottom = glyphs.corners[2] + line + glyphs.corners[3]
        write(top, at: area.origin, style: style, clip: clip)
        for row in area.top + 1..<area.bottom - 1 {
            write(glyphs.vertical, at: Point(column: area.left, row: row), style: style, clip: clip)
            write(glyphs.vertical, at: Point(column: area.right - 1, row: row), style: style, clip: clip)
        }
        write(bottom, at: Point(column: area.left, row: area.bottom - 1), style: style, clip: clip)
    }

    /// Writes a title into the border's top or bottom row, a blank at each side, cut so that the corners stay.
    ///
    /// - Returns: the columns that it took with its blanks; 0 when there is no room for a word.
    @discardableResult
    public mutating func title(
        _ title: SafeText, on edge: Edge = .top, of area: Rect, align: Alignment = .left, style: Style,
        clip: Rect? = nil
    ) -> Int {
        let room = area.columns - 4
        guard room > 0, area.rows >= 1, !title.isEmpty else { return 0 }
        let text = " " + glyphs.spelling(of: title).cut(to: room, ellipsis: glyphs.ellipsis) + " "
        let row = edge == .top ? area.top : area.bottom - 1
        let free = area.columns - 2 - text.columns
        let start =
            switch align {
            case .left: area.left + 1
            case .center: area.left + 1 + free / 2
            case .right: area.left + 1 + free
            }
        return write(text, at: Point(column: start, row: row), style: style, clip: clip)
    }

    /// A border's side that bears titles.
    public enum Edge: Hashable, Sendable { case top, bottom }
}
