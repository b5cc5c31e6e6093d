import Glibc

/// A scale of numbers with round steps: 1, 2 or 5 times a power of ten.
struct ValueAxis: Sendable, Equatable {
    /// The numbers at its ends.
    let range: ValueRange
    /// The numbers that are written beside it, the lowest first.
    let ticks: [Double]
    /// How far they are apart.
    let step: Double

    /// Numbers beyond this are drawn at the edge: there has to be room around them for a step.
    private static let limit = 1e300

    /// - Parameters:
    ///   - seen: what has to fit.
    ///   - least: the lower end, if it is given.
    ///   - most: the upper end, if it is given.
    ///   - steps: about as many steps are wanted.
    init(covering seen: ValueRange, least: Double? = nil, most: Double? = nil, steps: Int) {
        let span = ValueAxis.roomy(seen, least, most)
        let step = ValueAxis.roundStep(atLeast: (span.high - span.low) / Double(max(1, steps)))
        let low = least == nil ? (span.low / step).rounded(.down) * step : span.low
        let high = most == nil ? (span.high / step).rounded(.up) * step : span.high
        let first = (low / step).rounded(.up)
        let count = Int(min(100, max(0, (high / step - first + 1e-6).rounded(.down))))
        range = ValueRange(low, high)
        ticks = (0...count).map { (first + Double($0)) * step }
        self.step = step
    }

    /// Where a number stands, from 0 at the lower end to 1 at the upper one.
    func share(of value: Double) -> Double {
        min(1, max(0, (min(value, ValueAxis.limit) - range.low) / (range.high - range.low)))
    }

    /// What has to fit, with zero if it is near, and never flat.
    private static func roomy(_ seen: ValueRange, _ least: Double?, _ most: Double?) -> ValueRange {
        var range = ValueRange(limited(least ?? seen.low), limited(most ?? seen.high))
        if least == nil, range.low > 0, range.low < range.high * 0.4 { range.low = 0 }
        if most == nil, range.high < 0, range.high > range.low * 0.4 { range.high = 0 }
        guard range.high - range.low <= range.magnitude * 1e-12 else { return range }
        let middle = least != nil || most == nil ? range.low : range.high
        let margin = middle == 0 ? 1 : middle.magnitude * 0.1
        if least == nil, middle != 0 { range.low = middle - margin }
        if most == nil { range.high = middle + margin }
        return range.low < range.high ? range : ValueRange(middle - margin, middle + margin)
    }

    private static func limited(_ value: Double) -> Double { min(limit, max(-limit, value)) }

    private static func roundStep(atLeast step: Double) -> Double {
        let step = max(step, 1e-290)
        let power = pow(10, floor(log10(step)))
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= step * (1 - 1e-9) } ?? 10 * power
    }
}
