import SSE
import Testing

@Suite struct SSEEncoderTests {
    private static func text(_ events: ServerSentEvent..., after id: String = "") throws -> String {
        var encoder = SSEEncoder(lastEventID: id)
        return String(decoding: try events.flatMap { try encoder.encode($0) }, as: UTF8.self)
    }

    @Test func `an event is written as its fields and a blank line`() throws {
        #expect(
            try Self.text(ServerSentEvent(type: "tick", data: "42", id: "1")) == """
                id: 1
                event: tick
                data: 42


                """)
    }

    @Test func `the default type and an ID that is not there are left out`() throws {
        #expect(try Self.text(ServerSentEvent(data: "a")) == "data: a\n\n")
        #expect(try Self.text(ServerSentEvent(type: "", data: "a")) == "data: a\n\n")
    }

    @Test func `an empty ID is written when it resets one`() throws {
        #expect(
            try Self.text(ServerSentEvent(data: "a", id: "1"), ServerSentEvent(data: "b"), ServerSentEvent(data: "c"))
                == "id: 1\ndata: a\n\nid: \ndata: b\n\ndata: c\n\n")
        #expect(try Self.text(ServerSentEvent(data: "a"), after: "7") == "id: \ndata: a\n\n")
    }

    @Test(
        arguments: [
            ("", "data: \n\n"), ("\n", "data: \ndata: \n\n"), ("a\nb", "data: a\ndata: b\n\n"),
            ("a\rb", "data: a\ndata: b\n\n"), ("a\r\nb", "data: a\ndata: b\n\n"),
            ("a\n\rb", "data: a\ndata: \ndata: b\n\n"),
            ("a\r\n", "data: a\ndata: \n\n"), (" a", "data:  a\n\n"),
            ("\u{301}\n\u{301}", "data: \u{301}\ndata: \u{301}\n\n"),
        ])
    func `each line of the data has a line of its own`(data: String, encoded: String) throws {
        #expect(Array(try Self.text(ServerSentEvent(data: data)).utf8) == Array(encoded.utf8))
    }

    @Test(
        arguments: [
            (ServerSentEvent(type: "a\nb", data: ""), SSEEncodingError.lineBreakInType("a\nb")),
            (ServerSentEvent(type: "a\r", data: ""), .lineBreakInType("a\r")),
            (ServerSentEvent(type: "a\r\nb", data: ""), .lineBreakInType("a\r\nb")),
            (ServerSentEvent(data: "", id: "1\n"), .lineBreakInID("1\n")),
            (ServerSentEvent(data: "", id: "1\r\ndata: x"), .lineBreakInID("1\r\ndata: x")),
            (ServerSentEvent(data: "", id: "1\0"), .nulInID("1\0")),
        ])
    func `what would break out of its line is refused and nothing is written`(
        event: ServerSentEvent, error: SSEEncodingError
    ) throws {
        var encoder = SSEEncoder(lastEventID: "7")
        var bytes: [UInt8] = [1, 2, 3]
        #expect(throws: error) { try encoder.encode(event, into: &bytes) }
        #expect(bytes == [1, 2, 3])
        #expect(encoder.lastEventID == "7")
    }

    @Test func `comments and reconnection times are written as blocks`() {
        let encoder = SSEEncoder()
        #expect(encoder.encode(comment: "") == Array(": \n\n".utf8))
        #expect(encoder.encode(comment: "a\ndata: b") == Array(": a\n: data: b\n\n".utf8))
        #expect(encoder.encode(retry: 3000) == Array("retry: 3000\n\n".utf8))
        #expect(encoder.encode(retry: -1) == Array("retry: 0\n\n".utf8))
    }

    @Test(arguments: 0..<20)
    func `what is encoded is parsed as the same events`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let events = (0..<50).map { _ in Self.event(using: &random) }
        var encoder = SSEEncoder(lastEventID: "before")
        var bytes: [UInt8] = []
        for event in events {
            try encoder.encode(event, into: &bytes)
            if Bool.random(using: &random) { bytes += encoder.encode(comment: event.data) }
        }
        let stream = ParsedStream(bytes, lastEventID: "before")
        #expect(stream.events == events)
        #expect(stream.lastEventID == encoder.lastEventID)
    }

    private static func event(using random: inout SeededGenerator) -> ServerSentEvent {
        let type = text(of: ["a", "b ", " c", ":", "é", "😀", "\0", "data"], using: &random)
        return ServerSentEvent(
            type: type.isEmpty ? ServerSentEvent.defaultType : type,
            data: text(of: ["a", " ", ":", "\n", "\n", "é", "😀", "\0", "data: x", "\u{301}"], using: &random),
            id: text(of: ["1", "2 ", " ", ":", "é", "😀"], using: &random))
    }

    private static func text(of pieces: [String], using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
            pieces[Int.random(in: pieces.indices, using: &random)]
        }.joined()
    }
}
