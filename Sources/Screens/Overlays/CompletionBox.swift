import TerminalKit

/// What the text of a prompt can be completed to, in a box on the prompt, no larger than it needs. It stays away where
/// it would leave nothing of the panes.
struct CompletionBox {
    private let prompt: Prompt
    private let widths: Widths
    /// Rows of the list at most: what lies behind is worth seeing, too.
    private static let mostRows = 8

    init(_ prompt: Prompt) {
        self.prompt = prompt
        widths = Widths(of: prompt.completions)
    }

    /// Draws it at the lower left of `body`, which the prompt lies below.
    func draw(above body: Rect, density: Density, on canvas: inout Canvas) {
        let box = place(above: body, density: density)
        guard !box.isEmpty else { return }
        let ground: ThemeGround = density.hasBorders ? .screen : .bar
        canvas.fill(box, ground)
        let inner = inside(box, density: density)
        if density.hasBorders {
            Border(isFocused: false, isUnicode: canvas.glyphs.isUnicode).draw(around: box, on: &canvas)
            drawPlace(in: box.row(box.rows - 1).narrowed(by: 2), rows: inner.rows, on: &canvas)
        }
        drawRows(in: inner, over: ground, on: &canvas)
    }

    /// The completion, by its index, that stands in a cell; nil beside them.
    func completion(at point: Point, above body: Rect, density: Density) -> Int? {
        let inner = inside(place(above: body, density: density), density: density)
        guard inner.contains(point) else { return nil }
        return first(rows: inner.rows) + point.row - inner.top
    }

    /// Where it lies; empty where it would leave nothing of the panes.
    private func place(above body: Rect, density: Density) -> Rect {
        let frame = density.hasBorders ? 2 : 0
        let rows = min(prompt.completions.count, CompletionBox.mostRows, body.rows - 2 - frame)
        guard density != .lines, rows > 0 else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
        let place = rows < prompt.completions.count ? places(prompt.completions.count).count + 2 : 0
        let columns = min(body.columns, density.hasBorders ? max(widths.all, place) + 4 : body.columns)
        return Rect(column: body.left, row: body.bottom - rows - frame, columns: columns, rows: rows + frame)
    }

    private func inside(_ box: Rect, density: Density) -> Rect { density.hasBorders ? box.inset(by: 1) : box }

    /// The completion in the first of so many rows: the chosen one is kept in the middle.
    private func first(rows: Int) -> Int {
        max(0, min((prompt.chosenCompletion ?? 0) - rows / 2, prompt.completions.count - rows))
    }

    private func drawRows(in area: Rect, over ground: ThemeGround, on canvas: inout Canvas) {
        let first = first(rows: area.rows)
        for (index, completion) in prompt.completions.dropFirst(first).prefix(area.rows).enumerated() {
            let row = area.row(index)
            let ground: ThemeGround = first + index == prompt.chosenCompletion ? .selection : ground
            canvas.fill(row, ground)
            canvas.write(line(of: completion).cut(to: row.columns - 2), in: row, offset: 1, over: ground)
        }
    }

    /// `3 of 41` in the lower border, where not all are seen.
    private func drawPlace(in row: Rect, rows: Int, on canvas: inout Canvas) {
        let count = prompt.completions.count
        guard count > rows else { return }
        let place = prompt.chosenCompletion.map { places($0 + 1) } ?? "\(count)"
        canvas.write(StyledText(SafeText(place), .dim).spaced, atEndOf: row)
    }

    private func places(_ place: Int) -> String { "\(place) of \(prompt.completions.count)" }

    private func line(of completion: Completion) -> StyledText {
        var line = StyledText(SafeText(completion.label).fitted(to: widths.label))
        if widths.keys > 0 { line.append("  " + SafeText(completion.keys).fitted(to: widths.keys), .type) }
        if !completion.detail.isEmpty { line.append("  " + SafeText(completion.detail), .dim) }
        return line
    }

    /// Columns of the labels, of the keys, and of the widest line.
    private struct Widths {
        let label: Int
        let keys: Int
        let all: Int

        init(of completions: [Completion]) {
            func widest(_ part: (Completion) -> String) -> Int {
                completions.reduce(0) { max($0, SafeText(part($1)).columns) }
            }
            label = min(40, widest(\.label))
            keys = min(16, widest(\.keys))
            let detail = widest(\.detail)
            all = label + (keys > 0 ? keys + 2 : 0) + (detail > 0 ? detail + 2 : 0)
        }
    }
}
