import FeedCore

/// The beginning of a text in a document: whole characters and whole escapes, decoded.
struct TextPiece {
    let text: String
    /// Bytes of the document that are left.
    let rest: Int

    /// - Parameter limit: bytes of the document that are taken at most.
    init(_ slice: JSONSlice, in document: UnsafeRawBufferPointer, limit: Int) {
        let bytes = slice.bytes(in: document)
        let length = TextPiece.length(of: bytes, isEscaped: slice.isEscaped, limit: limit)
        let start = slice.range.lowerBound
        let piece = JSONSlice(kind: .string, range: start..<start + length, isEscaped: slice.isEscaped)
        text = piece.text(in: document)
        rest = bytes.count - length
    }

    private static func length(of bytes: UnsafeRawBufferPointer, isEscaped: Bool, limit: Int) -> Int {
        guard bytes.count > limit else { return bytes.count }
        var end = isEscaped ? endOfEscapes(in: bytes, limit: limit) : limit
        // The first byte that is left must begin a character.
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// The last place up to `limit` that lies in no escape.
    private static func endOfEscapes(in bytes: UnsafeRawBufferPointer, limit: Int) -> Int {
        var end = 0
        while true {
            let next = end + step(at: end, in: bytes)
            guard next <= limit else { return end }
            end = next
        }
    }

    /// Bytes of the escape that begins here, two that are one character together; 1 where none does.
    private static func step(at place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        let backslash = UInt8(ascii: "\\")
        guard bytes[place] == backslash, place + 3 < bytes.count else { return 1 }
        guard bytes[place + 1] == UInt8(ascii: "u") else { return 2 }
        let isSurrogate = bytes[place + 2] | 0x20 == UInt8(ascii: "d") && bytes[place + 3] >= UInt8(ascii: "8")
        return isSurrogate && place + 6 < bytes.count && bytes[place + 6] == backslash ? 12 : 6
    }
}
