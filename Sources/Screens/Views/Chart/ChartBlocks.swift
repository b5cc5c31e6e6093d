import TerminalKit

/// One series as columns from the bottom, an eighth of a cell at a time.
struct ChartBlocks {
    private let line: ChartLine
    private let axis: ValueAxis
    private let window: TimeWindow

    init(_ line: ChartLine, axis: ValueAxis, window: TimeWindow) {
        self.line = line
        self.axis = axis
        self.window = window
    }

    func draw(in area: Rect, on canvas: inout Canvas) {
        let bars = canvas.glyphs.bars
        let levels = line.series.levels(of: window, columns: area.columns).map { value in
            value.map { max(1, Int((axis.share(of: $0) * Double(area.rows * bars.count)).rounded())) } ?? 0
        }
        for row in 0..<area.rows {
            let below = (area.rows - 1 - row) * bars.count
            for (column, level) in levels.enumerated() where level > below {
                let bar = bars[min(bars.count, level - below) - 1]
                canvas.write(StyledText(bar, line.role), in: area.row(row), offset: column)
            }
        }
    }
}

extension ChartSeries {
    /// The number of each of so many columns: the highest that came then, else the one that went before, unless the
    /// link was lost; nil before the first and after the newest.
    func levels(of window: TimeWindow, columns: Int) -> [Double?] {
        let found = self.columns(of: window, count: columns)
        let end = point(after: window.end) != nil ? columns - 1 : found.lastIndex { $0 != nil } ?? -1
        var last = point(before: window.start)
        return found.enumerated().map { index, column in
            guard index <= end else { return nil }
            let time = window.start + window.span * Int64(index + 1) / Int64(columns)
            if let column { last = (column.lastTime, column.last) }
            if column == nil, let point = last, isBroken(from: point.time, to: time) { last = nil }
            return column?.range.high ?? last?.value
        }
    }
}
