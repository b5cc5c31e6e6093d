import FeedtopTestKit
import Testing

/// Feeds that come, change and go by hand while the dashboard runs.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct RuntimeFeedsTests {
    private let server: LoopbackServer

    init() throws { server = try .sending("an event") }

    @Test func `a curl command that is pasted becomes a feed, its secrets unseen`() async throws {
        let session = try await Feedtop.session(server.url("/first"), columns: 120, rows: 40)
        try await session.wait(for: "an event")
        try await session.press("a")
        try await session.paste(
            "curl -N '\(server.url("/second"))' \\\n  -H 'Authorization: Bearer s3cret' \\\n  --data-raw 'a=1'\n")
        let screen = try await session.wait(for: "Authorization: •••")
        #expect(!screen.contains("s3cret"))
        #expect(try await server.requests(count: 1).count == 1)
        try await session.press("Enter")
        try await session.wait(for: "the new pane, with the focus") { $0.contains(#/┏ 2 127.0.0.1:\d+/second ●.*━┓/#) }
        let request = try await server.requests(count: 2)[1]
        #expect(request.method == "POST")
        #expect(request["Authorization"] == "Bearer s3cret")
        let written = String(decoding: session.written(), as: UTF8.self)
        #expect(!written.contains("s3cret"))
    }

    @Test func `an edit keeps the secrets, and undo takes it back`() async throws {
        let session = try await Feedtop.session(
            server.url("/first"), "-H", "Authorization: Bearer s3cret", columns: 120, rows: 40)
        try await session.wait(for: "an event")
        try await session.press("C-e")
        try await session.wait(for: "-H 'Authorization: •••'")
        try await session.type(" -H 'X-More: 1' --filter nothing")
        try await session.press("Enter")
        try await session.wait(for: "0 of 2")
        let request = try await server.requests(count: 2)[1]
        #expect(request["Authorization"] == "Bearer s3cret")
        #expect(request["X-More"] == "1")
        try await session.press("C-_")
        try await session.wait(for: "is as it was")
        #expect(try await server.requests(count: 3)[2]["X-More"] == nil)
    }

    @Test func `a feed that is removed comes back with its events`() async throws {
        let session = try await Feedtop.session(server.url("/first"), server.url("/second"), columns: 120, rows: 40)
        try await session.wait(for: "2 feeds: 2 open")
        try await session.press("C-x")
        try await session.wait(for: "one feed") { $0.contains("1 feed: 1 open") && !$0.contains("/first ●") }
        try await session.press("C-_")
        try await session.wait(for: "both, with the events of before") {
            $0.contains("2 feeds: 2 open") && $0.contains(#/┏ 1 127.0.0.1:\d+/first ●/#)
        }
    }
}
