import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct InspectTests {
    let server: LoopbackServer

    init() throws {
        server = try .sending(
            #"{"symbol":"ACME","price":182.41,"bids":[{"qty":5}]}"#, #"{"symbol":"GLOBX","price":17.08,"bids":[]}"#)
    }

    private func openSession() async throws -> TerminalSession {
        let session = try await Feedtop.session(server.url("/feed"), rows: 40)
        try await session.wait(for: "GLOBX")
        return session
    }

    @Test func `an event is opened, folded, filtered by, and closed`() async throws {
        let session = try await openSession()
        try await session.press("k", "k", "Enter")
        try await session.wait(for: "the event") {
            $0.contains(#""price": 182.41,"#) && $0.contains("Content-Type: text/event-stream")
                && $0.contains("data: {")
        }
        try await session.press("j", "j", "j", "Space")
        try await session.wait(for: #""bids": [{"qty":5}]"#)
        try await session.press("k", "i")
        try await session.wait(for: "is filtered by price = 182.41")
        try await session.press("q")
        try await session.wait(for: "the filtered pane") { $0.contains("1 of 2") && !$0.contains("GLOBX") }
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
    }

    @Test func `a double click opens an event, the wheel scrolls it`() async throws {
        let session = try await openSession()
        let screen = try await session.screen()
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains("ACME") })
        try await session.click(column: 20, row: row)
        try await session.click(column: 20, row: row)
        try await session.wait(for: #""price": 182.41,"#)
        try await session.wait(for: "the chosen line") { $0.contains("┗ data ━") }
        try await session.click(column: 20, row: 10, button: 65)
        try await session.wait(for: "┗ bids ━")
    }
}
