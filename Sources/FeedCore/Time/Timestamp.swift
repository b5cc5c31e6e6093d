import Glibc

/// A point in wall-clock time, for people: microseconds since 1970-01-01 UTC.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01 UTC.
    public var microseconds: Int64

    /// A point in time.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The earlier one comes first.
    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.microseconds < b.microseconds }

    /// A later point in time.
    public static func + (time: Timestamp, span: Duration) -> Timestamp {
        Timestamp(microseconds: time.microseconds + span.microseconds)
    }

    /// How long from the second to the first.
    public static func - (a: Timestamp, b: Timestamp) -> Duration {
        .microseconds(a.microseconds - b.microseconds)
    }

    /// What the system's clock says.
    public static func now() -> Timestamp { Timestamp(microseconds: clockNanoseconds(CLOCK_REALTIME) / 1_000) }
}

/// What one of the system's clocks says.
func clockNanoseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
