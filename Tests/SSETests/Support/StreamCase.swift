import SSE
import Testing

/// A stream and what the standard makes of it.
struct StreamCase: Sendable, CustomTestStringConvertible {
    let rule: String
    let bytes: [UInt8]
    let expected: ParsedStream

    var testDescription: String { rule }

    /// A stream of text; `events` are written as `type|id|data`, or only `data` of a message without an ID.
    init(
        _ rule: String, _ text: String, _ events: [String] = [], id: String = "", retry: Int? = nil, comments: Int = 0
    ) {
        self.init(rule, bytes: Array(text.utf8), events, id: id, retry: retry, comments: comments)
    }

    /// A stream that is not UTF-8.
    init(
        _ rule: String, bytes: [UInt8], _ events: [String] = [], id: String = "", retry: Int? = nil, comments: Int = 0
    ) {
        self.rule = rule
        self.bytes = bytes
        var expected = ParsedStream()
        expected.events = events.map(Self.event)
        expected.lastEventID = id
        expected.retry = retry
        expected.comments = comments
        self.expected = expected
    }

    private static func event(_ text: String) -> ServerSentEvent {
        let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { return ServerSentEvent(data: text) }
        return ServerSentEvent(type: parts[0].isEmpty ? "message" : parts[0], data: parts[2], id: parts[1])
    }

    /// What the parser makes of the stream cut at those places, as far as the case speaks of it.
    func parsed(cutAt cuts: [Int] = []) -> ParsedStream {
        var parsed = ParsedStream(bytes, cutAt: cuts)
        parsed.hasOwnID = []
        return parsed
    }
}
