import TerminalKit

/// A card as a box: title, score, clock and detail inside a border.
struct CardBox {
    private let face: CardFace
    private let shape: CardShape

    /// Blanks between two parts in one row at least.
    private static let gap = 2
    /// Narrower borders have no room for words.
    private static let leastForAge = 20

    init(_ face: CardFace, _ shape: CardShape) {
        self.face = face
        self.shape = shape
    }

    func draw(in area: Rect, on canvas: inout Canvas) {
        if face.isChosen { canvas.fill(area, .selection) }
        drawBorder(around: area, on: &canvas)
        let inner = area.inset(by: 1).narrowed(by: 1)
        guard inner.rows >= shape.height - 2 else { return }
        let beside = shape.isWide ? (score: face.score, clock: face.clock) : (.nothing, .nothing)
        if shape.stacksSides, let (left, right) = face.sides {
            draw(left, rows: 1, from: 0, beside: .nothing, in: inner, on: &canvas)
            draw(right, rows: 1, from: 1, beside: .nothing, in: inner, on: &canvas)
        } else {
            draw(face.title, rows: shape.titleRows, from: 0, beside: beside.score, in: inner, on: &canvas)
        }
        if let second = shape.second {
            draw(face.score, rows: 1, from: second, beside: face.clock, in: inner, on: &canvas)
        }
        guard shape.detailTop < inner.rows else { return }
        draw(
            face.detail, rows: max(1, shape.detailRows), from: shape.detailTop, beside: beside.clock, in: inner,
            on: &canvas)
    }

    /// What is newest says so: how long ago something happened stands in each border.
    private func drawBorder(around area: Rect, on canvas: inout Canvas) {
        let ground: ThemeGround = face.isChosen ? .selection : .screen
        Border(isFocused: face.isChosen, isUnicode: canvas.glyphs.isUnicode).draw(around: area, on: &canvas)
        let top = area.row(0).narrowed(by: 1)
        if !face.signs.isEmpty { canvas.write(face.signs.spaced, in: top, over: ground) }
        guard top.columns >= CardBox.leastForAge else { return }
        canvas.write(StyledText(face.age + " ago", .dim).spaced, atEndOf: top, over: ground)
    }

    /// A part in so many rows, and one at the end of the first of them, which is cut last.
    private func draw(
        _ words: CardFace.Words, rows: Int, from first: Int, beside end: CardFace.Words, in inner: Rect,
        on canvas: inout Canvas
    ) {
        let last = end.text.cut(to: inner.columns * 2 / 3)
        let columns = inner.columns - (last.isEmpty ? 0 : last.columns + CardBox.gap)
        let wrapped = rows > 1 ? words.text.wrapped(to: columns, limit: rows) : [words.text.cut(to: columns)]
        for (index, text) in wrapped.enumerated() {
            canvas.write(words.bright(text), in: inner.row(first + index), over: face.ground(words))
        }
        canvas.write(end.bright(last), atEndOf: inner.row(first), over: face.ground(end))
    }
}
