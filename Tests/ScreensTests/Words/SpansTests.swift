import FeedCore
import Testing

@testable import Screens

@Suite struct SpansTests {
    @Test(arguments: [
        (0, "0 s"), (40.9, "40 s"), (95, "95 s"), (119, "119 s"), (120, "2 min"), (185, "3 min"), (7_199, "119 min"),
        (7_200, "2 h"), (172_800, "2 d"), (-5, "0 s"),
    ])
    func `ages change once a second at most`(seconds: Double, text: String) {
        #expect(Spans.age(.seconds(seconds)) == text)
    }

    @Test(arguments: [
        (0.12, "120 ms"), (0.9999, "1.0 s"), (4.2, "4.2 s"), (9.96, "9 s"), (12.7, "12 s"), (95, "95 s"),
        (200, "3 min"),
    ])
    func `lengths are finer the shorter they are`(seconds: Double, text: String) {
        #expect(Spans.length(.seconds(seconds)) == text)
    }

    @Test(arguments: [(2.1, "3 s"), (0.01, "1 s"), (-1, "0 s"), (3, "3 s")])
    func `waits never say that it is time before it is`(seconds: Double, text: String) {
        #expect(Spans.wait(.seconds(seconds)) == text)
    }

    @Test(arguments: [
        (1_769_868_185, 0, "14:03:05"), (1_769_868_185, 3_600, "15:03:05"), (0, -1, "23:59:59"),
        (1_769_868_185, 86_400, "14:03:05"),
    ])
    func `clock times are those of the zone`(seconds: Int64, offset: Int, text: String) {
        #expect(Zone.fixed(seconds: offset).clock(Timestamp(microseconds: seconds * 1_000_000)) == text)
    }
}
