public import FeedCore
import Glibc

/// How wall-clock times are shown.
public enum Zone: Sendable, Equatable {
    /// By the rules of the machine's time zone.
    case local
    /// So many seconds east of Greenwich.
    case fixed(seconds: Int)

    /// Seconds since midnight of the day that `time` falls on here, with its fraction in microseconds.
    public func timeOfDay(_ time: Timestamp) -> (hour: Int, minute: Int, second: Int, microsecond: Int) {
        let shifted = time.microseconds + Int64(secondsFromGreenwich(at: time)) * 1_000_000
        let day: Int64 = 86_400_000_000
        let inDay = ((shifted % day) + day) % day
        let seconds = Int(inDay / 1_000_000)
        return (seconds / 3_600, seconds / 60 % 60, seconds % 60, Int(inDay % 1_000_000))
    }

    /// The day that `time` falls on here.
    public func date(_ time: Timestamp) -> (year: Int, month: Int, day: Int) {
        var seconds = time_t(time.microseconds / 1_000_000 + Int64(secondsFromGreenwich(at: time)))
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    }

    private func secondsFromGreenwich(at time: Timestamp) -> Int {
        switch self {
        case .fixed(let seconds): seconds
        case .local: LocalOffsets.seconds(at: time.microseconds / 1_000_000)
        }
    }
}
