import FeedCore
import Testing

@Suite struct RateMeterTests {
    @Test func `the rate is the mean of the last five whole seconds`() {
        var meter = RateMeter()
        for second in 10..<20 { meter.add(second < 15 ? 100 : 10, at: .make(Double(second) + 0.5)) }
        #expect(meter.perSecond(at: .make(20.1)) == 10)
        #expect(meter.perSecond(at: .make(17.9)) == 64)
    }

    @Test func `a meter that just began counts over fewer seconds`() {
        var meter = RateMeter()
        meter.add(7, at: .make(3.2))
        #expect(meter.perSecond(at: .make(3.9)) == 7)
        meter.add(3, at: .make(4.5))
        #expect(meter.perSecond(at: .make(5.0)) == 5)
    }

    @Test func `silence brings the rate down to nothing`() {
        var meter = RateMeter()
        meter.add(50, at: .make(1))
        #expect(meter.perSecond(at: .make(3)) == 25)
        #expect(meter.perSecond(at: .make(30)) == 0)
        #expect(meter.perSecond(at: .make(500)) == 0)
    }

    @Test func `the history holds each of the last seconds, and zeros where nothing came`() {
        var meter = RateMeter()
        meter.add(1, at: .make(1))
        meter.add(3, at: .make(3))
        meter.add(2, at: .make(3.5))
        #expect(meter.history(4, at: .make(5.2)) == [1, 0, 5, 0])
        meter.add(9, at: .make(100))
        #expect(meter.history(3, at: .make(101)) == [0, 0, 9])
    }
}

extension Uptime {
    fileprivate static func make(_ seconds: Double) -> Uptime { Uptime(nanoseconds: Int64(seconds * 1e9)) }
}
