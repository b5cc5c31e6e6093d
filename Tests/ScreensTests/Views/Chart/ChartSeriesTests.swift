import FeedCore
import Testing

@testable import Screens

@Suite struct ChartSeriesTests {
    private static func series(_ points: [(Int64, Double)]) -> ChartSeries {
        var series = ChartSeries(name: "x", path: JSONPath(steps: []))
        for (time, value) in points { series.add(value, at: Timestamp(microseconds: time)) }
        return series
    }

    @Test func `columns are those of every point looked at alone`() {
        for seed in UInt64(0)..<20 {
            var random = SplitMix(seed: seed)
            var time: Int64 = 0
            let points = (0..<5_000).map { _ in
                time += Int64.random(in: 0...(seed % 2 == 0 ? 3 : 900), using: &random)
                return (time, Double.random(in: -5...5, using: &random))
            }
            let series = Self.series(points)
            for _ in 0..<10 {
                let start = Int64.random(in: -100...time, using: &random)
                let window = TimeWindow(start: start, end: Int64.random(in: start...time + 100, using: &random))
                let count = Int.random(in: 1...300, using: &random)
                let inside = points.filter { window.contains($0.0) }
                let columns = series.columns(of: window, count: count)
                for (index, column) in columns.enumerated() {
                    let values = inside.filter { window.column(of: $0.0, among: count) == index }.map(\.1)
                    #expect(column?.range.low == values.min() && column?.range.high == values.max())
                    #expect(column?.first == values.first && column?.last == values.last)
                }
                let summary = series.summary(of: window)
                #expect(summary?.range.high == inside.map(\.1).max())
                let mean = inside.isEmpty ? nil : inside.map(\.1).reduce(0, +) / Double(inside.count)
                #expect(summary.map { abs($0.mean - (mean ?? .nan)) < 1e-9 } ?? (mean == nil))
                #expect(series.point(before: start)?.value == points.last { $0.0 < start }?.1)
                #expect(series.point(after: start)?.value == points.first { $0.0 > start }?.1)
            }
        }
    }

    @Test func `the oldest chunk goes first, and time never goes back`() {
        let most = PointChunk.capacity * ChartSeries.mostChunks
        var series = Self.series([(9, 1), (5, 2)])
        #expect(series.newest?.time == 9)
        for number in 0..<most { series.add(Double(number), at: Timestamp(microseconds: Int64(number + 10))) }
        #expect(series.chunks.count == ChartSeries.mostChunks)
        #expect(series.oldest == Int64(PointChunk.capacity + 8))
    }

    @Test func `what lies between two points of a lost link is not joined`() {
        var series = Self.series([(10, 1), (20, 2)])
        series.breakLine(at: Timestamp(microseconds: 25))
        series.breakLine(at: Timestamp(microseconds: 27))
        series.add(3, at: Timestamp(microseconds: 30))
        #expect(series.breaks == [25])
        #expect(series.isBroken(from: 20, to: 30))
        #expect(!series.isBroken(from: 10, to: 20))
    }
}
