import TerminalKit

/// Where the cards of a board stand: in boxes side by side, or a line each where there is little room.
struct BoardLayout: Equatable {
    /// How a card looks.
    enum Form: Equatable {
        /// One line, or a second one for the detail.
        case line(hasDetailBelow: Bool)
        /// A box. The score stands beside the title, or below it.
        case box(CardShape)
    }

    let form: Form
    /// Cards side by side.
    let columns: Int
    /// Rows of the screen that a card has.
    let height: Int
    private let size: Size

    /// Columns of borders and blanks beside what a card says.
    static let frame = 4
    /// What a card says in fewer columns says little; more than these are no reason to have fewer cards side by side.
    private static let inside = 20...32
    /// A box is not wider than this: its parts would not be seen as one.
    private static let widest = 72
    /// So many boxes are a board, even if there are more than there is room for.
    private static let enough = 6

    /// - Parameter count: how many cards there are.
    init(_ measure: CardMeasure, count: Int, in size: Size) {
        self.size = size
        let columns = BoardLayout.columns(measure, count: count, in: size)
        let inside = min(size.columns / columns, BoardLayout.widest) - BoardLayout.frame
        var shape = CardShape(measure, inside: inside)
        let lines = (count + columns - 1) / columns
        let fitting = columns * (size.rows / shape.height)
        guard inside >= BoardLayout.inside.lowerBound, fitting >= min(count, BoardLayout.enough) else {
            let isRoomy = count * 2 <= size.rows && !CardLine(measure, columns: size.columns).showsDetail(measure)
            (form, self.columns) = (.line(hasDetailBelow: isRoomy), 1)
            // A blank line between two of them, where there is room for it.
            height = !isRoomy ? 1 : count * 3 <= size.rows + 1 ? 3 : 2
            return
        }
        shape.grow(into: size.rows / max(1, lines), measure, inside: inside)
        (form, self.columns, height) = (.box(shape), columns, shape.height)
    }

    /// As many as fit, but no more than it takes: four stand better two by two than as three and one.
    private static func columns(_ measure: CardMeasure, count: Int, in size: Size) -> Int {
        let text = max(measure.title, measure.score + 2 + measure.clock)
        let needed = min(max(text, inside.lowerBound), inside.upperBound) + frame
        let most = max(1, min(size.columns / needed, count))
        let lines = (count + most - 1) / most
        return max(1, (count + lines - 1) / max(1, lines))
    }

    /// Cards that are seen at once. Below the last one no blank line is needed.
    var capacity: Int { columns * max(1, (size.rows + (isLine && height == 3 ? 1 : 0)) / height) }

    private var isLine: Bool { if case .line = form { true } else { false } }

    /// Where a card stands, by its place among those that are seen.
    func rect(of place: Int, in area: Rect) -> Rect {
        let widths = min(size.columns, columns * BoardLayout.widest).shares(columns)
        let left = widths[..<(place % columns)].reduce(area.left, +)
        let width = isLine ? area.columns : widths[place % columns]
        return Rect(column: left, row: area.top + place / columns * height, columns: width, rows: height)
    }
}

/// What stands in which rows of a card's box.
struct CardShape: Equatable {
    /// Whether the score stands beside the title and the clock beside the detail; else both have a row of their own.
    let isWide: Bool
    /// Rows of the title.
    private(set) var titleRows = 1
    /// Whether the two sides of titles have a row each.
    private(set) var stacksSides = false
    /// Rows of the detail.
    private(set) var detailRows: Int
    private let hasSecond: Bool

    /// Rows of a title and of a detail at most.
    private static let (mostTitle, mostDetail) = (2, 3)

    /// A box as low as can be.
    ///
    /// - Parameter inside: columns within its border.
    init(_ measure: CardMeasure, inside: Int) {
        isWide = measure.title + 2 + measure.score <= inside
        detailRows = measure.detail > 0 ? 1 : 0
        hasSecond = measure.clock > 0 || (!isWide && measure.score > 0)
    }

    /// Rows of the screen that it takes, its border included.
    var height: Int { 2 + detailTop + max(detailRows, isWide && hasSecond ? 1 : 0) }

    /// The row of score and clock in a box that is not wide; nil when it has neither.
    var second: Int? { isWide || !hasSecond ? nil : titleRows }

    /// The first row of the detail.
    var detailTop: Int { titleRows + (second == nil ? 0 : 1) }

    /// Takes more rows for what is long, as far as there are so many.
    mutating func grow(into rows: Int, _ measure: CardMeasure, inside: Int) {
        let inside = max(1, inside)
        if !isWide, measure.title > inside, height < rows { titleRows = CardShape.mostTitle }
        stacksSides = titleRows > 1 && measure.sides != nil
        guard detailRows > 0 else { return }
        let needed = min((measure.detail + inside - 1) / inside, CardShape.mostDetail)
        detailRows = max(1, min(needed, detailRows + rows - height))
    }
}
