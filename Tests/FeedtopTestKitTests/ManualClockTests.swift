import FeedCore
import FeedtopTestKit
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ManualClockTests {
    let clock = ManualClock()

    @Test func `sleepers wake when the clock shows their deadline`() async throws {
        let start = clock.now()
        async let slept: Void = clock.sleep(until: start.uptime + .seconds(90))
        #expect(try await clock.skip() == .seconds(90))
        try await slept
        #expect(clock.now().time - start.time == .seconds(90))
    }

    @Test func `a deadline that has passed is no wait`() async throws {
        clock.advance(by: .seconds(2))
        try await clock.sleep(until: clock.now().uptime + .seconds(-1))
    }

    @Test func `skipping goes from one deadline to the next`() async throws {
        let start = clock.now().uptime
        async let first: Void = clock.sleep(until: start + .seconds(1))
        #expect(try await clock.skip() == .seconds(1))
        async let second: Void = clock.sleep(until: start + .seconds(3))
        #expect(try await clock.skip() == .seconds(2))
        _ = try await (first, second)
    }

    @Test func `a cancelled sleeper is not waited for`() async throws {
        let deadline = clock.now().uptime + .seconds(5)
        let sleeper = Task { try await clock.sleep(until: deadline) }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        async let other: Void = clock.sleep(until: deadline + .seconds(5))
        #expect(try await clock.skip() == .seconds(10))
        try await other
    }
}
