import FeedCore
import TerminalKit

/// A row of a view whose items take as many rows as they need.
struct BlockRow {
    var text: StyledText
    var ground = ThemeGround.screen
    /// The item that the row belongs to; nil between items.
    var sequence: UInt64?

    /// Between items.
    static let blank = BlockRow(text: StyledText())
}

extension PaneContents {
    /// The rows that fill the list: gathered upwards from the block at the bottom, and then, where the oldest block
    /// leaves rows free, downwards from it.
    ///
    /// - Parameters:
    ///   - items: the items, and which of them could be seen if each took one row.
    ///   - gap: what stands between two blocks.
    ///   - block: the rows of an item, by its index.
    func rows(
        of items: (all: [StoredItem], shown: Range<Int>), gap: [BlockRow], block: (Int) -> [BlockRow]
    ) -> ArraySlice<BlockRow> {
        let (all, shown) = items
        guard let bottom = shown.last(where: { all[$0].sequence <= pane.bottom }) else { return [] }
        var rows = block(bottom)
        for index in (shown.lowerBound..<bottom).reversed() where rows.count < list.rows {
            rows = block(index) + gap + rows
        }
        guard rows.count < list.rows else { return rows.suffix(list.rows) }
        for index in bottom + 1..<shown.upperBound where rows.count < list.rows { rows += gap + block(index) }
        return rows.prefix(list.rows)
    }

    /// The rows of an item: its lines, chosen or not.
    func block(of item: StoredItem, _ lines: [StyledText]) -> [BlockRow] {
        let ground: ThemeGround = pane.isChosen(item) ? .selection : .screen
        return lines.map { BlockRow(text: $0, ground: ground, sequence: item.sequence) }
    }

    /// Draws such rows from the top of the list.
    func draw(_ rows: ArraySlice<BlockRow>, on canvas: inout Canvas) {
        for (index, row) in rows.enumerated() {
            let area = list.row(index)
            if row.ground == .selection { canvas.fill(area, .selection) }
            canvas.write(row.text, in: area, offset: -pane.leftColumn, over: row.ground)
        }
    }
}
