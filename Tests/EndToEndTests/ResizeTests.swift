import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct ResizeTests {
    @Test(arguments: [(200, 60), (160, 50), (100, 30), (80, 24), (60, 20), (40, 12), (30, 8)])
    func `a size has room for the newest event`(columns: Int, rows: Int) async throws {
        let server = try LoopbackServer.sending("older", "newest")
        let session = try await Feedtop.session(server.url("/feed"), columns: columns, rows: rows)
        let screen = try await session.wait(for: "newest")
        let widest = screen.split(separator: "\n").map(\.count).max() ?? 0
        #expect(widest <= columns)
    }

    @Test func `below thirty columns a feed has a line, and events what is left`() async throws {
        let server = try LoopbackServer.sending("newest")
        let home = TemporaryFolder()
        try home.write(
            "feeds: [{name: Greetings, url: '\(server.url("/a"))'}, {name: Others, url: '\(server.url("/b"))'}]\n",
            to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(columns: 20, rows: 5, home: home)
        try await session.wait(for: "a line for each feed") { screen in
            ["● Greetings", "● Others"].allSatisfy { name in
                screen.split(separator: "\n").contains { $0.contains(name) }
            }
        }
        try await session.wait(for: "newest")
    }

    @Test func `the screen follows each new size, down to a single cell and back`() async throws {
        let server = try LoopbackServer.sending("newest")
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "newest")
        for (columns, rows) in [(200, 60), (40, 12), (10, 3), (1, 1), (2, 1), (80, 24)] {
            try await session.resize(columns: columns, rows: rows)
        }
        try await session.wait(for: "the screen at 80x24") { $0.contains("newest") && $0.contains("q quit") }
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
    }
}
