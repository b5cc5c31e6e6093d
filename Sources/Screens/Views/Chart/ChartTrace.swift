import TerminalKit

/// Lines drawn in dots: from point to point, over all the numbers between where there are more points than columns.
struct ChartTrace {
    private let lines: [ChartLine]
    private let axis: ValueAxis
    private let window: TimeWindow

    init(_ lines: [ChartLine], axis: ValueAxis, window: TimeWindow) {
        self.lines = lines
        self.axis = axis
        self.window = window
    }

    func grid(_ size: Size, dots: (columns: Int, rows: Int)) -> DotGrid {
        var grid = DotGrid(size: size, dots: dots)
        // The first line lies over the others.
        for (owner, line) in lines.enumerated().reversed() { trace(line.series, owner: owner, in: &grid) }
        return grid
    }

    private func trace(_ series: ChartSeries, owner: Int, in grid: inout DotGrid) {
        let rows = grid.rows
        func row(_ value: Double) -> Double { (1 - axis.share(of: value)) * Double(rows - 1) }
        var last = series.point(before: window.start).map { (column: -1, point: $0) }
        for (index, column) in series.columns(of: window, count: grid.columns).enumerated() {
            guard let column else { continue }
            grid.fill(
                index, DotGrid.rows(from: row(column.range.high), to: row(column.range.low)), owner: owner)
            let first = (time: column.firstTime, value: column.first)
            if let last, !series.isBroken(from: last.point.time, to: first.time) {
                let start = last.column < 0 ? (0, entry(from: last.point, to: first)) : (last.column, last.point.value)
                grid.line(from: (start.0, row(start.1)), to: (index, row(first.value)), owner: owner)
            }
            last = (index, (column.lastTime, column.last))
        }
        guard let last, let next = series.point(after: window.end),
            !series.isBroken(from: last.point.time, to: next.time)
        else { return }
        let end = value(at: window.end, from: last.point, to: next)
        let start = last.column < 0 ? value(at: window.start, from: last.point, to: next) : last.point.value
        grid.line(from: (max(0, last.column), row(start)), to: (grid.columns - 1, row(end)), owner: owner)
    }

    /// Where a line from a point before the window comes in.
    private func entry(from point: (time: Int64, value: Double), to first: (time: Int64, value: Double)) -> Double {
        value(at: window.start, from: point, to: first)
    }

    /// The number of a straight line between two points at a moment.
    private func value(
        at time: Int64, from a: (time: Int64, value: Double), to b: (time: Int64, value: Double)
    ) -> Double {
        guard b.time > a.time else { return b.value }
        let share = Double(time - a.time) / Double(b.time - a.time)
        return a.value * (1 - share) + b.value * share
    }
}
