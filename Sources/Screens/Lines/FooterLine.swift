import FeedCore
import TerminalKit

/// The rows at the bottom: what is being entered, else news, else the keys to know.
struct FooterLine {
    private let state: ScreenState

    init(_ state: ScreenState) { self.state = state }

    func draw(in area: Rect, on canvas: inout Canvas) {
        canvas.fill(area, .bar)
        if let prompt = state.prompt {
            PromptLine(prompt, hits: hits).draw(in: area, on: &canvas)
        } else if let flash = state.flash {
            let role: ThemeRole = flash.kind == .error ? .down : .text
            let mark: SafeText = flash.kind == .error ? "✖ " : ""
            let text = StyledText(mark + SafeText(flash.text), role, flash.kind == .error ? .bold : [])
            canvas.write(text, in: area.row(0).narrowed(by: 1), over: .bar)
        } else {
            drawHints(in: area.row(0).narrowed(by: 1), on: &canvas)
        }
    }

    /// As many keys as fit, whole ones only: first the way out, at the right end, then the way to all other keys.
    private func drawHints(in row: Rect, on canvas: inout Canvas) {
        var hints = state.hints.map { hint in
            // ASCII has no sign for this key.
            let keys = hint.keys == "⏎" && !canvas.glyphs.isUnicode ? "Enter" : SafeText(hint.keys)
            return StyledText(keys, .heading) + StyledText(" " + SafeText(hint.text))
        }
        guard let wayOut = hints.popLast(), wayOut.columns <= row.columns else { return }
        canvas.write(wayOut, atEndOf: row, over: .bar)
        var room = row.columns - wayOut.columns
        var shown: [StyledText] = []
        if let help = hints.popLast(), help.columns + FooterLine.gap <= room {
            room -= help.columns + FooterLine.gap
            shown = [help]
        }
        for hint in hints {
            guard hint.columns + FooterLine.gap <= room else { break }
            room -= hint.columns + FooterLine.gap
            shown.insert(hint, at: shown.count - 1)
        }
        let separator = StyledText(SafeText(repeating: " ", count: FooterLine.gap))
        canvas.write(shown.joined(by: separator), in: row, over: .bar)
    }

    /// Blanks between keys.
    private static let gap = 2

    /// `312 of 1,284` of the pane that the prompt is about.
    private var hits: SafeText {
        if let hint = state.prompt?.hint { return SafeText(hint) }
        guard state.panes.indices.contains(state.focus) else { return "" }
        let count = state.panes[state.focus].timeline.count
        return SafeText("\(Counts.grouped(count.shown)) of \(Counts.grouped(count.retained))")
    }
}

/// A line that text is entered into, with what is wrong with it below or behind it.
struct PromptLine {
    private let prompt: Prompt
    private let hits: SafeText

    init(_ prompt: Prompt, hits: SafeText) {
        self.prompt = prompt
        self.hits = hits
    }

    func draw(in area: Rect, on canvas: inout Canvas) {
        let row = area.row(0).narrowed(by: area.columns > 20 ? 1 : 0)
        // A sign such as `/` needs no colon behind it.
        let colon: SafeText = prompt.label.last?.isLetter == true ? ": " : ""
        let label = StyledText(SafeText(prompt.label), .heading) + StyledText(colon, .dim)
        let start = canvas.write(label, in: row, over: .bar)
        let end = area.rows > 1 ? 0 : min(row.columns / 3, trouble.columns + 1)
        let field = Rect(column: row.left + start, row: row.top, columns: row.columns - start - end, rows: 1)
        guard field.columns > 0 else { return }
        let left = drawText(in: field, on: &canvas)
        if area.rows > 1 {
            drawTrouble(in: area.row(1), under: field, scrolled: left, on: &canvas)
        } else if end > 0 {
            canvas.write(trouble.cut(to: end - 1), atEndOf: row, over: .bar)
        }
    }

    /// The text around the cursor.
    ///
    /// - Returns: the columns of it that are scrolled out to the left.
    private func drawText(in field: Rect, on canvas: inout Canvas) -> Int {
        let text = spelt(prompt.editor.text, on: canvas)
        let cursor = spelt(String(prompt.editor.text.prefix(prompt.editor.cursor)), on: canvas).columns
        let left = max(0, cursor - field.columns + 1)
        canvas.write(StyledText(text.dropping(columns: left)), in: field, over: .bar)
        canvas.cursor = Point(column: field.left + cursor - left, row: field.top)
        return left
    }

    /// `^ expected a number`, the caret below the character that it is about; the hit count when nothing is wrong.
    private func drawTrouble(in row: Rect, under field: Rect, scrolled left: Int, on canvas: inout Canvas) {
        guard let error = prompt.error else {
            let count = Rect(column: field.left, row: row.top, columns: row.right - field.left, rows: 1)
            canvas.write(StyledText(hits, .dim), in: count, over: .bar)
            return
        }
        let before = spelt(String(prompt.editor.text.prefix(error.offset)), on: canvas).columns
        let column = min(max(field.left + before - left, row.left), row.right - 1)
        let reason = StyledText("^ ", .down, .bold) + StyledText(SafeText(error.reason), .down)
        // Near the right edge the reason stands left of its caret, so that it can be read.
        if column + reason.columns > row.right, column - row.left >= reason.columns {
            let turned = StyledText(SafeText(error.reason), .down) + StyledText(" ^", .down, .bold)
            let area = Rect(column: row.left, row: row.top, columns: column + 1 - row.left, rows: 1)
            canvas.write(turned, atEndOf: area, over: .bar)
        } else {
            canvas.write(reason, in: row, offset: column - row.left, over: .bar)
        }
    }

    private var trouble: StyledText {
        prompt.error.map { StyledText(SafeText($0.reason), .down) } ?? StyledText(hits, .dim)
    }

    /// The text as the canvas will write it, which in ASCII can take other columns.
    private func spelt(_ text: String, on canvas: Canvas) -> SafeText {
        let text = SafeText(text)
        return canvas.glyphs.isUnicode ? text : text.ascii
    }
}
