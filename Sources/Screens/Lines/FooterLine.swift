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
        } else if let progress = state.progress {
            canvas.write(StyledText(SafeText(progress), .stale), in: area.row(0).narrowed(by: 1), over: .bar)
        } else {
            let row = area.row(0).narrowed(by: 1)
            hints(columns: row.columns).draw(in: row, on: &canvas, over: .bar)
        }
    }

    /// What stands in a cell of `area`.
    func target(at point: Point, in area: Rect) -> ScreenTarget {
        if let prompt = state.prompt {
            let line = PromptLine(prompt, hits: hits)
            let cursor = line.cursor(at: point, in: area, isUnicode: !state.isASCII)
            return cursor.map(ScreenTarget.prompt) ?? .nothing
        }
        let row = area.row(0).narrowed(by: 1)
        guard state.flash == nil, state.progress == nil, point.row == row.top else { return .nothing }
        return hints(columns: row.columns).meaning(at: point.column - row.left).map(ScreenTarget.hint) ?? .nothing
    }

    /// As many keys as fit, whole ones only: first the way out, at the right end, then the way to all other keys.
    private func hints(columns: Int) -> ButtonRow<HelpLine> {
        var row = ButtonRow<HelpLine>()
        var hints = state.hints
        guard let wayOut = hints.popLast(), text(of: wayOut).columns <= columns else { return row }
        var room = columns - text(of: wayOut).columns
        row.add(text(of: wayOut), at: room, meaning: wayOut)
        let help = hints.popLast().flatMap { text(of: $0).columns + FooterLine.gap <= room ? $0 : nil }
        if let help { room -= text(of: help).columns + FooterLine.gap }
        var column = 0
        for hint in hints {
            let text = text(of: hint)
            guard text.columns + FooterLine.gap <= room else { break }
            room -= text.columns + FooterLine.gap
            row.add(text, at: column, meaning: hint)
            column += text.columns + FooterLine.gap
        }
        if let help { row.add(text(of: help), at: column, meaning: help) }
        return row
    }

    private func text(of hint: HelpLine) -> StyledText {
        // ASCII has no sign for this key.
        let keys = hint.keys == "⏎" && state.isASCII ? "Enter" : SafeText(hint.keys)
        return StyledText(keys, .heading) + StyledText(" " + SafeText(hint.text))
    }

    /// Blanks between keys.
    private static let gap = 2

    /// `312 of 1,284` of the pane that the prompt is about.
    private var hits: SafeText {
        if let hint = state.prompt?.hint { return SafeText(hint) }
        guard let pane = state.focusedPane else { return "" }
        if state.prompt?.counts == .hits { return pane.search.map(found) ?? "" }
        let count = pane.timeline.count
        return SafeText("\(Counts.grouped(count.shown)) of \(Counts.grouped(count.retained))")
    }
}

extension FooterLine {
    /// `41 hits`, and how far the search is while it still looks.
    private func found(_ search: Search) -> SafeText {
        let words = HitWords(search, chosen: nil)
        return [words.progress, words.count].joined(by: StyledText(" · ")).text
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
        let row = row(in: area)
        canvas.write(label, in: row, over: .bar)
        let field = field(in: area)
        guard field.columns > 0 else { return }
        let left = hiddenColumns(in: field, isUnicode: canvas.glyphs.isUnicode)
        drawText(in: field, scrolled: left, on: &canvas)
        if area.rows > 1 {
            drawTrouble(in: area.row(1), under: field, scrolled: left, on: &canvas)
        } else if field.right < row.right {
            canvas.write(trouble.cut(to: row.right - field.right - 1), atEndOf: row, over: .bar)
        }
    }

    /// The character that stands in a cell of `area`, as the place of a cursor before it; nil beside the text's row.
    func cursor(at point: Point, in area: Rect, isUnicode: Bool) -> Int? {
        let field = field(in: area)
        guard field.contains(point) else { return nil }
        let column = point.column - field.left + hiddenColumns(in: field, isUnicode: isUnicode)
        // The last place that begins at that column or before it.
        var (low, high) = (0, prompt.editor.text.count)
        while low < high {
            let middle = (low + high + 1) / 2
            if columns(before: middle, isUnicode: isUnicode) <= column { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private var label: StyledText {
        // A sign such as `/` needs no colon behind it.
        let isWord = prompt.label.last.map { $0.isLetter || $0.isNumber } ?? false
        let colon: SafeText = isWord ? ": " : ""
        return StyledText(SafeText(prompt.label), .heading) + StyledText(colon, .dim)
    }

    private func row(in area: Rect) -> Rect { area.row(0).narrowed(by: area.columns > 20 ? 1 : 0) }

    /// Where the text stands: behind the label, and before what is wrong with it where that has no row of its own.
    private func field(in area: Rect) -> Rect {
        let row = row(in: area)
        let start = min(label.columns, row.columns)
        let end = area.rows > 1 ? 0 : min(row.columns / 3, trouble.columns + 1)
        return Rect(column: row.left + start, row: row.top, columns: row.columns - start - end, rows: 1)
    }

    /// The columns of the text that are scrolled out to the left, so that the cursor is seen.
    private func hiddenColumns(in field: Rect, isUnicode: Bool) -> Int {
        max(0, columns(before: prompt.editor.cursor, isUnicode: isUnicode) - field.columns + 1)
    }

    private func columns(before character: Int, isUnicode: Bool) -> Int {
        spelt(String(prompt.shownText.prefix(character)), isUnicode: isUnicode).columns
    }

    /// The text around the cursor.
    private func drawText(in field: Rect, scrolled left: Int, on canvas: inout Canvas) {
        let isUnicode = canvas.glyphs.isUnicode
        let text = spelt(prompt.shownText, isUnicode: isUnicode)
        canvas.write(StyledText(text.dropping(columns: left)), in: field, over: .bar)
        let cursor = columns(before: prompt.editor.cursor, isUnicode: isUnicode)
        canvas.cursor = Point(column: field.left + cursor - left, row: field.top)
    }

    /// `^ expected a number`, the caret below the character that it is about; the hit count when nothing is wrong.
    private func drawTrouble(in row: Rect, under field: Rect, scrolled left: Int, on canvas: inout Canvas) {
        guard let error = prompt.error else {
            let count = Rect(column: field.left, row: row.top, columns: row.right - field.left, rows: 1)
            canvas.write(StyledText(hits, .dim), in: count, over: .bar)
            return
        }
        let before = columns(before: error.offset, isUnicode: canvas.glyphs.isUnicode)
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
    private func spelt(_ text: String, isUnicode: Bool) -> SafeText {
        isUnicode ? SafeText(text) : SafeText(text).ascii
    }
}
