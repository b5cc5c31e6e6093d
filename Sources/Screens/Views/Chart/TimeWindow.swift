/// A stretch of time that a chart shows, both ends included, in microseconds since 1970.
struct TimeWindow: Sendable, Equatable {
    let start: Int64
    let end: Int64

    /// A stretch of at least one microsecond.
    init(start: Int64, end: Int64) {
        self.start = start
        self.end = max(end, start + 1)
    }

    var span: Int64 { end - start }

    func contains(_ time: Int64) -> Bool { start <= time && time <= end }

    /// Which of so many columns of equal length a time in it falls into.
    func column(of time: Int64, among count: Int) -> Int {
        min(count - 1, Int(Double(time - start) * Double(count) / Double(span)))
    }

    /// The window moved to the next edge between columns, counted from 1970: columns then keep their points while the
    /// window moves, and lines do not shimmer.
    func aligned(toColumns count: Int) -> TimeWindow {
        let length = max(1, span / Int64(max(1, count)))
        let end = (end + length - 1) / length * length
        return TimeWindow(start: end - length * Int64(max(1, count)), end: end)
    }
}
