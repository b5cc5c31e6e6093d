import FeedCore
import Screens
import Settings

/// A moment of the past as people write it: `14:03`, `14:03:22`, or `-5m` for five minutes ago.
enum PastTime: Equatable {
    /// The last time that clocks showed this, in seconds since midnight.
    case timeOfDay(Int)
    /// So long ago.
    case ago(Duration)

    /// Nil for what is neither.
    init?(_ text: String) {
        if text.hasPrefix("-"), let span = TimeSpan(text.dropFirst()) {
            self = .ago(span.duration)
        } else if let seconds = PastTime.secondsOfDay(text) {
            self = .timeOfDay(seconds)
        } else {
            return nil
        }
    }

    /// When it was, seen from `now`.
    func timestamp(before now: Timestamp, in zone: Zone) -> Timestamp {
        switch self {
        case .ago(let span): return now + (.zero - span)
        case .timeOfDay(let seconds):
            let (hour, minute, second, microsecond) = zone.timeOfDay(now)
            let present = hour * 3_600 + minute * 60 + second
            let back = seconds > present ? present + 86_400 - seconds : present - seconds
            return Timestamp(microseconds: now.microseconds - Int64(back) * 1_000_000 - Int64(microsecond))
        }
    }

    private static func secondsOfDay(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { part in
            part.count <= 2 && part.allSatisfy(\.isASCII) && part.allSatisfy(\.isNumber) ? Int(part) : nil
        }
        let numbers = parts.compactMap(\.self)
        guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
        guard numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        return numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
    }
}
