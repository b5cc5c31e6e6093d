#if canImport(Glibc)
import Glibc
#endif

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

/// One moment on both clocks: `time` is for showing, `uptime` for measuring.
public struct Moment: Hashable, Sendable {
    /// The wall clock.
    public var time: Timestamp
    /// The monotonic clock.
    public var uptime: Uptime

    /// One moment on both clocks.
    public init(time: Timestamp, uptime: Uptime) {
        self.time = time
        self.uptime = uptime
    }

    /// What both clocks say.
    public static func now() -> Moment { Moment(time: .now(), uptime: .now()) }
}

extension Duration {
    /// The whole span in microseconds.
    public var microseconds: Int64 { nanoseconds / 1_000 }

    /// The whole span in nanoseconds; spans beyond 292 years are cut there.
    public var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard !overflow else { return seconds < 0 ? .min : .max }
        let (sum, carried) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
        return carried ? (seconds < 0 ? .min : .max) : sum
    }

    /// The whole span in seconds.
    public var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) * 1e-18
    }
}

private func clockNanoseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
