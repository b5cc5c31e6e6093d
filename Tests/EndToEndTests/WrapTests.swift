import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct WrapTests {
    @Test func `w shows what a line has no room for, and takes it back`() async throws {
        let words = (1...30).map { "word\($0)" }.joined(separator: " ")
        let server = try LoopbackServer.sending("short", words)
        let session = try await Feedtop.session(server.url("/feed"), columns: 80, rows: 24)
        try await session.wait(for: "word1 word2")
        try await session.wait(forNo: "word30")
        try await session.press("w")
        try await session.wait(for: "word30")
        // The second row of the event is the event.
        try await session.press("k", "m")
        try await session.wait(for: "◆ word1 word2")
        try await session.press("w")
        try await session.wait(forNo: "word30")
        try await session.press("l")
        try await session.wait(forNo: "word1 ")
    }
}
