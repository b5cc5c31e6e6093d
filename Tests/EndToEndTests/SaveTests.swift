import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct SaveTests {
    private static let hostile = "data: a \u{1B}]0;owned\u{7} \u{1B}[2J \u{202E}b\nevent: \u{1B}[31mred\nid: 7\n\n"

    @Test func `a pane is saved, and a file that is there is only overwritten when asked`() async throws {
        let server = try LoopbackServer.sending("first", "=second", "third")
        let home = TemporaryFolder()
        let session = try await Feedtop.session(server.url("/feed"), home: home)
        try await session.wait(for: "third")
        try await session.press("C-s")
        try await session.wait(for: ".jsonl")
        try await session.press("C-u")
        try await session.type(home.path(of: "out.csv"))
        try await session.press("Enter")
        try await session.wait(for: "Saved 3 events")
        let lines = home.text(of: "out.csv")?.split(separator: "\r\n") ?? []
        #expect(lines.first == "feed,event,id,receivedAt,data")
        #expect(lines.dropFirst().map { $0.split(separator: ",").last } == ["first", "'=second", "third"])
        try await session.press("f")
        try await session.type("third")
        try await session.press("Enter")
        try await session.wait(for: "1 of 3")
        try await session.press("C-s", "Up", "Enter")
        try await session.wait(for: "y overwrites")
        try await session.press("y")
        try await session.wait(for: "Saved 1 event to")
        #expect(home.text(of: "out.csv")?.contains("first") == false)
    }

    @Test func `a saved file shown again is safe, and the same events`() async throws {
        let server = try LoopbackServer(always: [
            .respond(.ok, .eventStream), .send(Self.hostile + "data: the end of it\n\n"), .stall,
        ])
        let home = TemporaryFolder()
        let session = try await Feedtop.session(server.url("/feed"), home: home)
        try await session.wait(for: "the end of it")
        for name in ["out.sse", "out.jsonl"] {
            try await session.press(":")
            try await session.type("save " + home.path(of: name))
            try await session.press("Enter")
            try await session.wait(for: "2 events to \(home.path(of: name))")
        }
        let stream = try #require(home.text(of: "out.sse"))
        let data = Self.hostile.prefix { $0 != "\n" }
        #expect(stream == "id: 7\nevent: \u{1B}[31mred\n\(data)\n\nid: 7\ndata: the end of it\n\n")
        // What is meant for programs has no byte that a terminal would obey.
        let lines = try #require(home.bytes(of: "out.jsonl"))
        #expect(lines.allSatisfy { $0 == 0x0A || 0x20..<0x7F ~= $0 })
        let again = try await Feedtop.run("tail", "-", "--format", "raw", input: stream)
        #expect(again.output == stream)
        let shown = try await Feedtop.session("tail", home.path(of: "out.sse"), environment: ["NO_COLOR": "1"])
        #expect(try await shown.ended() == 0)
        #expect(!shown.written().contains(0x1B))
    }
}
