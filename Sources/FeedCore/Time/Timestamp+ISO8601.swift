import Glibc

extension Timestamp {
    /// The time in UTC as RFC 3339 writes it, with microseconds: `2026-01-31T14:03:22.123456Z`.
    public var iso8601: String {
        var seconds = time_t(microseconds.floorDivided(by: 1_000_000))
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let fraction = microseconds - Int64(seconds) * 1_000_000
        let date = "\(parts.tm_year + 1900)-\((parts.tm_mon + 1).padded(2))-\(parts.tm_mday.padded(2))"
        let time = "\(parts.tm_hour.padded(2)):\(parts.tm_min.padded(2)):\(parts.tm_sec.padded(2))"
        return "\(date)T\(time).\(fraction.padded(6))Z"
    }
}

extension BinaryInteger {
    /// The number in decimal digits, with zeros before it up to `width` digits.
    fileprivate func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    fileprivate func floorDivided(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
