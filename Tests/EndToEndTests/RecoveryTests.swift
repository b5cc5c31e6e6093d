import FeedtopTestKit
import Testing

/// A server that goes away and comes back.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct RecoveryTests {
    @Test func `is one gap in the pane, with a countdown until it is over`() async throws {
        let end = Gate()
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("retry: 1500\nid: 1\ndata: before\n\n"), .pass(end), .cut],
            [.respond(.ok, .eventStream), .send("id: 2\ndata: after\n\n"), .stall])
        let session = try await Feedtop.session(server.url("/feed"), columns: 120)
        try await session.wait(for: "before")
        server.refuse()
        end.open()
        try await session.wait(for: "lost the connection")
        try await session.wait(for: "the next attempt's number, reason and time") {
            $0.contains(#/↻ retry in \d s \(2nd: connection refused\)/#)
        }
        try server.acceptAgain()
        let screen = try await session.wait(for: "after")
        #expect(screen.contains(#/── .* reconnected after .* resumed at 1 .* lost none ──/#))
        #expect(screen.matches(of: #/reconnected|lost the connection/#).count == 2)
        #expect(try await server.requests(count: 2)[1]["Last-Event-ID"] == "1")
    }

    @Test func `R does not wait for the countdown`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("retry: 300000\ndata: before\n\n"), .cut],
            [.respond(.ok, .eventStream), .send("data: after\n\n"), .stall])
        let session = try await Feedtop.session(server.url("/feed"), columns: 120)
        try await session.wait(for: "↻ retry in 5 min")
        try await session.press("R")
        try await session.wait(for: "after")
    }
}
