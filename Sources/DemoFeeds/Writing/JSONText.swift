/// A JSON object written member by member, in the order in which they were named.
struct JSONText: Sendable, Equatable {
    /// The object as text on one line.
    let text: String

    init(_ members: KeyValuePairs<String, JSONValue?>) {
        let written = members.compactMap { name, value in value.map { "\(quoted(name)):\($0.text)" } }
        text = "{" + written.joined(separator: ",") + "}"
    }
}

/// A value of a JSON object, already written.
struct JSONValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    let text: String

    private init(text: String) { self.text = text }

    init(stringLiteral value: String) { text = quoted(value) }

    init(integerLiteral value: Int) { text = String(value) }

    static func string(_ value: String) -> Self { Self(text: quoted(value)) }

    static func number(_ value: Int) -> Self { Self(text: String(value)) }

    /// A number with exactly so many decimals; one that is not finite is null, for which JSON has no digits.
    static func number(_ value: Double, decimals: Int) -> Self {
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        guard let scaled = Int(exactly: (value * scale).rounded()) else { return Self(text: "null") }
        let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        let sign = scaled < 0 ? "-" : ""
        guard decimals > 0 else { return Self(text: "\(sign)\(whole)") }
        let digits = String(rest)
        return Self(text: "\(sign)\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits)
    }
}

/// A string in quotes, with the characters escaped that RFC 8259, section 7, forbids bare.
private func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\t": text += "\\t"
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text + "\""
}
