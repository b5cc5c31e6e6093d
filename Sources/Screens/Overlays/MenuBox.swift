import TerminalKit

/// A list to choose from, in a box no larger than it needs; its first nine rows have the digits as keys.
struct MenuBox {
    private let menu: Menu

    init(_ menu: Menu) { self.menu = menu }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let box = OverlayBox(title: SafeText(menu.title), hint: "Enter chooses · Esc closes")
        let inner = box.draw(in: density.hasBorders ? fitted(to: area) : area, density: density, on: &canvas)
        let first = max(0, min(menu.selected - inner.rows / 2, menu.rows.count - inner.rows))
        for (index, row) in menu.rows.dropFirst(first).prefix(max(0, inner.rows)).enumerated() {
            draw(row, number: first + index, in: inner.row(index), on: &canvas)
        }
    }

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
