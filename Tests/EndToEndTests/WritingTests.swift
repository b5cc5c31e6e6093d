import FeedtopTestKit
import Testing

/// Feeds that are added by hand and kept.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct WritingTests {
    @Test func `what was added is written behind the rest, and the file that changes changes nothing`() async throws {
        let server = try LoopbackServer.sending("an event")
        let home = TemporaryFolder()
        let before = "# mine\nfeeds:\n  - name: 'First' # one\n    url: \(server.url("/first"))\n\nfps: 20\n"
        try home.write(before, to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(columns: 120, rows: 40, home: home)
        try await session.wait(for: "an event")
        try await session.press("a")
        try await session.type("\(server.url("/second")) --name Second")
        try await session.press("Enter")
        try await session.wait(for: "2 Second ●")
        try await session.type(":write")
        try await session.press("Enter")
        try await session.wait(for: "Wrote into the config: Second.")
        let item = "  - name: Second\n    url: \"\(server.url("/second"))\"\n"
        #expect(home.text(of: "config/feedtop/config.yaml") == before.replacing("\n\nfps", with: "\n\(item)\nfps"))
        try await session.press("F5")
        try await session.wait(for: "The config says what it said before.")
        #expect(try await server.requests(count: 2).count == 2)
        try await session.type(":write")
        try await session.press("Enter")
        try await session.wait(for: "There is nothing to write")
    }
}
