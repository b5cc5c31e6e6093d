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
        for row in 1..<area.rows - 1 {
            canvas.write(StyledText(vertical, role), in: area.row(row))
            canvas.write(StyledText(vertical, role), atEndOf: area.row(row))
        }
    }
}
