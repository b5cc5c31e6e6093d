import TerminalKit

/// A list to choose from, in a box no larger than it needs; its first nine rows have the digits as keys.
struct MenuBox {
    private let menu: Menu
    private let keys: KeyNames

    init(_ menu: Menu, keys: KeyNames) {
        self.menu = menu
        self.keys = keys
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let hint = keys.offers(["open": "chooses", "close": "closes"])
        let box = OverlayBox(title: SafeText(menu.title), hint: hint)
        let inner = box.draw(in: place(in: area, density: density), density: density, on: &canvas)
        let first = firstRow(rows: inner.rows)
        for (index, row) in menu.rows.dropFirst(first).prefix(max(0, inner.rows)).enumerated() {
            draw(row, number: first + index, in: inner.row(index), on: &canvas)
        }
    }

    /// Where it lies: in the middle, where there is room for borders.
    func place(in area: Rect, density: Density) -> Rect { density.hasBorders ? fitted(to: area) : area }

    /// The row that stands in a cell; nil beside the rows.
    func row(at point: Point, in area: Rect, density: Density) -> Int? {
        let inner = OverlayBox.inside(place(in: area, density: density), density: density)
        guard inner.contains(point) else { return nil }
        let row = firstRow(rows: inner.rows) + point.row - inner.top
        return menu.rows.indices.contains(row) ? row : nil
    }

    /// The row at the top: the selected one is kept in the middle.
    private func firstRow(rows: Int) -> Int { max(0, min(menu.selected - rows / 2, menu.rows.count - rows)) }

    private func draw(_ row: Menu.Row, number: Int, in area: Rect, on canvas: inout Canvas) {
        let ground: ThemeGround = number == menu.selected ? .selection : .screen
        if ground == .selection { canvas.fill(area, ground) }
        var line = StyledText(number < 9 ? SafeText("\(number + 1) ") : "  ", .dim)
        line.append(SafeText(row.text))
        if !row.detail.isEmpty {
            line.append("  ")
            line.append(SafeText(row.detail), .dim)
        }
        canvas.write(line, in: area, over: ground)
    }

    /// In the middle, no higher than its rows and no wider than they need.
    private func fitted(to area: Rect) -> Rect {
        let widest = menu.rows.reduce(SafeText(menu.title).columns) {
            max($0, SafeText($1.text).columns + SafeText($1.detail).columns + 4)
        }
        let (rows, columns) = (min(area.rows, menu.rows.count + 2), min(area.columns, max(36, widest + 4)))
        return Rect(
            column: area.left + (area.columns - columns) / 2, row: area.top + (area.rows - rows) / 2, columns: columns,
            rows: rows)
    }
}
