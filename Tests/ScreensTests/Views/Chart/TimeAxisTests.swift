import FeedCore
import Testing

@testable import Screens

@Suite struct TimeAxisTests {
    /// How long a window from 14:03:05 is, its columns, its zone, and the labels.
    static let cases: [(Int64, Int, Int, String)] = [
        (10, 80, 0, "14:03:06 14:03:08 14:03:10 14:03:12 14:03:14"),
        (60, 60, 0, "14:03:15 14:03:30 14:03:45 14:04:00"),
        (600, 40, 0, "14:05 14:10"),
        (600, 80, 5_400, "15:34 15:36 15:38 15:40 15:42"),
        (86_400, 60, -18_000, "12:00 18:00 00:00 06:00"),
        (5 * 86_400, 60, 0, "Feb 1 Feb 2 Feb 3 Feb 4 Feb 5"),
        (600, 3, 0, ""),
    ]

    @Test(arguments: cases)
    func `times are round where the user is`(seconds: Int64, columns: Int, east: Int, labels: String) {
        let start = Moment.make().time.microseconds
        let window = TimeWindow(start: start, end: start + seconds * 1_000_000)
        let axis = TimeAxis(window, columns: columns, zone: .fixed(seconds: east))
        #expect(axis.ticks.map(\.label).joined(separator: " ") == labels)
        #expect(axis.ticks.allSatisfy { (0..<columns).contains($0.column) })
    }

    @Test func `columns keep their moments while a window moves`() {
        let window = TimeWindow(start: 1_000_000, end: 61_000_000)
        let later = TimeWindow(start: 1_400_000, end: 61_400_000)
        #expect(window.aligned(toColumns: 60) == TimeWindow(start: 1_000_000, end: 61_000_000))
        #expect(later.aligned(toColumns: 60) == TimeWindow(start: 2_000_000, end: 62_000_000))
    }
}
