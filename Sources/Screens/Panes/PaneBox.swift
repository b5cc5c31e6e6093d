import TerminalKit

/// A pane on the screen: border, title, items.
struct PaneBox {
    private let contents: PaneContents
    private let isFocused: Bool

    init(_ place: ScreenLayout.PanePlace, of state: ScreenState) {
        contents = PaneContents(pane: state.panes[place.pane], place: place, state: state)
        isFocused = place.pane == state.focus
    }

    /// - Parameter name: what the pane is called.
    func draw(named name: PaneName, on canvas: inout Canvas, density: Density) {
        let title = PaneTitle(contents, name: name)
        if density.hasBorders {
            drawBorder(with: title, on: &canvas)
        } else {
            drawTitleRow(title, on: &canvas)
        }
        FaultNotice(of: contents.pane, in: contents.state)?.draw(in: contents.place.notice, on: &canvas)
        guard !contents.place.inner.isEmpty else { return }
        if let emptiness = Emptiness(contents) {
            emptiness.draw(in: contents.place.inner, on: &canvas)
        } else {
            contents.pane.view.draw(contents, &canvas)
        }
    }

    /// What stands in a cell of the pane.
    func target(at point: Point, density: Density) -> ScreenTarget {
        let place = contents.place
        if newsPlace(density: density).contains(point) { return .news(pane: place.pane) }
        let isOnBorder = density.hasBorders && [place.outer.left, place.outer.right - 1].contains(point.column)
        if !isOnBorder, place.inner.contains(point), let target = contents.pane.view.target?(contents, point) {
            return target
        }
        let row = point.row - place.list.top
        guard !isOnBorder, 0..<place.listRows ~= row else { return .pane(place.pane) }
        let rows = contents.pane.view.rows(contents)
        guard rows.indices.contains(row), let item = rows[row] else { return .pane(place.pane) }
        return .item(item, pane: place.pane)
    }

    /// Where `↓ 27 new` stands: the last of the counts at the end of their row.
    private func newsPlace(density: Density) -> Rect {
        let outer = contents.place.outer
        let row = density.hasBorders ? outer.row(outer.rows - 1).narrowed(by: 1) : outer.row(0)
        let (room, end) = density.hasBorders ? (row.columns - 4, row.right - 2) : (row.columns / 2, row.right)
        let columns = PaneStatus(contents).news.columns
        return Rect(column: end - columns, row: row.top, columns: columns <= room ? columns : 0, rows: 1)
    }

    private func drawBorder(with title: PaneTitle, on canvas: inout Canvas) {
        let area = contents.place.outer
        Border(isFocused: isFocused, isUnicode: canvas.glyphs.isUnicode).draw(around: area, on: &canvas)
        let top = area.row(0).narrowed(by: 1)
        let bottom = area.row(area.rows - 1).narrowed(by: 1)
        canvas.write(title.text(columns: top.columns - 2).spaced, in: top)
        let status = PaneStatus(contents)
        let counts = status.counts(columns: bottom.columns - 4)
        let room = bottom.columns - (counts.isEmpty ? 0 : counts.columns + 4)
        let asked = status.asked(columns: room - 2)
        if !asked.isEmpty, room >= 10 { canvas.write(asked.spaced, in: bottom) }
        guard !counts.isEmpty else { return }
        let end = Rect(column: bottom.left, row: bottom.top, columns: bottom.columns - 1, rows: 1)
        canvas.write(counts.spaced, atEndOf: end)
    }

    /// Without borders the title is a bar; what the lower border would say stands at its end.
    private func drawTitleRow(_ title: PaneTitle, on canvas: inout Canvas) {
        let row = contents.place.outer.row(0)
        let ground: ThemeGround = isFocused ? .selection : .bar
        canvas.fill(row, ground)
        let counts = PaneStatus(contents).countsAndOff(columns: row.columns / 2)
        let room = row.columns - (counts.isEmpty ? 0 : counts.columns + 1)
        canvas.write(title.text(columns: room), in: row, over: ground)
        canvas.write(counts, atEndOf: row, over: ground)
    }
}
