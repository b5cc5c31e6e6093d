import FeedCore
import TerminalKit

/// Groups of lines over time, one above the other, each with a legend and a scale of its own.
struct ChartPlots {
    /// A group with its place.
    private struct Plot {
        let lines: [ChartLine]
        let axis: ValueAxis
        let labels: [SafeText]
        let legend: Rect
        var area: Rect
    }

    private let picture: ChartPicture
    private let area: Rect
    private var plots: [Plot] = []
    /// Columns that the numbers beside the scales take.
    private let gutter: Int
    private let hasTimes: Bool

    /// A wider number beside a scale takes too much of it.
    private static let widestLabel = 12

    /// - Parameter axisRows: the rows for times below.
    init(_ picture: ChartPicture, groups: [[ChartLine]], in area: Rect, axisRows: Int) {
        self.picture = picture
        self.area = area
        hasTimes = axisRows > 0
        let room = area.rows - axisRows
        var top = area.top
        for (index, lines) in groups.enumerated() {
            // What cannot be shared is given to the first.
            let rows = room / groups.count + (index < room % groups.count ? 1 : 0)
            let place = Rect(column: area.left, row: top, columns: area.columns, rows: rows)
            plots.append(ChartPlots.plot(lines, in: place, picture))
            top += rows
        }
        let widest = plots.flatMap(\.labels).map(\.columns).max() ?? 0
        gutter = min(widest, ChartPlots.widestLabel, area.columns / 3) + 1
        for index in plots.indices {
            let place = plots[index].area
            plots[index].area = Rect(
                column: place.left + gutter, row: place.top, columns: place.columns - gutter, rows: place.rows)
        }
    }

    private static func plot(_ lines: [ChartLine], in place: Rect, _ picture: ChartPicture) -> Plot {
        let area = Rect(column: place.left, row: place.top + 1, columns: place.columns, rows: place.rows - 1)
        let axis = ValueAxis(
            covering: lines.range(in: picture.window) ?? ValueRange(0, 1), least: picture.chart.min,
            most: picture.chart.max, steps: min(8, max(1, (area.rows - 1) / 2)))
        let units = lines.map(\.series.numbers)
        let numbers =
            units.allSatisfy { $0.suffix == units[0].suffix && $0.prefix == units[0].prefix } ? units[0] : NumberText()
        let labels = axis.ticks.map { SafeText(numbers.label($0, on: axis)) }
        return Plot(lines: lines, axis: axis, labels: labels, legend: place.row(0), area: area)
    }

    func draw(on canvas: inout Canvas) {
        let dots = canvas.glyphs.isUnicode && picture.style != .blocks ? DotGrid.braille : DotGrid.whole
        let window = picture.window.aligned(toColumns: (area.columns - gutter) * dots.columns)
        for (index, plot) in plots.enumerated() {
            let hidden = index == 0 ? picture.hidden : 0
            canvas.write(
                plot.lines.legend(in: picture.window, hidden: hidden, columns: plot.legend.columns), in: plot.legend)
            drawScale(of: plot, on: &canvas)
            drawMoments(of: plot, window, on: &canvas)
            if picture.style == .blocks {
                ChartBlocks(plot.lines[0], axis: plot.axis, window: window).draw(in: plot.area, on: &canvas)
            } else {
                let grid = ChartTrace(plot.lines, axis: plot.axis, window: window).grid(plot.area.size, dots: dots)
                draw(grid, of: plot, on: &canvas)
            }
        }
        if hasTimes { drawTimes(window, on: &canvas) }
    }

    /// Numbers beside the plot, and a faint line across for each.
    private func drawScale(of plot: Plot, on canvas: inout Canvas) {
        let pattern: SafeText = canvas.glyphs.isUnicode ? "┈" : ". "
        let line = SafeText(repeating: pattern, count: plot.area.columns / pattern.columns)
        var last: Int?
        for (tick, label) in zip(plot.axis.ticks, plot.labels) {
            let row = Int(((1 - plot.axis.share(of: tick)) * Double(plot.area.rows - 1)).rounded())
            guard row != last else { continue }
            last = row
            canvas.write(StyledText(line, .border), in: plot.area.row(row))
            let place = Rect(column: area.left, row: plot.area.top + row, columns: gutter - 1, rows: 1)
            canvas.write(StyledText(label.cut(to: place.columns), .dim), atEndOf: place)
        }
    }

    /// A faint line down where the link was lost, and one where the chosen event came.
    private func drawMoments(of plot: Plot, _ window: TimeWindow, on canvas: inout Canvas) {
        for time in Set(plot.lines.flatMap(\.series.breaks)) {
            drawLine(at: time, "┊", .dim, of: plot, window, &canvas)
        }
        if let cursor = picture.cursor?.microseconds { drawLine(at: cursor, "│", .focus, of: plot, window, &canvas) }
    }

    private func drawLine(
        at time: Int64, _ sign: SafeText, _ role: ThemeRole, of plot: Plot, _ window: TimeWindow, _ canvas: inout Canvas
    ) {
        guard window.contains(time) else { return }
        let column = window.column(of: time, among: plot.area.columns)
        for row in 0..<plot.area.rows { canvas.write(StyledText(sign, role), in: plot.area.row(row), offset: column) }
    }

    private func drawTimes(_ window: TimeWindow, on canvas: inout Canvas) {
        let row = area.row(area.rows - 1)
        let times = Rect(column: row.left + gutter, row: row.top, columns: row.columns - gutter, rows: 1)
        for tick in TimeAxis(window, columns: times.columns, zone: picture.zone).ticks {
            let label = SafeText(tick.label)
            let column = tick.column - label.columns / 2
            guard column + gutter >= 0, column + label.columns <= times.columns else { continue }
            canvas.write(StyledText(label, .time), in: row, offset: gutter + column)
        }
    }

    /// The dots, cells of one line written together; cells without dots keep what stands there.
    private func draw(_ grid: DotGrid, of plot: Plot, on canvas: inout Canvas) {
        let columns = grid.size.columns
        for row in 0..<grid.size.rows {
            var start = 0
            while start < columns {
                let cell = row * columns + start
                let owner = grid.owners[cell]
                var end = start + 1
                if grid.masks[cell] > 0 {
                    while end < columns, grid.masks[row * columns + end] > 0, grid.owners[row * columns + end] == owner
                    {
                        end += 1
                    }
                    let line = plot.lines[Int(owner)]
                    let text = grid.masks[cell..<row * columns + end].lazy.map { mask in
                        grid.dots.rows > 1 ? DotGrid.signs[Int(mask)] : line.sign
                    }.joined()
                    canvas.write(
                        text, at: Point(column: plot.area.left + start, row: plot.area.top + row), columns: end - start,
                        style: canvas.theme[line.role], clip: plot.area)
                }
                start = end
            }
        }
    }
}
