import FeedCore
import TerminalKit

/// A card for each thing with a state, such as a match: what the newest event about it said.
struct BoardView {
    private let contents: PaneContents
    private let digest: BoardDigest
    private let cards: [TableRow]
    private let measure: CardMeasure
    private let layout: BoardLayout
    private let shown: Range<Int>

    /// Cards that are measured, besides those that are shown: more would cost too much.
    private static let sample = 200

    /// Nil as long as there is no card to draw.
    init?(_ contents: PaneContents) {
        guard let digest = contents.pane.digest as? BoardDigest, digest.table.rows.count > 0 else { return nil }
        self.contents = contents
        self.digest = digest
        cards = digest.cards
        (measure, layout) = BoardView.layout(of: digest, in: contents.list.size)
        var pane = contents.pane
        pane.rowStride = layout.columns
        shown = pane.shownRows(among: cards.count, rows: layout.capacity)
    }

    /// Draws the cards, or says why there are none.
    @Sendable static func draw(_ contents: PaneContents, on canvas: inout Canvas) {
        if let board = BoardView(contents) { return board.draw(on: &canvas) }
        contents.pane.table.map(Emptiness.init(withoutRows:))?.draw(in: contents.place.inner, on: &canvas)
    }

    /// The cards of a pane in their order.
    @Sendable static func namedRows(of pane: Pane) -> [NamedRow] {
        ((pane.digest as? BoardDigest)?.cards ?? []).map(NamedRow.init)
    }

    /// How the cards stand.
    @Sendable static func seats(_ contents: PaneContents) -> RowSeats {
        guard let digest = contents.pane.digest as? BoardDigest, digest.table.rows.count > 0 else {
            return RowSeats(count: contents.list.rows, stride: 1)
        }
        let layout = layout(of: digest, in: contents.list.size).layout
        return RowSeats(count: layout.capacity, stride: layout.columns)
    }

    private static func layout(of digest: BoardDigest, in size: Size) -> (measure: CardMeasure, layout: BoardLayout) {
        let measure = CardMeasure(digest.table.rows.all.prefix(sample), plan: digest.plan)
        return (measure, BoardLayout(measure, count: digest.table.rows.count, in: size))
    }

    /// The card in a cell.
    func target(at point: Point) -> ScreenTarget? {
        let place = shown.indices.first { layout.rect(of: $0 - shown.lowerBound, in: contents.list).contains(point) }
        return place.map { .namedRow(cards[$0].name, pane: contents.place.pane) }
    }

    private func draw(on canvas: inout Canvas) {
        let highlight = Highlight(contents.pane)
        let line = CardLine(
            measure, columns: contents.list.columns, hasDetailBelow: layout.form == .line(hasDetailBelow: true))
        for (place, row) in cards[shown].enumerated() {
            let face = CardFace(row, of: contents, digest, highlight)
            let area = layout.rect(of: place, in: contents.list).intersection(contents.list)
            switch layout.form {
            case .line: line.draw(face, in: area, on: &canvas)
            case .box(let shape): CardBox(face, shape).draw(in: area, on: &canvas)
            }
        }
    }
}
