import FeedCore

/// How long a `Retry-After` header asks to wait.
///
/// - Source: RFC 9110, sections 10.2.3 (the header) and 5.6.7 (the three forms of a date).
enum RetryAfter {
    /// The span that a value asks for, never negative; nil when it is neither a number of seconds nor a date.
    static func span(_ value: String, now: Timestamp) -> Duration? {
        if !value.isEmpty, value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            // Too many digits for a number are a wait that is cut to an hour anyway.
            return .seconds(Int32(value) ?? .max)
        }
        return date(value).map { max($0 - now, .zero) }
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
    private static func date(_ value: String) -> Timestamp? {
        let words = value.split { ", -".contains($0) }
        guard words.count == 5 || words.count == 6 else { return nil }
        return words.last == "GMT"
            ? date(day: words[1], month: words[2], year: words[3], time: words[4])
            : date(day: words[2], month: words[1], year: words[4], time: words[3])
    }

    private static func date(day: Substring, month: Substring, year: Substring, time: Substring) -> Timestamp? {
        let clock = time.split(separator: ":").compactMap { Int($0) }
        guard let day = Int(day), (1...31).contains(day), let month = months.firstIndex(of: month),
            let year = Int(year), (0...9999).contains(year), clock.count == 3, (0...23).contains(clock[0]),
            (0...59).contains(clock[1]), (0...60).contains(clock[2])
        else { return nil }
        let days = daysSince1970(year: year < 100 ? fullYear(year) : year, month: month + 1, day: day)
        let seconds = ((days * 24 + clock[0]) * 60 + clock[1]) * 60 + clock[2]
        return Timestamp(microseconds: Int64(seconds) * 1_000_000)
    }

    /// Two digits that would be far in the future are of the last century; no server dates a retry back there.
    private static func fullYear(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Days of the Gregorian calendar, counted in years that begin in March, so that the leap day comes last.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }
}
