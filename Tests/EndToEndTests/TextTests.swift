import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct TextTests {
    @Test func `the pieces of a streamed answer become text`() async throws {
        let words = (1...60).map { #"{"type":"content_block_delta","delta":{"text":"word\#($0) "}}"# }
        let start = #"{"type":"message_start","message":{"role":"assistant","model":"claude"}}"#
        let stream = ([start] + words).map { "data: \($0)\n\n" }.joined()
        let server = try LoopbackServer(always: [.respond(.ok, .eventStream), .send(stream), .stall])
        let session = try await Feedtop.session(server.url("/feed"), columns: 40, rows: 10)
        try await session.wait(for: "live")
        try await session.press(":")
        try await session.type("view text")
        try await session.press("Enter")
        try await session.wait(for: "word59 word60")
        try await session.press("g")
        try await session.wait(for: "assistant · claude")
        try await session.press("G")
        try await session.wait(for: "word59 word60")
    }
}
