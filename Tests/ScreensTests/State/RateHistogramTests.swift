import FeedCore
import Testing

@testable import Screens

@Suite struct RateHistogramTests {
    /// A feed with as many events a second as these numbers say, from second 100 on; odd ones are `hit`s.
    private func timeline(_ counts: [Int], filter: String = "") -> Timeline {
        let fixture = StoreFixture(feeds: 1)
        for (second, count) in counts.enumerated() {
            fixture.add((0..<count).map { $0 % 2 == 1 ? "hit" : "miss" }, to: 0, at: .make(100.5 + Double(second)))
        }
        fixture.store.record(.note(.lost(reason: "reset")), of: fixture.feeds[0], at: .make(101))
        var timeline = fixture.timeline(filter)
        while let scan = timeline.nextScan() { timeline.merge(scan.run()) }
        return timeline
    }

    private func time(_ seconds: Int) -> Timestamp { Timestamp(microseconds: Int64(seconds) * 1_000_000) }

    @Test func `events are counted second by second where there is room`() {
        let histogram = RateHistogram(timeline([3, 0, 5, 1]), now: time(105), most: 10)
        #expect(histogram.counts == [3, 0, 5, 1, 0, 0])
        #expect(histogram.seconds == 1)
        #expect(histogram.time(of: 2) == time(102))
    }

    @Test(arguments: [(6, 1), (3, 2), (2, 5), (1, 10)])
    func `spans are as short as fit, and begin where people begin to count`(most: Int, seconds: Int) {
        let histogram = RateHistogram(timeline([3, 0, 5, 1]), now: time(105), most: most)
        #expect(histogram.seconds == seconds)
        #expect(histogram.counts.count <= most)
        #expect(histogram.counts.reduce(0, +) == 9)
        #expect(histogram.start.microseconds % (Int64(seconds) * 1_000_000) == 0)
    }

    @Test func `only what the filter takes is counted, and no note`() {
        #expect(RateHistogram(timeline([3, 0, 5, 1], filter: "hit"), now: time(103), most: 10).counts == [1, 0, 2, 0])
    }

    @Test func `what was cleared is not counted`() {
        var cleared = timeline([3, 0, 5, 1])
        cleared.clear(upTo: 3)
        #expect(RateHistogram(cleared, now: time(103), most: 10).counts.suffix(2) == [5, 1])
    }

    @Test func `without events there is the present span`() {
        let histogram = RateHistogram(StoreFixture(feeds: 1).timeline(""), now: time(105), most: 10)
        #expect(histogram.counts == [0])
    }

    @Test func `years fit, too`() {
        let histogram = RateHistogram(timeline([1]), now: time(400_000_000), most: 80)
        #expect(histogram.counts.count <= 80)
        #expect(histogram.counts.reduce(0, +) == 1)
    }
}
