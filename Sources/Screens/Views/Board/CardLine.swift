import TerminalKit

/// A card as one line, its parts below those of the others: `Ajax  2 – 1  PSV  67'  goal Brobbey`.
struct CardLine {
    private let score: Int
    private let clock: Int
    /// The sides of the title with the score between them, or all of the title before it.
    private let left: Int
    private let right: Int
    private let hasSides: Bool
    private let hasDetailBelow: Bool
    private let columns: Int

    /// Blanks between parts.
    private static let gap = 2
    /// What a title is not cut below for the sake of a detail, and what a detail has at least.
    private static let (leastTitle, leastDetail) = (14, 10)

    /// - Parameter hasDetailBelow: whether the detail has a line of its own.
    init(_ measure: CardMeasure, columns: Int, hasDetailBelow: Bool = false) {
        self.columns = columns
        self.hasDetailBelow = hasDetailBelow
        // What fits least in a narrow line is left out: first the detail, then the clock.
        score = min(measure.score, max(0, columns / 2))
        clock = columns - score >= 20 ? measure.clock : 0
        hasSides = measure.sides != nil
        let (wantsLeft, wantsRight) = measure.sides ?? (measure.title, 0)
        let gaps = [score, clock, wantsRight].count { $0 > 0 } * CardLine.gap
        let room = max(0, columns - score - clock - gaps)
        let detail = measure.detail > 0 && !hasDetailBelow ? CardLine.leastDetail + CardLine.gap : 0
        let least = (measure.sides == nil ? 1 : 2) * CardLine.leastTitle
        let titles = max(min(room, least), room - detail)
        (left, right) = CardLine.split(titles, wantsLeft, wantsRight)
    }

    /// Whether details are seen whole in their line.
    func showsDetail(_ measure: CardMeasure) -> Bool {
        let parts = [left, score, hasSides ? right : 0, clock].filter { $0 > 0 }
        let isCut = measure.sides.map { $0.left > left || $0.right > right } ?? (measure.title > left)
        return !isCut && parts.reduce(0) { $0 + $1 + CardLine.gap } + measure.detail <= columns
    }

    /// As much as both want, else half of the room for each, or more where the other needs less.
    private static func split(_ room: Int, _ left: Int, _ right: Int) -> (Int, Int) {
        guard left + right > room else { return (left, right) }
        let forLeft = max(min(left, room / 2), room - right)
        return (forLeft, min(right, room - forLeft))
    }

    func draw(_ face: CardFace, in area: Rect, on canvas: inout Canvas) {
        let row = area.row(0)
        if face.isChosen { canvas.fill(row, .selection) }
        var offset = 0
        func write(_ words: CardFace.Words, _ columns: Int, atEnd: Bool = false) {
            guard columns > 0 else { return }
            let text = words.text.cut(to: min(columns, row.columns - offset))
            let start = offset + (atEnd ? columns - text.columns : 0)
            canvas.write(words.bright(text), in: row, offset: start, over: face.ground(words))
            offset += columns + CardLine.gap
        }
        write(face.sides?.left ?? face.title, left)
        write(face.score, score, atEnd: !hasSides)
        if hasSides { write(face.sides?.right ?? .nothing, right) }
        let ground: ThemeGround = face.isChosen ? .selection : .screen
        canvas.write(face.signs, in: row, offset: max(0, offset - CardLine.gap), over: ground)
        write(face.clock, clock, atEnd: true)
        guard hasDetailBelow else { return write(face.detail, row.columns - offset) }
        guard area.rows > 1 else { return }
        let below = area.row(1)
        if face.isChosen { canvas.fill(below, .selection) }
        canvas.write(
            face.detail.bright(face.detail.text), in: below, offset: CardLine.gap, over: face.ground(face.detail))
    }
}
