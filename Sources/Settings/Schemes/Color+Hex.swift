import TerminalKit

#if canImport(Glibc)
import Glibc
#endif

extension Color {
    /// A colour of six hexadecimal digits, with or without `#`; nil when the text is none.
    init?(hex text: some StringProtocol) {
        let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
        guard digits.utf8.count == 6, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let number = UInt32(digits, radix: 16)
        else { return nil }
        self = .rgb(red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
    }

    /// Reads a slot's colour.
    init(_ value: Value, slot: Slot) throws(Problem) {
        if value.isNull {
            throw value.problem(
                "\(slot.name) is empty: without quotes, # begins a comment. Write \(slot.name): \"#282a36\"")
        }
        guard let text = value.scalar, let color = Color(hex: text) else {
            let found = value.scalar.map { quoted($0) } ?? value.kind
            throw value.problem("\(slot.name) is \(found), not six hexadecimal digits. Write \(slot.name): \"#282a36\"")
        }
        self = color
    }

    /// How bright it is, from 0 to 1; 0 for what the terminal decides.
    ///
    /// - Source: WCAG 2.2, relative luminance.
    var luminance: Double {
        guard case .rgb(let red, let green, let blue) = self else { return 0 }
        return 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
