public import FeedCore
import TerminalKit

/// How many events a pane shows of each of some spans of time, all equally long, from its oldest event to now.
public struct RateHistogram: Sendable, Equatable {
    /// When the first span begins.
    public let start: Timestamp
    /// How long each is, in seconds.
    public let seconds: Int
    /// The events in each, the oldest first.
    public let counts: [Int]

    /// Lengths that people count in.
    private static let lengths = [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400,
    ]

    /// The shortest spans of which `most` are enough.
    init(_ timeline: Timeline, now: Timestamp, most: Int) {
        let oldest = timeline.items(startingAt: 0, limit: 1).first?.arrival ?? now
        let (first, last) = (oldest.microseconds, max(oldest.microseconds, now.microseconds))
        let days = Int((last - first) / 86_400_000_000 / Int64(max(1, most)) + 2) * 86_400
        let seconds = Self.lengths.first { Self.spans(of: $0, from: first, to: last) <= most } ?? days
        let start = first.spans(of: seconds) * Int64(seconds) * 1_000_000
        self.seconds = seconds
        self.start = Timestamp(microseconds: start)
        let edges = (0...Self.spans(of: seconds, from: first, to: last)).map { edge in
            timeline.events(arrivedAtOrAfter: Timestamp(microseconds: start + Int64(edge * seconds) * 1_000_000))
        }
        counts = zip(edges, edges.dropFirst()).map { $0 - $1 }
    }

    /// When a span begins; the end of the last one for the index behind it.
    public func time(of index: Int) -> Timestamp {
        Timestamp(microseconds: start.microseconds + Int64(index * seconds) * 1_000_000)
    }

    private static func spans(of seconds: Int, from first: Int64, to last: Int64) -> Int {
        Int(last.spans(of: seconds) - first.spans(of: seconds)) + 1
    }
}

extension Int64 {
    /// Whole spans of so many seconds in this many microseconds.
    fileprivate func spans(of seconds: Int) -> Int64 { self / (Int64(seconds) * 1_000_000) }
}

extension ScreenState {
    /// The focused pane's events over time up to the moment that is shown, as many spans as fit; nil without a pane.
    public var histogram: RateHistogram? {
        guard let pane = focusedPane else { return nil }
        let layout = ScreenLayout(self)
        let columns = OverlayBox.inside(layout.body, density: layout.density).columns
        return RateHistogram(pane.timeline, now: atRest.asShown.now.time, most: max(1, columns))
    }
}
