import FeedCore
import Testing

@testable import FeedEngine

@Suite struct HeartbeatMeterTests {
    private func interval(_ seconds: [Double]) -> Double? {
        var meter = HeartbeatMeter()
        for second in seconds { meter.beat(at: Uptime(nanoseconds: 0) + .seconds(second)) }
        return meter.interval?.inSeconds
    }

    @Test(
        arguments: [
            ([], nil), ([0], nil), ([0, 15], nil), ([0, 15, 30], 15), ([0, 15, 35, 50], 20),
            // Only the last eight gaps count.
            ([0, 100, 101, 102, 103, 104, 105, 106, 107, 108], 1),
            // A greeting of several comment lines is one heartbeat.
            ([0, 0.01, 0.02, 0.03, 15], nil), ([0, 0.01, 0.02, 15, 30], 15),
        ] as [([Double], Double?)])
    func `the interval is the longest of the last eight gaps`(beats: [Double], interval: Double?) {
        #expect(self.interval(beats) == interval)
    }

    @Test func `the time between two connections is no gap`() {
        var meter = HeartbeatMeter()
        for second in [0, 15, 30] { meter.beat(at: Uptime(nanoseconds: 0) + .seconds(second)) }
        meter.restart()
        for second in [1_000, 1_010] { meter.beat(at: Uptime(nanoseconds: 0) + .seconds(second)) }
        #expect(meter.interval == .seconds(15))
    }
}
