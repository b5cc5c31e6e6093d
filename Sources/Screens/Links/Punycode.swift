/// Letters of any script as letters of ASCII, as the names of hosts have them. Source: RFC 3492.
enum Punycode {
    private static let (base, tMin, tMax, skew, damp) = (36, 1, 26, 38, 700)

    /// The encoding of a label, without `xn--`.
    static func letters(for label: String) -> String {
        let points = label.unicodeScalars.map { Int($0.value) }
        var output = String(String.UnicodeScalarView(label.unicodeScalars.filter(\.isASCII)))
        let basic = output.unicodeScalars.count
        if basic > 0 { output += "-" }
        var (point, delta, bias, handled) = (128, 0, 72, basic)
        while handled < points.count, let next = points.filter({ $0 >= point }).min() {
            delta += (next - point) * (handled + 1)
            point = next
            for other in points {
                if other < point { delta += 1 }
                guard other == point else { continue }
                output += digits(for: delta, bias: bias)
                bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            point += 1
        }
        return output
    }

    /// A number in digits whose weights the bias tells.
    private static func digits(for number: Int, bias: Int) -> String {
        var (rest, text, k) = (number, "", base)
        while true {
            let threshold = min(max(k - bias, tMin), tMax)
            guard rest >= threshold else { return text + digit(rest) }
            text += digit(threshold + (rest - threshold) % (base - threshold))
            rest = (rest - threshold) / (base - threshold)
            k += base
        }
    }

    private static func digit(_ value: Int) -> String {
        String(Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)))
    }

    private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / damp : delta / 2
        delta += delta / count
        var k = 0
        while delta > (base - tMin) * tMax / 2 {
            delta /= base - tMin
            k += base
        }
        return k + (base - tMin + 1) * delta / (delta + skew)
    }
}
