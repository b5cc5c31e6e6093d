/// Numbers as people read them.
public enum Counts {
    /// `1,284`.
    public static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// `1,284`, and from a hundred thousand on `128k`, `1.3M`, `12G`: at most five columns.
    static func short(_ number: Int) -> String {
        guard number.magnitude >= 100_000 else { return grouped(number) }
        return scaled(Double(number), step: 1_000, units: ["", "k", "M", "G", "T"], space: "")
    }

    /// `1,284 events`, `1 event`.
    public static func of(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// `1st`, `2nd`, `11th`.
    static func ordinal(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        let endings = [1: "st", 2: "nd", 3: "rd"]
        return grouped(number) + (isTeen ? "th" : endings[number % 10] ?? "th")
    }

    /// `0 B`, `812 B`, `4.1 MB`: powers of 1,000.
    static func bytes(_ number: Int) -> String {
        scaled(Double(number), step: 1_000, units: ["B", "kB", "MB", "GB", "TB", "PB"], space: " ")
    }

    /// Events a second: `0/s`, `0.2/s`, `11.2/s`, `1,284/s`.
    static func rate(_ perSecond: Double) -> String {
        guard perSecond > 0 else { return "0/s" }
        guard perSecond < 99.95 else { return short(Int(min(perSecond, 1e15).rounded())) + "/s" }
        return perSecond < 0.05 ? "<0.1/s" : decimal(perSecond) + "/s"
    }

    /// A number with one digit after the point: `4.0`.
    static func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Three digits at most before a unit; one digit after the point where there are fewer than two before it.
    private static func scaled(_ number: Double, step: Double, units: [String], space: String) -> String {
        var (value, unit) = (number, 0)
        while value >= step - 0.5, unit + 1 < units.count {
            value /= step
            unit += 1
        }
        let isWhole = unit == 0 || value >= 9.95
        return (isWhole ? String(Int(value.rounded())) : decimal(value)) + space + units[unit]
    }
}

extension Counts {
    /// A number with so many digits after the point, rounded: `182.40`. Beyond what an Int holds, as it is.
    static func fixed(_ number: Double, decimals: Int) -> String {
        let decimals = min(max(0, decimals), 12)
        let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
        let scaled = (number.magnitude * Double(scale)).rounded()
        guard scaled < 1e18 else { return "\(number)" }
        let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: scale)
        let sign = number < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + String(whole) }
        let digits = String(rest)
        return sign + String(whole) + "." + String(repeating: "0", count: decimals - digits.count) + digits
    }
}
