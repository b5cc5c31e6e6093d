import FeedCore
import FeedEngine
import FeedtopTestKit

/// A clock that stands still until a test turns it.
final class ManualClock: FeedClock {
    private let time = Watched(Moment(time: Timestamp(microseconds: 1_000_000_000), uptime: Uptime(nanoseconds: 0)))

    func now() -> Moment { time.value }

    func sleep(until deadline: Uptime) async throws {
        _ = try await time.wait { $0.uptime >= deadline }
    }

    /// Turns the clock on, and wakes who has slept long enough.
    func advance(by span: Duration) {
        time.update { $0 = Moment(time: $0.time + span, uptime: $0.uptime + span) }
    }
}
