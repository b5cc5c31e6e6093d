import SSE
import Testing

@Suite struct SSEParserTests {
    private static func parse(_ text: String, with parser: inout SSEParser, into batch: inout SSEBatch) throws {
        try parser.parse(Array(text.utf8).span, into: &batch)
    }

    @Test func `a CR ends its line at once and the LF that follows is its other half`() throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        try Self.parse("data: a\r\n\r", with: &parser, into: &batch)
        #expect(batch.events.map(\.data) == ["a"])
        try Self.parse("\ndata: b\r", with: &parser, into: &batch)
        try Self.parse("", with: &parser, into: &batch)
        try Self.parse("\n\r", with: &parser, into: &batch)
        #expect(batch.events.map(\.data) == ["a", "b"])
    }

    @Test func `an event is dispatched with the byte that ends it`() throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        let bytes = Array("id: 1\nevent: e\ndata: a\n\n".utf8)
        for byte in bytes.dropLast() { try parser.parse([byte].span, into: &batch) }
        #expect(batch.records.isEmpty)
        try parser.parse([bytes[bytes.count - 1]].span, into: &batch)
        #expect(Array(batch.events) == [ServerSentEvent(type: "e", data: "a", id: "1")])
    }

    @Test func `the ID of the request is in force until the stream sets another`() throws {
        var parser = SSEParser(lastEventID: "41")
        var batch = SSEBatch()
        #expect(parser.lastEventID == "41")
        try Self.parse("data: a\n\nid: 42\ndata: b\n", with: &parser, into: &batch)
        #expect(parser.lastEventID == "41")
        try Self.parse("\n", with: &parser, into: &batch)
        #expect(parser.lastEventID == "42")
        #expect(batch.events.map(\.id) == ["41", "42"])
    }

    @Test func `a record tells whether the event had an ID of its own`() throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        try Self.parse(
            "id: 1\ndata\n\ndata\n\nid: 2\n\ndata\n\nid: \0\ndata\n\nid\ndata\n\n", with: &parser, into: &batch)
        #expect(batch.records.map(\.hasOwnID) == [true, false, false, false, true])
    }

    @Test func `what is held counts the unfinished line and event`() throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        var held: [Int] = []
        for piece in ["id: 1\nda", "ta: abc\n", "event: xy\n", "data: d\n", ": c", "\n", "\n", "data\n", "\n"] {
            try Self.parse(piece, with: &parser, into: &batch)
            held.append(parser.pendingBytes)
        }
        #expect(held == [3, 4, 6, 8, 11, 8, 0, 0, 0])
    }

    @Test(arguments: ["d", "data\n", "id\n", "event: e\n", ":", "data: a\n\nx", "\u{FEFF}data: a\n"])
    func `a stream that ends here discards something`(text: String) throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        try Self.parse(text, with: &parser, into: &batch)
        #expect(parser.hasUnfinishedEvent)
    }

    @Test(arguments: ["", "\u{FEFF}", "\n", ": c\n", "retry: 1\n", "unknown\n", "data: a\n\n", "data: a\r\r"])
    func `a stream that ends here discards nothing`(text: String) throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        try Self.parse(text, with: &parser, into: &batch)
        #expect(!parser.hasUnfinishedEvent)
        #expect(parser.pendingBytes == 0)
    }

    @Test func `an event in single bytes is held once, never joined again`() throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        let line = Array("data: 0123456789\n".utf8)
        for count in 1...1000 {
            for byte in line { try parser.parse([byte].span, into: &batch) }
            // Ten bytes and the LF before them: nothing of the lines themselves stays.
            #expect(parser.pendingBytes == count * 11 - 1)
        }
        #expect(batch.bytes.isEmpty)
        try parser.parse([0x0A].span, into: &batch)
        #expect(parser.pendingBytes == 0)
        #expect(batch.bytes.count == 10_999)
    }

    @Test func `a copy of a parser goes its own way`() throws {
        var parser = SSEParser()
        var batch = SSEBatch()
        try Self.parse("id: 1\ndata: a", with: &parser, into: &batch)
        var copy = parser
        try Self.parse("b\n\n", with: &copy, into: &batch)
        try Self.parse("c\n\n", with: &parser, into: &batch)
        #expect(batch.events.map(\.data) == ["ab", "ac"])
    }
}
