import TerminalKit

/// The line around a pane. A focused one is heavy, so that it is told apart without colour.
struct Border {
    private let horizontal: SafeText
    private let vertical: SafeText
    private let corners: [SafeText]
    private let role: ThemeRole

    init(isFocused: Bool, isUnicode: Bool) {
        role = isFocused ? .focus : .border
        switch (isFocused, isUnicode) {
        case (false, true): (horizontal, vertical, corners) = ("─", "│", ["╭", "╮", "╰", "╯"])
        case (true, true): (horizontal, vertical, corners) = ("━", "┃", ["┏", "┓", "┗", "┛"])
        case (false, false): (horizontal, vertical, corners) = ("-", "|", ["+", "+", "+", "+"])
        case (true, false): (horizontal, vertical, corners) = ("=", "#", ["#", "#", "#", "#"])
        }
    }

    func draw(around area: Rect, on canvas: inout Canvas) {
        guard area.columns >= 2, area.rows >= 2 else { return }
        let line = SafeText(repeating: horizontal, count: area.columns - 2)
        canvas.write(StyledText(corners[0] + line + corners[1], role), in: area.row(0))
        canvas.write(StyledText(corners[2] + line + corners[3], role), in: area.row(area.rows - 1))
        let style = canvas.theme[role]
        for row in area.top + 1..<area.bottom - 1 {
            for column in [area.left, area.right - 1] {
                canvas.write(vertical, at: Point(column: column, row: row), columns: 1, style: style, clip: area)
            }
        }
    }
}
