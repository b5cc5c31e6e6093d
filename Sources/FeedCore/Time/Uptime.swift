import Glibc

/// A point in monotonic time, for waiting and ages: nanoseconds since some fixed moment of this machine's run.
public struct Uptime: Hashable, Comparable, Sendable {
    /// Nanoseconds since that moment.
    public var nanoseconds: Int64

    /// A point in monotonic time.
    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// The earlier one comes first.
    public static func < (a: Uptime, b: Uptime) -> Bool { a.nanoseconds < b.nanoseconds }

    /// A later point in time.
    public static func + (time: Uptime, span: Duration) -> Uptime {
        Uptime(nanoseconds: time.nanoseconds + span.nanoseconds)
    }

    /// How long from the second to the first.
    public static func - (a: Uptime, b: Uptime) -> Duration { .nanoseconds(a.nanoseconds - b.nanoseconds) }

    /// What the monotonic clock says.
    public static func now() -> Uptime { Uptime(nanoseconds: clockNanoseconds(CLOCK_MONOTONIC)) }
}
