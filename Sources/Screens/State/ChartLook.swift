public import FeedCore

/// What of time a pane's chart shows and how, as far as the user has said so.
public struct ChartLook: Sendable, Equatable {
    /// What it draws; nil leaves it to the config.
    public var style: FeedChart.Style?
    /// How long a stretch of time it shows; nil leaves it to the config.
    public var span: Duration?
    /// The moment at its right edge, where it stands still; nil goes on with the newest.
    public private(set) var end: Timestamp?

    /// A chart that follows.
    public init() {}

    /// Spans that can be shown.
    public static let spans: ClosedRange<Duration> = .seconds(1) ... .seconds(365 * 86_400)
    /// Spans that zooming goes through, in seconds.
    private static let steps: [Int64] = [
        10, 20, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200, 86_400, 172_800, 604_800,
        2_592_000,
    ]
    /// What is shown of events that nobody has said a span for, in seconds.
    private static let fitting: ClosedRange<Int64> = 30...600
}

extension ChartLook {
    /// The stretch that is shown of points that came at these times.
    func window(of times: TimeWindow, _ chart: FeedChart) -> TimeWindow {
        let end = end?.microseconds ?? times.end
        return TimeWindow(start: end - span(of: times, chart), end: end)
    }

    /// Moves by a part of what is seen, negative to what is older; at the newest it follows again.
    mutating func pan(by share: Double, of times: TimeWindow, _ chart: FeedChart) {
        let window = window(of: times, chart)
        stand(at: window.end + Int64(Double(window.span) * share), of: times, chart)
    }

    /// Moves to the oldest.
    mutating func panToOldest(of times: TimeWindow, _ chart: FeedChart) {
        stand(at: times.start + span(of: times, chart), of: times, chart)
    }

    /// Shows a moment, in the middle if it is not seen.
    mutating func show(_ time: Timestamp, of times: TimeWindow, _ chart: FeedChart) {
        let window = window(of: times, chart)
        guard !window.contains(time.microseconds) else { return }
        stand(at: time.microseconds + window.span / 2, of: times, chart)
    }

    /// Goes on with the newest.
    mutating func follow() { end = nil }

    /// Shows the next longer of the usual spans, or the next shorter one. The right edge stays where it is.
    mutating func zoom(out: Bool, of times: TimeWindow, _ chart: FeedChart) {
        let seconds = span(of: times, chart) / 1_000_000
        let next = out ? Self.steps.first { $0 > seconds } : Self.steps.last { $0 < seconds }
        if let next { span = .seconds(next) }
    }

    private func span(of times: TimeWindow, _ chart: FeedChart) -> Int64 {
        if let given = span ?? chart.span { return given.microseconds }
        let seconds = Self.steps.first { $0 >= Self.fitting.lowerBound && $0 * 1_000_000 >= times.span }
        return min(seconds ?? .max, Self.fitting.upperBound) * 1_000_000
    }

    private mutating func stand(at end: Int64, of times: TimeWindow, _ chart: FeedChart) {
        let end = max(end, times.start + span(of: times, chart))
        self.end = end >= times.end ? nil : Timestamp(microseconds: end)
    }
}
