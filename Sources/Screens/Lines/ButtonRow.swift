import TerminalKit

/// Texts in one row, each with what a click on it means.
struct ButtonRow<Meaning> {
    private struct Button {
        var text: StyledText
        var column: Int
        var meaning: Meaning
    }

    private var buttons: [Button] = []

    /// Adds a text, so many columns right of the row's left edge.
    mutating func add(_ text: StyledText, at column: Int, meaning: Meaning) {
        buttons.append(Button(text: text, column: column, meaning: meaning))
    }

    /// What stands in a column, counted from the row's left edge.
    func meaning(at column: Int) -> Meaning? {
        buttons.first { $0.column..<$0.column + $0.text.columns ~= column }?.meaning
    }

    func draw(in row: Rect, on canvas: inout Canvas, over ground: ThemeGround = .screen) {
        for button in buttons { canvas.write(button.text, in: row, offset: button.column, over: ground) }
    }
}
