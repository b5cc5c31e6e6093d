import FeedCore
import TerminalKit

/// What all kinds of charts are drawn from: the lines, and the stretch of time.
struct ChartPicture {
    let lines: [ChartLine]
    /// How many lines more there are that are not drawn.
    let hidden: Int
    let window: TimeWindow
    let style: FeedChart.Style
    let chart: FeedChart
    let zone: Zone
    /// When the chosen event came; nil while none is chosen.
    let cursor: Timestamp?

    /// The least rows and columns that a plot is worth drawing in, its legend included.
    private static let least = Size(columns: 24, rows: 3)

    func draw(in area: Rect, on canvas: inout Canvas) {
        switch style {
        case .bars, .gauge: ChartBars(self, in: area).draw(on: &canvas)
        case .auto, .lines, .blocks: drawOverTime(in: area, on: &canvas)
        }
    }

    private func drawOverTime(in area: Rect, on canvas: inout Canvas) {
        let groups = groups(on: canvas)
        // Times below are the first to go; scales of few rows one above the other say less than strips.
        let least = ChartPicture.least.rows + (groups.count > 1 ? 1 : 0)
        let axis = [1, 0].first { (area.rows - $0) / max(1, groups.count) >= least }
        guard let axis, area.columns >= ChartPicture.least.columns else {
            return ChartStrips(self, in: area).draw(on: &canvas)
        }
        ChartPlots(self, groups: groups, in: area, axisRows: axis).draw(on: &canvas)
    }

    /// Where neither colours nor signs tell lines apart, and where columns would hide one another, each has a scale of
    /// its own.
    private func groups(on canvas: Canvas) -> [[ChartLine]] {
        let isColoured = canvas.theme[.line1] != canvas.theme[.line2]
        return lines.groups(
            isEach: style == .blocks || (!isColoured && canvas.glyphs.isUnicode),
            isOne: chart.min != nil && chart.max != nil)
    }
}
