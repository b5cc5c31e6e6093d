import FeedCore
import Glibc

/// How the numbers of a field are written: with its prefix, suffix and digits, large ones with `k`, `M` and so on.
struct NumberText: Sendable, Equatable {
    var prefix = ""
    var suffix = ""
    /// Digits after the point that config asks for.
    var decimals: Int?

    init(_ column: FeedColumn? = nil) {
        guard let column else { return }
        (prefix, suffix, decimals) = (column.prefix, column.suffix, column.decimals)
    }

    /// One number of its own: `182.41`, `1.234 MB/s`.
    func text(_ value: Double, digits: Int = 6) -> String {
        if let decimals, value.magnitude < 1e6 { return prefix + Counts.fixed(value, decimals: decimals) + suffix }
        let unit = value.magnitude < 1e6 ? NumberText.units[0] : NumberText.unit(for: value.magnitude)
        let whole = value == 0 ? 1 : Int(floor(log10(value.magnitude / unit.factor))) + 1
        let decimals = (unit.sign.isEmpty ? digits : 4) - whole
        return written(value, in: unit, decimals: min(12, max(0, decimals)), isTrimmed: true)
    }

    /// A number of a scale: all of one have the same unit, and the same digits after the point.
    func label(_ value: Double, on axis: ValueAxis) -> String {
        guard (1e-4..<1e18).contains(axis.range.magnitude) else {
            return prefix + NumberText.scientific(value) + suffix
        }
        let unit = NumberText.unit(for: axis.range.magnitude)
        let decimals = -Int(floor(log10(axis.step / unit.factor) + 1e-9))
        let value = value.magnitude < axis.step / 2 ? 0 : value
        return written(value, in: unit, decimals: min(9, max(0, decimals)), isTrimmed: false)
    }

    private typealias Unit = (factor: Double, sign: String)

    private static let units: [Unit] = [
        (1, ""), (1e3, "k"), (1e6, "M"), (1e9, "G"), (1e12, "T"), (1e15, "P"),
    ]

    private static func unit(for scale: Double) -> Unit {
        scale < 1e4 ? units[0] : units.last { $0.factor <= scale } ?? units[0]
    }

    private func written(_ value: Double, in unit: Unit, decimals: Int, isTrimmed: Bool) -> String {
        guard value == 0 || (1e-4..<1e18).contains(value.magnitude) else {
            return prefix + NumberText.scientific(value) + suffix
        }
        let number = Counts.fixed(value / unit.factor, decimals: decimals)
        let text = isTrimmed ? NumberText.trimmed(number) : number
        guard !unit.sign.isEmpty, suffix.hasPrefix(" ") else { return prefix + text + unit.sign + suffix }
        return "\(prefix)\(text) \(unit.sign)\(suffix.dropFirst())"
    }

    /// `1.2e-7`.
    private static func scientific(_ value: Double) -> String {
        guard value != 0 else { return "0" }
        let exponent = Int(floor(log10(value.magnitude)))
        // In two steps: the power alone may be beyond what a Double holds.
        let mantissa = value / pow(10, Double(exponent / 2)) / pow(10, Double(exponent - exponent / 2))
        return trimmed(Counts.fixed(mantissa, decimals: 2)) + "e\(exponent)"
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        let digits = text.reversed().drop { $0 == "0" }
        return String((digits.first == "." ? digits.dropFirst() : digits).reversed())
    }
}
