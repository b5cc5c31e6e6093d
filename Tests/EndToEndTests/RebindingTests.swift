import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct RebindingTests {
    let server: LoopbackServer
    let home = TemporaryFolder()

    init() throws { server = try .sending("hello") }

    private func write(keys: String) throws -> String {
        try home.write("keys: \(keys)\n", to: "feedtop.yaml")
    }

    @Test func `the config's keys work, and help and footer tell of them`() async throws {
        let config = try write(keys: "{ map: less, zoom: M, sources: g s, oldest: Home, next-pane: none }")
        let session = try await Feedtop.session("--config", config, server.url("/feed"), rows: 60)
        try await session.wait(for: "the footer") { $0.contains("hello") && $0.contains("M zoom") }
        try await session.press("g", "s")
        try await session.wait(for: "LINK")
        try await session.press("q")
        try await session.wait(forNo: "LINK")
        try await session.press("h")
        try await session.wait(for: "Space f Ctrl-f")
        try await session.press("h", "Z", "Z")
        #expect(try await session.ended() == 0)
    }

    @Test func `a clash is an error with its place that names both, and the rest works`() async throws {
        let config = try write(keys: "{ zoom: X, reconnect: [R, X] }")
        let check = try await Feedtop.run("check", "--config", config)
        #expect(check.status == 2)
        #expect(
            check.output.contains(
                #"feedtop.yaml:1:33: "X" performs "zoom" by line 1, so it cannot perform "reconnect""#))
        let session = try await Feedtop.session("--config", config, server.url("/feed"))
        try await session.wait(for: "the mistake") { $0.contains("hello") && $0.contains(#""X" performs "zoom""#) }
        try await session.press("Tab")
        try await session.wait(for: "X zoom")
    }
}
