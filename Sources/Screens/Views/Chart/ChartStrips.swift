import TerminalKit

/// A few rows a series where there is no room for more: name, bars over time, the newest number.
struct ChartStrips {
    private let picture: ChartPicture
    private let area: Rect

    /// Rows of a series at most.
    private static let highest = 3

    init(_ picture: ChartPicture, in area: Rect) {
        self.picture = picture
        self.area = area
    }

    func draw(on canvas: inout Canvas) {
        let rows = ChartRows(picture, in: area)
        let count = rows.lines.count
        let room = area.rows - (picture.hidden > 0 || count < picture.lines.count ? 1 : 0)
        var top = 0
        for (index, line) in rows.lines.enumerated() {
            // What cannot be shared is given to the first.
            let height = max(1, min(ChartStrips.highest, room / count + (index < room % count ? 1 : 0)))
            let row = area.row(top)
            top += height
            rows.drawEnds(of: line, in: row, on: &canvas)
            let middle = rows.middle(of: row)
            guard middle.columns > 0, let range = [line].range(in: picture.window) else { continue }
            let place = Rect(column: middle.left, row: row.top, columns: middle.columns, rows: height)
            // What does not vary lies at the bottom.
            let most = range.low < range.high ? range.high : nil
            let axis = ValueAxis(covering: range, least: range.low, most: most, steps: 1)
            ChartBlocks(line, axis: axis, window: picture.window.aligned(toColumns: middle.columns))
                .draw(in: place, on: &canvas)
        }
        rows.drawMore(on: &canvas)
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
