import FeedCore
import Testing

@Suite struct LivenessTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var opened = 0.0
        var event: Double?
        var bytes: Double?
        var heartbeat: Double?
        var now: Double
        var expected: Liveness
        var testDescription: String { "\(self)" }
    }

    @Test(arguments: [
        Case(event: 95, bytes: 95, now: 100, expected: .live),
        Case(event: 90, bytes: 90, now: 100, expected: .live),
        Case(event: 60, bytes: 99, now: 100, expected: .idle(.seconds(40))),
        Case(now: 7, expected: .idle(.seconds(7))),
        Case(event: 5, bytes: 5, now: 100, expected: .idle(.seconds(95))),
        Case(event: 5, bytes: 5, heartbeat: 30, now: 80, expected: .idle(.seconds(75))),
        Case(event: 5, bytes: 5, heartbeat: 30, now: 100, expected: .stale(.seconds(95))),
        Case(event: 5, bytes: 90, heartbeat: 30, now: 100, expected: .idle(.seconds(95))),
        // A connection that was just made again is not stale for the silence before it.
        Case(opened: 99, event: 5, bytes: 5, heartbeat: 10, now: 100, expected: .idle(.seconds(95))),
    ])
    func `an open link is live, idle or stale`(_ example: Case) {
        let liveness = Liveness(
            opened: .make(example.opened), lastEvent: example.event.map(Uptime.make),
            lastBytes: example.bytes.map(Uptime.make), heartbeat: example.heartbeat.map { .seconds($0) },
            now: .make(example.now))
        #expect(liveness == example.expected)
    }
}

extension Uptime {
    fileprivate static func make(_ seconds: Double) -> Uptime { Uptime(nanoseconds: Int64(seconds * 1e9)) }
}
