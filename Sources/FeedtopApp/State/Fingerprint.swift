/// A short name for a text, by which it is known again and which does not give it away: too little is kept of it for a
/// secret in the text to be found from it.
struct Fingerprint {
    /// Eight hexadecimal digits.
    let text: String

    /// - Source: FNV-1a, 64 bits, both halves folded into one.
    init(_ parts: [String]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in parts.joined(separator: "\u{0}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        text = String(repeating: "0", count: 8 - digits.count) + digits
    }
}
