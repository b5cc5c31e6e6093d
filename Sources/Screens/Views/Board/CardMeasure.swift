import TerminalKit

/// How wide what the cards of a board say is, in steps, so that one more letter does not move a whole screen.
struct CardMeasure: Equatable {
    private(set) var title = 0
    private(set) var score = 0
    private(set) var clock = 0
    private(set) var detail = 0
    /// Of the two sides of titles; nil where titles have none.
    private(set) var sides: (left: Int, right: Int)?

    /// Wider text is cut or wrapped.
    private static let widest = 200
    private static let step = 2

    init(_ rows: some Collection<TableRow>, plan: CardPlan) {
        title = CardMeasure.widest(rows) { plan.text(.title, of: $0) }
        score = CardMeasure.widest(rows) { plan.text(.score, of: $0) }
        clock = CardMeasure.widest(rows) { plan.text(.clock, of: $0) }
        detail = CardMeasure.widest(rows) { plan.text(.detail, of: $0) }
        guard let first = rows.first, plan.sides(of: first) != nil else { return }
        sides = (
            CardMeasure.widest(rows) { plan.sides(of: $0)?.0 ?? "" },
            CardMeasure.widest(rows) { plan.sides(of: $0)?.1 ?? "" }
        )
    }

    private static func widest(_ rows: some Collection<TableRow>, _ text: (TableRow) -> String) -> Int {
        let columns = rows.reduce(0) { max($0, SafeText(line: text($1), columns: widest).columns) }
        return (columns + step - 1) / step * step
    }

    static func == (a: CardMeasure, b: CardMeasure) -> Bool {
        (a.title, a.score, a.clock, a.detail) == (b.title, b.score, b.clock, b.detail)
            && a.sides?.left == b.sides?.left && a.sides?.right == b.sides?.right
    }
}
