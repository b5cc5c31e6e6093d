import FeedtopTestKit
import Testing

/// Several panes of one feed, on a terminal.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct SplitTests {
    private let home = TemporaryFolder()
    private let server: LoopbackServer

    init() throws {
        server = try .sending(
            #"{"symbol":"ACME","price":12}"#, #"{"symbol":"GLOBX","price":30}"#, #"{"symbol":"ACME","price":67}"#)
    }

    private func start() async throws -> TerminalSession {
        let session = try await Feedtop.session(server.url("/feed"), columns: 120, rows: 40, home: home)
        try await session.wait(for: "GLOBX")
        return session
    }

    @Test func `a feed is split by a field, and is so in the next run; undo makes it one again`() async throws {
        let first = try await start()
        try await first.press(":")
        try await first.type("split sym")
        try await first.press("Tab", "Enter")
        try await first.wait(for: "a pane for each value") {
            $0.contains("· ACME") && $0.contains("· GLOBX") && $0.contains("2 of 3") && $0.contains("1 of 3")
        }
        try await first.press("q")
        #expect(try await first.ended() == 0)
        let second = try await start()
        try await second.wait(for: "the same panes") { $0.contains("· ACME") && $0.contains("· GLOBX") }
        try await second.press(":")
        try await second.type("unsplit")
        try await second.press("Enter")
        try await second.wait(for: "one pane") { !$0.contains("· ACME") && $0.contains("30") && $0.contains("67") }
        try await second.press("C-_")
        try await second.wait(for: "all panes again") { $0.contains("· ACME") && $0.contains("· GLOBX") }
    }

    @Test func `a second pane has a view of its own`() async throws {
        let session = try await start()
        try await session.press("C-w", "s", "r")
        try await session.wait(for: "both") { $0.contains("· 2") && $0.contains("data: {") && $0.contains("SYMBOL") }
        try await session.press("C-w", "c")
        try await session.wait(for: "one") { $0.contains("Closed") && !$0.contains("data: {") }
    }
}
