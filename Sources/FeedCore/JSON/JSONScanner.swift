/// Walks over a JSON document byte by byte, or eight at a time, and says where its values lie.
///
/// Every read is checked against the end: a truncated or malformed document makes a scan fail, never read beyond.
/// Strings are taken as they come, control characters and unknown escapes included; everything else is strict.
struct JSONScanner {
    /// Objects and arrays may be nested this deep.
    static let deepest = 128

    private let base: UnsafeRawPointer
    private let end: Int
    /// Where the next byte is read.
    var position: Int

    /// A scanner over a range of a document; nil when the range is empty or not the document's.
    init?(_ document: UnsafeRawBufferPointer, _ range: Range<Int>) {
        guard let base = document.baseAddress, range.lowerBound >= 0, range.upperBound <= document.count,
            !range.isEmpty
        else { return nil }
        self.base = base
        end = range.upperBound
        position = range.lowerBound
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { position >= end }

    /// The next byte; 0, which no JSON has outside strings, at the end.
    @inline(__always)
    var byte: UInt8 { position < end ? base.load(fromByteOffset: position, as: UInt8.self) : 0 }

    /// Steps over a byte if it is the next.
    @inline(__always)
    mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected, position < end else { return false }
        position &+= 1
        return true
    }

    @inline(__always)
    mutating func skipSpace() {
        while true {
            switch byte {
            case .space, .tab, .lineFeed, .carriageReturn: position &+= 1
            default: return
            }
        }
    }

    /// The bytes of a range that was scanned.
    func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    /// Whether the bytes of a range equal others.
    @inline(__always)
    func isEqual(_ range: Range<Int>, to bytes: UnsafeRawBufferPointer) -> Bool {
        guard range.count == bytes.count else { return false }
        var offset = 0
        while offset < bytes.count {
            guard base.load(fromByteOffset: range.lowerBound &+ offset, as: UInt8.self) == bytes[offset] else {
                return false
            }
            offset &+= 1
        }
        return true
    }
}

// MARK: - Values

extension JSONScanner {
    /// Steps over the value that starts here, and says what it is; nil when it is malformed, truncated or too deep.
    ///
    /// - Parameter depth: how many objects and arrays are open around it.
    mutating func value(depth: Int) -> JSONSlice? {
        let start = position
        let kind: JSONSlice.Kind
        switch byte {
        case .quote: return string()
        case .openBrace: kind = .object
        case .openBracket: kind = .array
        case UInt8(ascii: "t"): kind = .bool(true)
        case UInt8(ascii: "f"): kind = .bool(false)
        case UInt8(ascii: "n"): kind = .null
        default: kind = .number
        }
        guard skipValue(depth: depth) else { return nil }
        return JSONSlice(kind: kind, range: start..<position)
    }

    /// Steps over the value that starts here; false when it is malformed, truncated or too deep.
    mutating func skipValue(depth: Int) -> Bool {
        switch byte {
        case .quote: string() != nil
        case .openBrace: skipObject(depth: depth)
        case .openBracket: skipArray(depth: depth)
        case UInt8(ascii: "t"): skip("true")
        case UInt8(ascii: "f"): skip("false")
        case UInt8(ascii: "n"): skip("null")
        default: skipNumber(depth: depth)
        }
    }

    private mutating func skipObject(depth: Int) -> Bool {
        guard open(.openBrace, depth: depth) else { return false }
        if take(.closeBrace) { return true }
        repeat {
            guard key() != nil, skipValue(depth: depth &+ 1) else { return false }
            skipSpace()
        } while take(.comma)
        return take(.closeBrace)
    }

    private mutating func skipArray(depth: Int) -> Bool {
        guard open(.openBracket, depth: depth) else { return false }
        if take(.closeBracket) { return true }
        repeat {
            skipSpace()
            guard skipValue(depth: depth &+ 1) else { return false }
            skipSpace()
        } while take(.comma)
        return take(.closeBracket)
    }

    /// Steps into an object or array, up to its first member or its closing bracket.
    @inline(__always)
    mutating func open(_ bracket: UInt8, depth: Int) -> Bool {
        guard depth < Self.deepest, take(bracket) else { return false }
        skipSpace()
        return true
    }

    /// Steps over a member's key and colon, up to its value.
    @inline(__always)
    mutating func key() -> JSONSlice? {
        skipSpace()
        guard byte == .quote, let key = string() else { return nil }
        skipSpace()
        guard take(.colon) else { return nil }
        skipSpace()
        return key
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        let letters = UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        let next = position &+ letters.count
        guard next <= end, isEqual(position..<next, to: letters) else { return false }
        position = next
        return true
    }

    /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`, and then something that may follow a number: where a
    /// document breaks off inside an object, nobody knows that the number was complete.
    private mutating func skipNumber(depth: Int) -> Bool {
        _ = take(.minus)
        if !take(.zero) { guard skipDigits() else { return false } }
        if take(.point) { guard skipDigits() else { return false } }
        if byte | 0x20 == UInt8(ascii: "e") {
            position &+= 1
            if byte == .minus || byte == .plus { position &+= 1 }
            guard skipDigits() else { return false }
        }
        switch byte {
        case .space, .tab, .lineFeed, .carriageReturn, .comma, .closeBrace, .closeBracket: return true
        default: return isAtEnd && depth == 0
        }
    }

    @inline(__always)
    private mutating func skipDigits() -> Bool {
        let start = position
        while byte &- .zero <= 9 { position &+= 1 }
        return position > start
    }
}

// MARK: - Strings

extension JSONScanner {
    /// Steps over the string that starts here; nil when it has no end.
    ///
    /// Looks at eight bytes at once: most strings are keys and short words, which end within one or two looks.
    @inline(__always)
    mutating func string() -> JSONSlice? {
        position &+= 1
        let start = position
        var isEscaped = false
        while position &+ 8 <= end {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let hits = word.zeroBytes(after: 0x2222_2222_2222_2222) | word.zeroBytes(after: 0x5C5C_5C5C_5C5C_5C5C)
            guard hits != 0 else {
                position &+= 8
                continue
            }
            position &+= hits.trailingZeroBitCount >> 3
            if byte == .quote { return closeString(from: start, isEscaped: isEscaped) }
            isEscaped = true
            position &+= 2
        }
        while position < end {
            if byte == .quote { return closeString(from: start, isEscaped: isEscaped) }
            let isBackslash = byte == .backslash
            isEscaped = isEscaped || isBackslash
            position &+= isBackslash ? 2 : 1
        }
        return nil
    }

    @inline(__always)
    private mutating func closeString(from start: Int, isEscaped: Bool) -> JSONSlice {
        let range = start..<position
        position &+= 1
        return JSONSlice(kind: .string, range: range, isEscaped: isEscaped)
    }
}

extension UInt64 {
    /// The high bit of each byte that equals the byte repeated in `pattern`. Bits above the lowest hit may be wrong;
    /// that one never is, and it is the only one used.
    @inline(__always)
    fileprivate func zeroBytes(after pattern: UInt64) -> UInt64 {
        let difference = self ^ pattern
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}

extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let minus = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let point = UInt8(ascii: ".")
    static let zero = UInt8(ascii: "0")
}
