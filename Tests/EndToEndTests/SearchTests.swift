import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct SearchTests {
    @Test func `a search is typed, counted, and gone through with n and N`() async throws {
        let events = (0...200).map { "data: \($0 % 5 == 0 ? "goal" : "pass") \($0)\n\n" }.joined()
        let server = try LoopbackServer([.respond(.ok, .eventStream), .send(events), .stall])
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "goal 200")
        try await session.press("/")
        try await session.type("goal")
        try await session.wait(for: "41 hits")
        try await session.press("Enter")
        try await session.wait(for: "/ goal ━")
        try await session.press("g", "n")
        try await session.wait(for: "hit 2 of 41")
        try await session.press("n")
        let screen = try await session.wait(for: "hit 3 of 41")
        #expect(screen.contains("goal 10 "))
        try await session.press("N", "N", "N")
        try await session.wait(for: "This is the oldest hit; n goes on.")
        // The first one lets go of the chosen event.
        try await session.press("Escape")
        try await session.wait(for: "41 hits")
        try await session.press("Escape")
        try await session.wait(forNo: "41 hits")
    }
}
