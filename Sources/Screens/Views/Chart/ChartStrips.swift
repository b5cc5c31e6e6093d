import TerminalKit

/// A row a series where there is no room for more: name, a line of bars, the newest number.
struct ChartStrips {
    private let picture: ChartPicture
    private let area: Rect

    init(_ picture: ChartPicture, in area: Rect) {
        self.picture = picture
        self.area = area
    }

    func draw(on canvas: inout Canvas) {
        let rows = ChartRows(picture, in: area)
        for (index, line) in rows.lines.enumerated() {
            let row = area.row(index)
            rows.drawEnds(of: line, in: row, on: &canvas)
            let middle = rows.middle(of: row)
            guard middle.columns > 0 else { continue }
            canvas.write(StyledText(bars(of: line, columns: middle.columns, canvas.glyphs), line.role), in: middle)
        }
        rows.drawMore(on: &canvas)
    }

    private func bars(of line: ChartLine, columns: Int, _ glyphs: Glyphs) -> SafeText {
        let levels = line.series.levels(of: picture.window.aligned(toColumns: columns), columns: columns)
        return glyphs.sparkline(levels.map { $0 ?? .nan })
    }
}

/// Rows of a name at the left, a number at the right, and something in between.
struct ChartRows {
    /// The lines that there are rows for.
    let lines: [ChartLine]
    private let picture: ChartPicture
    private let area: Rect
    private let names: Int
    private let values: Int

    /// A number between name and value is no picture in fewer columns.
    private static let leastMiddle = 4

    init(_ picture: ChartPicture, in area: Rect) {
        self.picture = picture
        self.area = area
        let count = picture.lines.count
        lines = Array(
            picture.lines.prefix(count + picture.hidden > area.rows && area.rows > 1 ? area.rows - 1 : area.rows))
        values = lines.map { $0.sight(in: picture.window)?.value.columns ?? 1 }.max() ?? 0
        names = min(lines.map(\.name.columns).max() ?? 0, max(area.columns / 3, area.columns - values - 1 - 24))
    }

    /// Name and number of a line.
    func drawEnds(of line: ChartLine, in row: Rect, on canvas: inout Canvas) {
        let value = line.sight(in: picture.window)?.value ?? "–"
        let room = max(0, row.columns - value.columns - 1)
        canvas.write(StyledText(line.name.cut(to: middle(of: row).columns > 0 ? names : room)), in: row)
        canvas.write(StyledText(value, line.role, .bold), atEndOf: row)
    }

    /// What lies between them; nothing where there is no room.
    func middle(of row: Rect) -> Rect {
        let columns = row.columns - names - values - 2
        return Rect(
            column: row.left + names + 1, row: row.top, columns: columns < ChartRows.leastMiddle ? 0 : columns, rows: 1)
    }

    /// How many there is no room for.
    func drawMore(on canvas: inout Canvas) {
        let more = picture.lines.count + picture.hidden - lines.count
        guard more > 0, area.rows > 1 else { return }
        canvas.write(StyledText(SafeText("+\(more) more"), .dim), in: area.row(area.rows - 1))
    }
}
