import FeedCore
import Screens
import Testing

@testable import FeedtopApp

@Suite struct PastTimeTests {
    /// 14:03:05.5 on the second day.
    private let now = Timestamp(microseconds: (86_400 + 14 * 3_600 + 3 * 60 + 5) * 1_000_000 + 500_000)

    @Test(arguments: [
        ("14:03", -5.5), ("14:03:05", -0.5), ("14:03:06", -86_399.5), ("14:02", -65.5), ("0:00", -50_585.5),
        ("23:59:59", -50_586.5), ("-5m", -300), ("-1h30m", -5_400), ("-2.5", -2.5),
    ])
    func `a time is the last one that was`(text: String, seconds: Double) throws {
        let time = try #require(PastTime(text)).timestamp(before: now, in: .fixed(seconds: 0))
        #expect(time == now + .milliseconds(Int(seconds * 1_000)))
    }

    @Test(arguments: [
        "", "14", "24:00", "14:60", "14:03:60", "a:b", "14:03:05:06", "-", "-x", "1 4:03", "٣:٠٣", ":", "+5m",
    ])
    func `other texts are no times`(text: String) {
        #expect(PastTime(text) == nil)
    }
}
