import FeedCore
import SSE
import Testing

@testable import FeedtopApp

@Suite struct TailFormatterTests {
    private static let stream = "id: 42\nevent: tick\ndata: {\"a\":1}\n\ndata: one\ndata: two\u{1B}[2J\n\nid\ndata\n\n"

    private func written(_ stream: String, by formatter: TailFormatter) -> String {
        let sink = TailSink(formatter: formatter, limit: nil)
        let feed = sink.add(.make(), filter: .everything)
        _ = sink.append(SSEBatch.make(stream), to: feed, at: .dated())
        return String(decoding: sink.takeOutput(), as: UTF8.self)
    }

    @Test func `text is a line an event that a terminal does not obey`() {
        #expect(
            written(Self.stream, by: .make(.text)) == """
                14:03:22.123 quotes  tick  {"a":1}
                14:03:22.123 quotes  message  one␊two␛[2J
                14:03:22.123 quotes  message\u{20}\u{20}

                """)
    }

    @Test func `colours are around what the program says, not what the feed says`() {
        #expect(
            written("event: \u{1B}x\ndata: a\n\n", by: .make(.text, isColored: true))
                == "\u{1B}[36m14:03:22.123\u{1B}[0m \u{1B}[34mquotes\u{1B}[0m  \u{1B}[35m␛x\u{1B}[0m  a\n")
    }

    @Test func `json says what was dispatched, the ID that is in force included`() {
        #expect(
            written(Self.stream, by: .make(.json)) == #"""
                {"feed":"quotes","event":"tick","data":"{\"a\":1}","id":"42","receivedAt":"2026-01-31T14:03:22.123456Z"}
                {"feed":"quotes","event":"message","data":"one\ntwo\u001b[2J","id":"42","receivedAt":"2026-01-31T14:03:22.123456Z"}
                {"feed":"quotes","event":"message","data":"","id":"","receivedAt":"2026-01-31T14:03:22.123456Z"}

                """#)
    }

    @Test func `raw is a stream of the same events`() {
        let raw = written(Self.stream, by: .make(.raw))
        #expect(Array(SSEBatch.make(raw).events) == Array(SSEBatch.make(Self.stream).events))
    }

    @Test func `raw is made safe for a terminal, line by line`() {
        #expect(
            written("data: one\ndata: \u{1B}c\n\n", by: .make(.raw, isForTerminal: true)) == "data: one\ndata: ␛c\n\n")
    }

    @Test func `count writes no event`() {
        #expect(written(Self.stream, by: .make(.count)).isEmpty)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000000Z"), (1_769_868_202_123_456, "2026-01-31T14:03:22.123456Z"),
        (-1, "1969-12-31T23:59:59.999999Z"), (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"),
    ])
    func `times are RFC 3339 in UTC`(microseconds: Int64, text: String) {
        #expect(Timestamp(microseconds: microseconds).iso8601 == text)
    }
}
