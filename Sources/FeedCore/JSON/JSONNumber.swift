/// A number as a document writes it: whole numbers exactly, so that long IDs do not run together, others as `Double`.
enum JSONNumber: Equatable {
    case integer(Int)
    case decimal(Double)

    /// The number that the bytes are; nil when they are none, or one too large for a `Double`.
    ///
    /// Takes what JSON takes and also what people put into strings: `+1.2`, `007`, `.5`, `5.`; no spaces, no words, no
    /// grouping. The point is a point in every locale.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let parts = Parts(bytes) else { return nil }
        if let integer = parts.integer {
            self = .integer(integer)
        } else if let double = parts.double ?? Double(String(decoding: bytes, as: UTF8.self)), double.isFinite {
            self = .decimal(double)
        } else {
            return nil
        }
    }

    /// The number that the text is.
    init?(_ text: String) {
        guard let number = Array(text.utf8).withUnsafeBytes({ JSONNumber($0) }) else { return nil }
        self = number
    }

    var double: Double {
        switch self {
        case .integer(let integer): Double(integer)
        case .decimal(let double): double
        }
    }

    static func == (a: JSONNumber, b: JSONNumber) -> Bool {
        if case (.integer(let a), .integer(let b)) = (a, b) { return a == b }
        return a.double == b.double
    }

    static func < (a: JSONNumber, b: JSONNumber) -> Bool {
        if case (.integer(let a), .integer(let b)) = (a, b) { return a < b }
        return a.double < b.double
    }
}

extension JSONNumber {
    /// A decimal number in pieces: ± mantissa · 10^exponent.
    private struct Parts {
        private var isNegative = false
        private var mantissa: UInt64 = 0
        private var exponent = 0
        /// Digits in `mantissa`, leading zeros apart; more than 19 do not fit and are left to the slow way.
        private var digits = 0
        private var isWhole = true

        init?(_ bytes: UnsafeRawBufferPointer) {
            var rest = bytes[...]
            if let sign = rest.first, sign == .minus || sign == .plus {
                isNegative = sign == .minus
                rest.removeFirst()
            }
            let start = rest.startIndex
            readDigits(&rest)
            var count = rest.startIndex - start
            if rest.first == .point {
                isWhole = false
                rest.removeFirst()
                let point = rest.startIndex
                readDigits(&rest)
                exponent = point - rest.startIndex
                count += rest.startIndex - point
            }
            guard count > 0, readExponent(&rest), rest.isEmpty else { return nil }
        }

        private mutating func readDigits(_ rest: inout Slice<UnsafeRawBufferPointer>) {
            while let byte = rest.first, byte &- .zero <= 9 {
                mantissa = mantissa &* 10 &+ UInt64(byte &- .zero)
                if mantissa > 0 || digits > 0 { digits += 1 }
                rest.removeFirst()
            }
        }

        /// Reads `e-12`, if there is one; false when it has no digits.
        private mutating func readExponent(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Bool {
            guard let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") else { return true }
            rest.removeFirst()
            isWhole = false
            let isDivided = rest.first == .minus
            if isDivided || rest.first == .plus { rest.removeFirst() }
            var written = 0
            guard !rest.isEmpty else { return false }
            while let byte = rest.first, byte &- .zero <= 9 {
                // Beyond this every number is zero or infinite, which the slow way finds out.
                written = min(written * 10 + Int(byte &- .zero), 100_000)
                rest.removeFirst()
            }
            exponent += isDivided ? -written : written
            return true
        }

        /// The number if it is written as a whole one and fits.
        var integer: Int? {
            guard isWhole, digits <= 19, mantissa <= UInt64(Int.max) else { return nil }
            return isNegative ? -Int(mantissa) : Int(mantissa)
        }

        /// The number if one multiplication or division makes it exactly: both sides are then exact doubles, and the
        /// hardware rounds the result once (Clinger, "How to read floating point numbers accurately", 1990).
        var double: Double? {
            guard digits <= 19, mantissa <= 1 << 53, abs(exponent) < Self.powers.count else { return nil }
            let power = Self.powers[abs(exponent)]
            let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
            return isNegative ? -magnitude : magnitude
        }

        /// The powers of ten that a `Double` holds exactly.
        private static let powers: [Double] = [
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
            1e19, 1e20, 1e21, 1e22,
        ]
    }
}
