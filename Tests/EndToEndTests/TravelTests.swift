import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct TravelTests {
    @Test func `a comma shows what was, a full stop what came then, and L the present`() async throws {
        let server = try LoopbackServer.sending("one", "two", "three")
        let session = try await Feedtop.session(server.url("/feed"), columns: 100, rows: 24)
        try await session.wait(for: "three")
        try await session.press(",")
        try await session.wait(forNo: "three")
        try await session.wait(for: "├")
        try await session.press(",")
        try await session.wait(forNo: "two")
        try await session.press(".")
        try await session.wait(for: "two")
        try await session.press("L")
        try await session.wait(for: "three")
        try await session.wait(forNo: "├")
    }
}
