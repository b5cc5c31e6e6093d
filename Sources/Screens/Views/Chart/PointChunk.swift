import FeedCore

/// Consecutive points of a series, with the extremes of all of them and of each few, so that a chart is drawn without a
/// look at every point.
struct PointChunk: Sendable, Equatable {
    /// Points that it holds at most.
    static let capacity = 1_024
    /// Points that share an entry of `blocks`.
    static let block = 16

    /// In microseconds since 1970, never going back.
    private(set) var times: [Int64] = []
    private(set) var values: [Double] = []
    /// The extremes of the first sixteen points, of the next, and so on.
    private(set) var blocks: [ValueRange] = []
    private(set) var range = ValueRange(.infinity, -.infinity)
    private(set) var sum = 0.0

    init() {
        times.reserveCapacity(64)
        values.reserveCapacity(64)
    }

    var count: Int { times.count }
    var isFull: Bool { count == PointChunk.capacity }

    mutating func add(_ value: Double, at time: Int64) {
        if count % PointChunk.block == 0 { blocks.append(ValueRange(value)) }
        blocks[blocks.count - 1].extend(to: value)
        times.append(time)
        values.append(value)
        range.extend(to: value)
        sum += value
    }

    /// The index of the first point at `time` or later.
    func index(atOrAfter time: Int64) -> Int { times.indices.partitioningIndex { times[$0] >= time } }

    /// Adds the points of a window to the columns that they fall into: all at once where they fall into one, else
    /// sixteen at once, else one by one.
    func fill(_ columns: inout [PointColumn?], of window: TimeWindow) {
        if fill(&columns, 0..<count, range, window) { return }
        for (number, block) in blocks.enumerated() {
            let start = number * PointChunk.block
            let points = start..<min(count, start + PointChunk.block)
            guard times[points.upperBound - 1] >= window.start, times[start] <= window.end,
                !fill(&columns, points, block, window)
            else { continue }
            for index in points where window.contains(times[index]) {
                let column = window.column(of: times[index], among: columns.count)
                add(index...index, ValueRange(values[index]), to: &columns[column])
            }
        }
    }

    /// Adds points that fall into one column of the window; false when they do not.
    private func fill(
        _ columns: inout [PointColumn?], _ points: Range<Int>, _ range: ValueRange, _ window: TimeWindow
    ) -> Bool {
        guard let first = points.first, let last = points.last, window.contains(times[first]),
            window.contains(times[last])
        else { return false }
        let column = window.column(of: times[first], among: columns.count)
        guard column == window.column(of: times[last], among: columns.count) else { return false }
        add(first...last, range, to: &columns[column])
        return true
    }

    private func add(_ points: ClosedRange<Int>, _ range: ValueRange, to column: inout PointColumn?) {
        let (last, lastTime) = (values[points.upperBound], times[points.upperBound])
        if column != nil {
            column?.range.extend(to: range)
            column?.last = last
            column?.lastTime = lastTime
        } else {
            column = PointColumn(
                range: range, first: values[points.lowerBound], last: last, firstTime: times[points.lowerBound],
                lastTime: lastTime)
        }
    }
}

/// The points that fall into one column of a chart.
struct PointColumn: Sendable, Equatable {
    var range: ValueRange
    var first: Double
    var last: Double
    var firstTime: Int64
    var lastTime: Int64
}
