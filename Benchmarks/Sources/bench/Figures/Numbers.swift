import Glibc

extension Double {
    /// With this many digits after the point.
    func text(digits: Int) -> String {
        guard isFinite else { return "-" }
        let scale = pow(10, Double(digits))
        let scaled = (magnitude * scale).rounded()
        let whole = String(Int(scaled / scale))
        let sign = self < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return sign + whole }
        let part = String(Int(scaled) % Int(scale))
        return "\(sign)\(whole).\(String(repeating: "0", count: digits - part.count))\(part)"
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
    var milliseconds: Double { seconds * 1000 }
}

extension Int {
    /// `1,755,980`.
    var grouped: String {
        var digits = String(magnitude)
        var end = digits.endIndex
        while let comma = digits.index(end, offsetBy: -3, limitedBy: digits.startIndex), comma > digits.startIndex {
            digits.insert(",", at: comma)
            end = comma
        }
        return (self < 0 ? "-" : "") + digits
    }
}

extension String {
    /// With blanks after it, at least this many columns wide.
    func padded(to columns: Int) -> String { self + String(repeating: " ", count: Swift.max(0, columns - count)) }

    /// With blanks before it, at least this many columns wide.
    func aligned(to columns: Int) -> String { String(repeating: " ", count: Swift.max(0, columns - count)) + self }
}
