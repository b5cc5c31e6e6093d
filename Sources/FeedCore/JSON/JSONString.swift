/// The inside of a JSON string, between its quotes.
enum JSONString {
    /// Appends the bytes of a string with its escapes decoded.
    ///
    /// Half of a surrogate pair without the other becomes U+FFFD. An escape that JSON does not know stays as it is.
    /// Invalid UTF-8 is passed through: making a `String` repairs it.
    static func decode(_ string: UnsafeRawBufferPointer, into bytes: inout [UInt8]) {
        var position = 0
        while position < string.count {
            guard string[position] == .backslash, position + 1 < string.count else {
                bytes.append(string[position])
                position += 1
                continue
            }
            if string[position + 1] == UInt8(ascii: "u") {
                position = decodeUnicode(string, at: position, into: &bytes)
            } else {
                decodeLetter(string[position + 1], into: &bytes)
                position += 2
            }
        }
    }

    private static func decodeLetter(_ letter: UInt8, into bytes: inout [UInt8]) {
        switch letter {
        case UInt8(ascii: "n"): bytes.append(.lineFeed)
        case UInt8(ascii: "t"): bytes.append(.tab)
        case UInt8(ascii: "r"): bytes.append(.carriageReturn)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case .quote, .backslash, UInt8(ascii: "/"): bytes.append(letter)
        default: bytes += [.backslash, letter]
        }
    }

    /// Decodes `\uXXXX`, or two of them that are one character; returns where they end.
    private static func decodeUnicode(_ string: UnsafeRawBufferPointer, at start: Int, into bytes: inout [UInt8]) -> Int
    {
        guard let unit = codeUnit(string, at: start) else {
            bytes += [.backslash, UInt8(ascii: "u")]
            return start + 2
        }
        if let scalar = Unicode.Scalar(unit) {
            bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            return start + 6
        }
        // Only surrogates are not scalars.
        guard UTF16.isLeadSurrogate(unit), let trail = codeUnit(string, at: start + 6), UTF16.isTrailSurrogate(trail)
        else {
            bytes += UTF8.encodedReplacementCharacter
            return start + 6
        }
        let pair = UTF16.decode(UTF16.EncodedScalar([unit, trail]))
        bytes += UTF8.encode(pair) ?? UTF8.encodedReplacementCharacter
        return start + 12
    }

    /// The code unit that `\uXXXX` at a position stands for.
    private static func codeUnit(_ string: UnsafeRawBufferPointer, at start: Int) -> UInt16? {
        guard start + 6 <= string.count, string[start] == .backslash, string[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for byte in string[(start + 2)..<(start + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}
