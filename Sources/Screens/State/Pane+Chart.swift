public import FeedCore

extension Pane {
    /// Whether it shows numbers over time: what moves in it is time, not the choice of an item.
    public var isChart: Bool { view == .chart }

    /// What its chart draws.
    public var chartStyle: FeedChart.Style { look.style ?? setup.chart.style }

    /// How long a stretch of time its chart shows, in words; nil when there is nothing to see.
    public var chartSpan: String? { chartTimes.map { Spans.age(.microseconds(look.window(of: $0, setup.chart).span)) } }

    /// Steps that a page of a chart has.
    public static let chartPage = 10

    /// Moves its chart by so many tenths of what is seen, negative to what is older; at the newest it follows again.
    mutating func panChart(by tenths: Int) {
        guard let times = chartTimes else { return }
        look.pan(by: Double(tenths) / Double(Pane.chartPage), of: times, setup.chart)
    }

    /// Moves its chart to the oldest points.
    mutating func panChartToOldest() {
        if let times = chartTimes { look.panToOldest(of: times, setup.chart) }
    }

    /// Moves its chart as little as it takes to show an item.
    mutating func showInChart(_ sequence: UInt64) {
        guard let times = chartTimes, let item = timeline.items(endingAt: sequence, limit: 1).last else { return }
        look.show(item.arrival, of: times, setup.chart)
    }

    /// Shows a longer stretch of time, or a shorter one.
    public mutating func zoomChart(out: Bool) {
        if let times = chartTimes { look.zoom(out: out, of: times, setup.chart) }
    }

    private var chartTimes: TimeWindow? { (digest as? ChartDigest)?.times }
}
