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
        if page.isEmpty { Emptiness(reason).draw(in: list, on: &canvas) }
        for (index, row) in page.enumerated() { canvas.write(row, in: list.row(index)) }
    }

    /// Why there is nothing to read.
    private var reason: [StyledText] {
        let field = contents.pane.setup.text.map { SafeText($0) }
        return [
            StyledText("There is no text in " + (field ?? "these events") + "."),
            StyledText("text: in the config names the field that has it.", .dim),
        ]
    }
}
