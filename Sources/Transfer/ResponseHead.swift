/// The status and headers of an answer, known before its body.
public struct ResponseHead: Sendable, Equatable {
    /// The status code, 200 to 999.
    public var status: Int
    /// The header lines, in order.
    public var headers: [HeaderLine]

    /// A head.
    public init(status: Int, headers: [HeaderLine] = []) {
        self.status = status
        self.headers = headers
    }

    /// The first value of a header, its name compared without case.
    public subscript(name: String) -> String? {
        headers.first { equalsIgnoringCase($0.name, name) }?.value
    }
}

/// Whether two ASCII texts are the same but for case.
public func equalsIgnoringCase(_ a: String, _ b: String) -> Bool {
    a.utf8.elementsEqual(b.utf8) { lowercased($0) == lowercased($1) }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// Collects an answer's head from the lines that libcurl hands over one at a time.
struct HeadReader {
    /// More than this many header lines is not an answer but an attack.
    static let limit = 1_000

    private var head = ResponseHead(status: 0)
    private var isComplete = false

    /// Takes the next line with its ending; returns the head when the line completes it.
    ///
    /// Interim answers (1xx) are passed over, and lines after the body (trailers) ignored.
    mutating func read(_ line: Span<UInt8>) throws(TransferError) -> ResponseHead? {
        if isComplete { return nil }
        let text = trimmed(line)
        if text.hasPrefix("HTTP/") {
            head = ResponseHead(status: status(in: text))
        } else if text.isEmpty {
            isComplete = head.status >= 200
            return isComplete ? head : nil
        } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
            guard head.headers.count < Self.limit else { throw .tooManyHeaders }
            head.headers.append(
                HeaderLine(
                    name: String(text[..<colon]), value: trimmed(text[text.utf8.index(after: colon)...])))
        }
        return nil
    }

    private func status(in line: String) -> Int {
        let words = line.split(separator: " ", maxSplits: 2)
        return words.count > 1 ? Int(words[1]) ?? 0 : 0
    }
}

private func trimmed(_ line: Span<UInt8>) -> String {
    let text = unsafe line.withUnsafeBufferPointer { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
    return trimmed(text[...])
}

private func trimmed(_ text: Substring) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
    guard let first = text.utf8.firstIndex(where: { !isSpace($0) }),
        let last = text.utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[first...last])
}
