/// Reads UTF-8 that may be broken.
enum UTF8Reader {
    /// The scalar at `offset`, which moves past it; nil for bytes that are no UTF-8.
    ///
    /// - Source: Unicode 3.9, "U+FFFD Substitution of Maximal Subparts": each longest start of a sequence that could
    ///   have become valid is one nil.
    static func scalar(in bytes: Span<UInt8>, at offset: inout Int) -> Unicode.Scalar? {
        let first = bytes[offset]
        offset += 1
        guard first >= 0x80 else { return Unicode.Scalar(first) }
        guard var (value, rest, second) = lead(first) else { return nil }
        while rest > 0 {
            guard offset < bytes.count, second.contains(bytes[offset]) else { return nil }
            value = value << 6 | UInt32(bytes[offset] & 0x3F)
            second = 0x80...0xBF
            offset += 1
            rest -= 1
        }
        return Unicode.Scalar(value)
    }

    /// A first byte's bits, how many bytes follow, and what the second may be.
    ///
    /// - Source: Unicode, table 3-7: no overlong forms, no surrogates, nothing past U+10FFFF.
    private static func lead(_ byte: UInt8) -> (bits: UInt32, rest: Int, second: ClosedRange<UInt8>)? {
        switch byte {
        case 0xC2...0xDF: (UInt32(byte & 0x1F), 1, 0x80...0xBF)
        case 0xE0: (0, 2, 0xA0...0xBF)
        case 0xED: (0xD, 2, 0x80...0x9F)
        case 0xE1...0xEF: (UInt32(byte & 0x0F), 2, 0x80...0xBF)
        case 0xF0: (0, 3, 0x90...0xBF)
        case 0xF1...0xF3: (UInt32(byte & 0x07), 3, 0x80...0xBF)
        case 0xF4: (4, 3, 0x80...0x8F)
        default: nil
        }
    }
}
