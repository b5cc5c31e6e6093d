public import FeedCore

/// What tells a feed the time and lets it wait; tests have one that they turn by hand.
public protocol FeedClock: Sendable {
    /// What both clocks say.
    func now() -> Moment
    /// Returns once it is `deadline`; throws `CancellationError` when the task is cancelled first.
    func sleep(until deadline: Uptime) async throws
}

/// The system's clocks.
public struct SystemClock: FeedClock {
    /// The system's clocks.
    public init() {}

    /// What they say.
    public func now() -> Moment { .now() }

    /// Sleeps on the monotonic clock, which stands still while the machine is suspended.
    public func sleep(until deadline: Uptime) async throws {
        try await Task.sleep(for: max(Duration.zero, deadline - Uptime.now()), tolerance: .zero, clock: .suspending)
    }
}
