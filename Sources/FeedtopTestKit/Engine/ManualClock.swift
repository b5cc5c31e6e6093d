public import FeedCore

/// A clock that stands still until the test turns it: what feeds wait by in tests.
///
/// ```swift
/// let wait = try await clock.skip()   // until the feed waits for its next attempt, then to that moment
/// #expect(wait == .seconds(1))
/// ```
public final class ManualClock: Sendable {
    private struct State {
        var now: Moment
        var deadlines: [Int: Uptime] = [:]
        var nextSleeper = 0

        var earliest: Uptime? { deadlines.values.filter { $0 > now.uptime }.min() }
    }

    private let state: Watched<State>

    /// A clock that shows 2026-01-31T14:03:22Z, unless told otherwise.
    public init(time: Timestamp = Timestamp(microseconds: 1_769_868_202_000_000)) {
        state = Watched(State(now: Moment(time: time, uptime: Uptime(nanoseconds: 1_000_000_000_000))))
    }

    /// What it shows.
    public func now() -> Moment { state.value.now }

    /// Returns once it shows `deadline`; throws `CancellationError` when the task is cancelled first.
    public func sleep(until deadline: Uptime) async throws {
        let sleeper = state.update { state in
            state.nextSleeper += 1
            state.deadlines[state.nextSleeper] = deadline
            return state.nextSleeper
        }
        defer { state.update { state in state.deadlines[sleeper] = nil } }
        _ = try await state.wait { $0.now.uptime >= deadline }
    }

    /// Turns it forward, and wakes all whose time it is then.
    public func advance(by span: Duration) {
        state.update { $0.now = Moment(time: $0.now.time + span, uptime: $0.now.uptime + span) }
    }

    /// Waits until somebody sleeps, then turns it to the earliest deadline.
    ///
    /// - Returns: how far that was.
    @discardableResult
    public func skip() async throws -> Duration {
        while true {
            _ = try await state.wait { $0.earliest != nil }
            let span: Duration? = state.update { state in
                // The sleeper may have been cancelled since.
                guard let earliest = state.earliest else { return nil }
                let span = earliest - state.now.uptime
                state.now = Moment(time: state.now.time + span, uptime: earliest)
                return span
            }
            if let span { return span }
        }
    }
}
