import FeedCore
import TerminalKit

extension ViewKind {
    /// The text that streaming APIs send piece by piece, joined.
    public static let text = ViewKind(
        name: "text", rowsAreItems: false, digest: { TextDigest($0) }, rows: { _ in [] },
        draw: { TextView($0).draw(on: &$1) })
}

/// Joined text, wrapped, the newest at the bottom.
struct TextView {
    private let contents: PaneContents

    init(_ contents: PaneContents) { self.contents = contents }

    func draw(on canvas: inout Canvas) {
        let list = contents.list
        guard let rows = contents.pane.textRows(columns: list.columns, zone: contents.state.zone) else { return }
        let page = rows.page(endingAt: contents.pane.textPlace, rows: list.rows)
        if page.isEmpty { drawReason(on: &canvas) }
        for (index, row) in page.enumerated() { canvas.write(row, in: list.row(index)) }
    }

    private func drawReason(on canvas: inout Canvas) {
        let field = contents.pane.setup.text.map { SafeText($0) }
        let lines: [StyledText] = [
            StyledText("There is no text in " + (field ?? "these events") + "."),
            StyledText("text: in the config names the field that has it.", .dim),
        ]
        for (index, line) in lines.prefix(contents.list.rows).enumerated() {
            let row = contents.list.row(max(0, contents.list.rows / 2 - 1) + (contents.list.rows > 1 ? index : 0))
            canvas.write(line, in: row, offset: max(0, (row.columns - line.columns) / 2))
        }
    }
}
