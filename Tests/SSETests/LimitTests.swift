import SSE
import Testing

@Suite struct LimitTests {
    private static func limits(line: Int = 40, event: Int = 10, eventName: Int = 5, id: Int = 4) -> SSELimits {
        var limits = SSELimits()
        (limits.line, limits.event, limits.eventName, limits.id) = (line, event, eventName, id)
        return limits
    }

    /// A stream under small limits, cut in every way that matters; the ways must agree.
    private static func parse(_ text: String, _ limits: SSELimits = limits(), lastEventID: String = "") -> ParsedStream
    {
        let bytes = Array(text.utf8)
        let whole = ParsedStream(bytes, lastEventID: lastEventID, limits: limits)
        for cut in 0...bytes.count {
            #expect(
                ParsedStream(bytes, cutAt: [cut], lastEventID: lastEventID, limits: limits) == whole, "cut at \(cut)")
        }
        #expect(ParsedStream.inSingleBytes(bytes, lastEventID: lastEventID, limits: limits) == whole)
        return whole
    }

    @Test func `what is exactly as long as its limit passes`() {
        let stream = Self.parse(
            "id: 1234\nevent: 12345\ndata: 12345\ndata: 7890\n: \(String(repeating: "x", count: 38))\n\n")
        #expect(stream.error == nil)
        #expect(stream.events == [ServerSentEvent(type: "12345", data: "12345\n7890", id: "1234")])
        #expect(stream.comments == 1)
    }

    @Test(
        arguments: [
            (": \(String(repeating: "x", count: 39))\n", SSELimitError.lineTooLong(limit: 40)),
            (": \(String(repeating: "x", count: 39))", .lineTooLong(limit: 40)),
            ("data: \(String(repeating: "x", count: 40))\n", .lineTooLong(limit: 40)),
            ("data: 12345678901\n", .eventTooLarge(limit: 10)),
            ("data: 12345\ndata: 67890\n", .eventTooLarge(limit: 10)),
            ("data: 1234567890\ndata\n", .eventTooLarge(limit: 10)),
            ("event: 123456\n", .eventNameTooLong(limit: 5)),
        ])
    func `what is longer is an error, after the events before it`(text: String, error: SSELimitError) {
        let stream = Self.parse("id: 1\ndata: a\n\n\(text)data: never\n\n")
        #expect(stream.error == error)
        #expect(stream.events == [ServerSentEvent(data: "a", id: "1")])
        #expect(stream.lastEventID == "1")
    }

    @Test func `a line is refused before its end has come`() throws {
        var parser = SSEParser(limits: Self.limits())
        var batch = SSEBatch()
        try parser.parse([UInt8](repeating: 0x3A, count: 40).span, into: &batch)
        #expect(throws: SSELimitError.lineTooLong(limit: 40)) { try parser.parse([0x3A].span, into: &batch) }
    }

    @Test func `after an error the parser stays failed and holds nothing`() {
        var parser = SSEParser(limits: Self.limits())
        var batch = SSEBatch()
        for text in ["event: 123456\n", "data: a\n\n", ""] {
            #expect(throws: SSELimitError.eventNameTooLong(limit: 5)) {
                try parser.parse(Array(text.utf8).span, into: &batch)
            }
        }
        #expect(batch.records.isEmpty)
        #expect(parser.pendingBytes == 0)
        #expect(!parser.hasUnfinishedEvent)
    }

    @Test func `an event with too long an ID is dropped and counted, and the stream goes on`() {
        let stream = Self.parse("id: 1\ndata: a\n\nid: 12345\ndata: b\n\ndata: c\n\n")
        #expect(stream.events == ["a", "c"].map { ServerSentEvent(data: $0, id: "1") })
        #expect(stream.dropped == 1)
        #expect(stream.lastEventID == "1")
        #expect(stream.error == nil)
    }

    @Test(arguments: ["id: 12345\nid: 2\ndata: b\n\n", "id: 2\nid: 12345\ndata: b\n\n", "data: b\nid: 12345\n\n"])
    func `it drops its event whatever stands around it`(text: String) {
        let stream = Self.parse(text, lastEventID: "1")
        #expect(stream.events.isEmpty)
        #expect(stream.dropped == 1)
        #expect(stream.lastEventID == "1")
    }

    @Test func `without data there is no event to drop`() {
        let stream = Self.parse("id: 12345\n\ndata: a\n\n", lastEventID: "1")
        #expect(stream.events == [ServerSentEvent(data: "a", id: "1")])
        #expect(stream.dropped == 0)
    }

    @Test func `a long ID that holds a NUL is ignored as any other`() {
        let stream = Self.parse("id: 12345\0\ndata: a\n\n", lastEventID: "1")
        #expect(stream.events == [ServerSentEvent(data: "a", id: "1")])
        #expect(stream.dropped == 0)
    }

    @Test func `lengths are counted as received`() {
        let bytes = Array("data: ".utf8) + [UInt8](repeating: 0xFF, count: 10) + [0x0A, 0x0A]
        let stream = ParsedStream(bytes, limits: Self.limits())
        #expect(stream.events == [ServerSentEvent(data: String(repeating: "\u{FFFD}", count: 10))])
    }
}
