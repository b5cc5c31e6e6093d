import Glibc

/// A colour by its light: what contrast and nearness are computed from.
struct RGB: Hashable, Sendable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    var color: Color { .rgb(red: red, green: green, blue: blue) }

    /// 0 for black to 1 for white.
    ///
    /// - Source: WCAG 2.2, "relative luminance".
    var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    /// 1 for equal colours to 21 for black on white.
    ///
    /// - Source: WCAG 2.2, "contrast ratio".
    func contrast(with other: RGB) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// `share` of the way to `other`, 0 to 1.
    func mixed(with other: RGB, share: Double) -> RGB {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8((Double(a) + (Double(b) - Double(a)) * share).rounded())
        }
        return RGB(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }

    /// How far apart two colours look: the "redmean" weighting, which follows the eye without a colour space.
    func distance(to other: RGB) -> Int {
        let mean = (Int(red) + Int(other.red)) / 2
        let (r, g, b) = (Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue))
        return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
    }
}
