import FeedCore
import Glibc
import Testing

@testable import Screens

@Suite struct ClockTimeTests {
    @Test(
        arguments: [
            (0, 0, "00:00:00.000"), (3_661_001_999, 0, "01:01:01.001"), (86_399_999_999, 0, "23:59:59.999"),
            (86_400_000_000, 5 * 3_600 + 45 * 60, "05:45:00.000"), (0, -3_600, "23:00:00.000"),
            (-1, 0, "23:59:59.999"), (1_769_868_202_123_456, 3_600, "15:03:22.123"),
        ] as [(Int64, Int, String)])
    func `a time of day is written digit by digit`(microseconds: Int64, offset: Int, text: String) {
        let (zone, time) = (Zone.fixed(seconds: offset), Timestamp(microseconds: microseconds))
        #expect(zone.fineClock(time) == text)
        #expect(zone.clock(time) == text.prefix(8))
    }

    /// Two years of minutes, in an order that lets them take each other's places.
    @Test func `what is remembered of the zone is what the C library says`() {
        var time: Int64 = 1_700_000_000
        for step in 0..<20_000 {
            time += Int64(step * 7_919 % 62_208_000) - 31_000_000
            for time in [time, time - time % 60, time - time % 60 - 1] {
                var (clock, parts) = (time_t(time), tm())
                localtime_r(&clock, &parts)
                #expect(LocalOffsets.seconds(at: time) == parts.tm_gmtoff)
            }
        }
    }

    @Test(arguments: [Int64(-1), -60, -61, 0, 59, 60])
    func `times around 1970 have an offset, too`(time: Int64) {
        var (clock, parts) = (time_t(time), tm())
        localtime_r(&clock, &parts)
        #expect(LocalOffsets.seconds(at: time) == parts.tm_gmtoff)
    }
}
