import FeedtopTestKit
import Testing

/// The dashboard for those who hear it.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct LinearTests {
    @Test func `lines say what comes, what is left out and what becomes of the link, without a control character`()
        async throws
    {
        let events = (1...50).map { "data: {\"goal\":\($0),\"text\":\"\\u001b[31m\"}\n\n" }.joined()
        let server = try LoopbackServer([.respond(.ok, .eventStream), .send(events), .cut], [.respond(.noContent)])
        let outcome = try await Feedtop.run("--linear", server.url("/feed"))
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n").map { $0.drop { $0 != " " }.dropFirst() }
        let name = "127.0.0.1:\(server.port)/feed"
        for line in [
            "\(name): goal 1, text ␛[31m", "\(name): goal 3, text ␛[31m",
            "47 more events of \(name)",
        ] {
            #expect(lines.contains { $0 == line }, "\(line) is not in\n\(outcome.output)")
        }
        #expect(outcome.output.contains("\(name): lost the connection"))
        #expect(outcome.output.contains("\(name): closed"))
        #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func `at a terminal Space pauses and q ends, and nothing is drawn`() async throws {
        let gate = Gate()
        let server = try LoopbackServer(
            always: [
                .respond(.ok, .eventStream), .send("data: first\n\n"), .pass(gate), .send("data: second\n\n"), .stall,
            ])
        let session = try await Feedtop.session("--linear", server.url("/feed"))
        try await session.wait(for: "feed: first")
        try await session.press("Space")
        try await session.wait(for: "Paused.")
        gate.open()
        try await session.press("Space")
        try await session.wait(for: "feed: second")
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
        #expect(!session.written().contains(0x1B))
    }

    @Test func `Ctrl-C ends it`() async throws {
        let server = try LoopbackServer.sending("first")
        let session = try await Feedtop.session("--linear", server.url("/feed"))
        try await session.wait(for: "feed: first")
        try await session.press("C-c")
        #expect(try await session.ended() == 130)
        #expect(try await session.leftovers() == [])
    }
}
