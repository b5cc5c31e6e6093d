/// A request as a `LoopbackServer` received it.
public struct RecordedRequest: Sendable, Equatable {
    /// The method, such as `GET`.
    public let method: String
    /// The path and query, as sent.
    public let target: String
    /// The header lines, in order.
    public let headers: [HeaderLine]
    /// The body; empty if there was none.
    public let body: [UInt8]

    /// The value of the first header of that name, compared without case; nil if there is none.
    public subscript(name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The path without the query.
    public var path: String { String(target.prefix { $0 != "?" }) }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// The part of a request before its body.
struct RequestHead {
    let method: String
    let target: String
    let headers: [HeaderLine]

    /// Reads the lines before the blank one; nil when they are not an HTTP request.
    init?(_ bytes: some Collection<UInt8>) {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self).trimmed }
        let words = lines.first?.split(separator: " ").map(String.init) ?? []
        guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
        method = words[0]
        target = words[1]
        headers = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return HeaderLine(String(line[..<colon]), String(line[line.index(after: colon)...]).trimmed)
        }
    }

    /// Bytes of body that follow.
    var contentLength: Int {
        headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
    }
}
