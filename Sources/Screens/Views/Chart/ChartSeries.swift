import FeedCore

/// One line of a chart: the numbers of a field over time, the newest 131,072 of them.
struct ChartSeries: Sendable, Equatable {
    /// What it is called.
    let name: String
    /// How its numbers are written.
    let numbers: NumberText
    /// The feed that its numbers come from; nil when all come from one.
    let feed: FeedID?
    /// Where in an event's data its numbers stand.
    let path: JSONPath
    private(set) var chunks: [PointChunk] = []
    /// When the link was lost: lines are not drawn across.
    private(set) var breaks: [Int64] = []

    /// Chunks that are kept; the oldest goes first.
    static let mostChunks = 128
    /// Breaks that are kept.
    static let mostBreaks = 256

    init(name: String, numbers: NumberText = NumberText(), feed: FeedID? = nil, path: JSONPath) {
        self.name = name
        self.numbers = numbers
        self.feed = feed
        self.path = path
    }

    /// Adds the newest point; a clock that was set back does not take time back.
    mutating func add(_ value: Double, at time: Timestamp) {
        let time = max(time.microseconds, newest?.time ?? .min)
        if chunks.last?.isFull ?? true {
            if chunks.count == ChartSeries.mostChunks { chunks.removeFirst() }
            chunks.append(PointChunk())
        }
        chunks[chunks.count - 1].add(value, at: time)
    }

    /// No line is drawn across this moment.
    mutating func breakLine(at time: Timestamp) {
        guard let newest, breaks.last ?? .min < newest.time else { return }
        if breaks.count == ChartSeries.mostBreaks { breaks.removeFirst() }
        breaks.append(max(time.microseconds, newest.time))
    }

    var isEmpty: Bool { chunks.isEmpty }

    var newest: (time: Int64, value: Double)? {
        guard let chunk = chunks.last, let time = chunk.times.last, let value = chunk.values.last else { return nil }
        return (time, value)
    }

    var oldest: Int64? { chunks.first?.times.first }

    /// The range of all that is kept.
    var range: ValueRange? { chunks.map(\.range).joined }
}

extension ChartSeries {
    /// Lowest, mean and highest of some points.
    struct Summary: Sendable, Equatable {
        var range: ValueRange
        var mean: Double
    }

    /// What the points of a window come to; nil when there are none.
    func summary(of window: TimeWindow) -> Summary? {
        var (range, sum, count) = (ValueRange(.infinity, -.infinity), 0.0, 0)
        for chunk in chunks(of: window) {
            let points = chunk.index(atOrAfter: window.start)..<chunk.index(atOrAfter: window.end + 1)
            if points.count == chunk.count {
                range.extend(to: chunk.range)
                sum += chunk.sum
            } else {
                for value in chunk.values[points] {
                    range.extend(to: value)
                    sum += value
                }
            }
            count += points.count
        }
        return count == 0 ? nil : Summary(range: range, mean: sum / Double(count))
    }

    /// The points of a window, gathered in so many columns of equal length; nil where there are none.
    func columns(of window: TimeWindow, count: Int) -> [PointColumn?] {
        var columns = [PointColumn?](repeating: nil, count: count)
        for chunk in chunks(of: window) { chunk.fill(&columns, of: window) }
        return columns
    }

    private func chunks(of window: TimeWindow) -> ArraySlice<PointChunk> {
        let first = chunks.firstIndex { $0.times[$0.count - 1] >= window.start } ?? chunks.endIndex
        let end = chunks[first...].firstIndex { $0.times[0] > window.end } ?? chunks.endIndex
        return chunks[first..<end]
    }

    /// The last point before a moment.
    func point(before time: Int64) -> (time: Int64, value: Double)? {
        guard let chunk = chunks.last(where: { $0.times[0] < time }) else { return nil }
        let index = chunk.index(atOrAfter: time) - 1
        return (chunk.times[index], chunk.values[index])
    }

    /// The first point after a moment.
    func point(after time: Int64) -> (time: Int64, value: Double)? {
        guard let chunk = chunks.first(where: { $0.times[$0.count - 1] > time }) else { return nil }
        let index = chunk.index(atOrAfter: time + 1)
        return (chunk.times[index], chunk.values[index])
    }

    /// Whether the link was lost between two points.
    func isBroken(from earlier: Int64, to later: Int64) -> Bool {
        !breaks.isEmpty && breaks.contains { earlier <= $0 && $0 <= later }
    }
}
