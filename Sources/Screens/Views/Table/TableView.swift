import FeedCore
import TerminalKit

/// A row for each value of the key, with what the newest event about it said.
struct TableView {
    private let contents: PaneContents
    private let digest: TableDigest
    private let rows: [TableRow]
    private let shown: Range<Int>
    private let layout: TableLayout
    private let highlight: Highlight?

    /// Rows that the widths of columns are made for, besides those that are shown: more would cost too much.
    private static let sample = 200

    /// Nil as long as there is no table to draw.
    init?(_ contents: PaneContents) {
        guard let digest = contents.pane.digest as? TableDigest, digest.rows.count > 0 else { return nil }
        self.contents = contents
        self.digest = digest
        rows = digest.rows(by: contents.pane.sort)
        shown = contents.pane.shownRows(among: rows.count, rows: contents.list.rows)
        layout = TableLayout(
            digest.plan, rows: digest.rows.all.prefix(TableView.sample) + Array(rows[shown]),
            room: contents.list.columns)
        highlight = Highlight(contents.pane)
    }

    /// Draws the table, or says why there is none.
    @Sendable static func draw(_ contents: PaneContents, on canvas: inout Canvas) {
        if let table = TableView(contents) { return table.draw(on: &canvas) }
        contents.pane.table.map(Emptiness.init(withoutRows:))?.draw(in: contents.place.inner, on: &canvas)
    }

    /// The rows of a pane's table, from the top.
    @Sendable static func namedRows(of pane: Pane) -> [NamedRow] {
        ((pane.digest as? TableDigest)?.rows(by: pane.sort) ?? []).map(NamedRow.init)
    }

    private func draw(on canvas: inout Canvas) {
        if contents.place.hasHeading { drawHeading(on: &canvas) }
        for (line, row) in rows[shown].enumerated() { draw(row, in: contents.list.row(line), on: &canvas) }
    }

    /// What a click in a cell means: a row, or a column's heading.
    func target(at point: Point) -> ScreenTarget? {
        let (line, pane) = (point.row - contents.list.top, contents.place.pane)
        if line == -1, contents.place.hasHeading { return column(at: point).map { .heading($0, pane: pane) } }
        guard shown.indices.contains(line + shown.lowerBound), line >= 0 else { return nil }
        return .namedRow(rows[shown.lowerBound + line].name, pane: pane)
    }

    /// The field of the column at a cell.
    private func column(at point: Point) -> String? {
        let column = point.column - contents.list.left
        guard column >= layout.start else { return layout.name.format.field }
        let offset = column - layout.start + contents.pane.leftColumn
        return layout.columns.last { $0.offset <= offset && offset < $0.offset + $0.width + TableLayout.gap }?
            .format.field
    }
}

// MARK: - Drawing

extension TableView {
    private func drawHeading(on canvas: inout Canvas) {
        let row = contents.place.inner.row(0)
        let sort = contents.pane.sort
        canvas.write(layout.name.heading(sort), in: row)
        for column in layout.columns { write(column.heading(sort), column, in: row, on: &canvas) }
    }

    private func draw(_ row: TableRow, in area: Rect, on canvas: inout Canvas) {
        let ground: ThemeGround = contents.pane.selectedRow == row.name ? .selection : .screen
        if ground == .selection { canvas.fill(area, ground) }
        let item = contents.pane.item(at: row.origin.sequence)
        let hit = item.flatMap { highlight?.of($0) }
        let isFaint = digest.mayBeOutOfDate(row)
        // Another ground for what is bright would hide which row is chosen, and shout where there is no colour.
        let glow: ThemeGround = ground == .selection ? .selection : .bar
        let glyphs = canvas.glyphs
        let cells = layout.columns.map { column in
            text(of: row, column, hit, glyphs: glyphs).faint(isFaint)
        }
        let isSeen = hit == nil || cells.contains(where: \.isMarked)
        canvas.write(name(of: row, item, isHit: !isSeen).faint(isFaint), in: area, over: ground)
        for (column, text) in zip(layout.columns, cells) {
            let isBright = isBright(row, column)
            write(isBright ? text.bold : text, column, in: area, over: isBright ? glow : ground, on: &canvas)
        }
    }

    /// The name, with the signs of a mark and an alert behind it.
    private func name(of row: TableRow, _ item: StoredItem?, isHit: Bool) -> StyledText {
        let isMarked = item.map(contents.state.isMarked) ?? false
        let isAlert = item.map(contents.state.alerts.highlights) ?? false
        let isChosen = contents.pane.selectedRow == row.name
        let role: ThemeRole = isHit ? .match : isMarked ? .focus : isAlert ? .down : isChosen ? .text : .key
        let name = layout.name.format.text(of: row.name, columns: layout.name.width)
        var text = StyledText(name, role, isMarked || isAlert ? .bold : []).cut(to: layout.name.width)
        guard isMarked || isAlert else { return text }
        text = text.padded(to: layout.name.width)
        if isMarked { text += StyledText("◆", .focus, .bold) }
        if isAlert { text += .alertSign }
        return text
    }
}

extension TableView {
    private func text(
        of row: TableRow, _ column: TableLayout.Column, _ highlight: Highlight?, glyphs: Glyphs
    ) -> StyledText {
        switch column.content {
        case .name: return StyledText()
        case .trend(let index): return StyledText(column.bars(of: row.cells[index], glyphs: glyphs), .number)
        case .value(let index):
            let text = column.text(of: row.cells[index])
            guard let highlight else { return text }
            let isCompared = highlight.covers(digest.plan.columns[index].path)
            return isCompared ? text.marked([0..<text.columns]) : highlight.marked(text)
        }
    }

    /// Whether its value has just changed.
    private func isBright(_ row: TableRow, _ column: TableLayout.Column) -> Bool {
        guard case .value(let index) = column.content else { return false }
        return contents.state.isBright(since: row.cells[index].changed, for: digest.brightness)
    }

    private func write(
        _ text: StyledText, _ column: TableLayout.Column, in row: Rect, over ground: ThemeGround = .screen,
        on canvas: inout Canvas
    ) {
        let area = Rect(
            column: row.left + layout.start, row: row.top, columns: row.columns - layout.start, rows: 1)
        let offset = column.offset - contents.pane.leftColumn
        canvas.write(text.cut(to: column.width), in: area, offset: offset, over: ground)
    }
}
