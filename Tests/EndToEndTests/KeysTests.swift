import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct KeysTests {
    @Test(arguments: ["q", "Q", "C-c"])
    func `the keys that quit do`(key: String) async throws {
        let server = try LoopbackServer.sending("hello")
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "hello")
        try await session.press(key)
        #expect(try await session.ended() == 0)
        try await server.clientsLeft(count: 1)
    }

    @Test(arguments: ["?", "Escape", "q"])
    func `help opens with ? and closes without quitting`(key: String) async throws {
        let server = try LoopbackServer.sending("hello")
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "hello")
        try await session.press("?")
        try await session.wait(for: "Keys")
        try await session.press(key)
        try await session.wait(forNo: "Keys")
        try await session.wait(for: "hello")
    }

    @Test func `D disconnects and R connects again`() async throws {
        let server = try LoopbackServer.sending("hello")
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "hello")
        try await session.press("D")
        try await session.wait(for: "○ off")
        try await server.clientsLeft(count: 1)
        try await session.press("R")
        _ = try await server.requests(count: 2)
        try await session.wait(forNo: "○ off")
    }

    @Test func `z shows one pane alone, and all again`() async throws {
        let scores = try LoopbackServer.sending("Ajax scores")
        let builds = try LoopbackServer.sending("build 17 is red")
        let session = try await Feedtop.session(scores.url("/scores"), builds.url("/builds"), columns: 140, rows: 40)
        let panes = { @Sendable (screen: String) in
            screen.contains("\(scores.port)/scores ") && screen.contains("\(builds.port)/builds ")
        }
        try await session.wait(for: "both panes", where: panes)
        try await session.press("1", "z")
        try await session.wait(for: "one pane") { !$0.contains("build 17 is red") && $0.contains("Ajax scores") }
        try await session.press("z")
        try await session.wait(for: "both panes", where: panes)
    }

    @Test func `choosing an event stops following, and G follows again`() async throws {
        let gate = Gate()
        let many = (1...200).map { "data: line \($0) of many\n\n" }.joined()
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send(many), .pass(gate), .send("data: fresh news\n\n"), .stall])
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "line 200 of many")
        try await session.press("k")
        gate.open()
        let screen = try await session.wait(for: "↓ 1 new")
        #expect(!screen.contains("fresh news"))
        try await session.press("PPage")
        try await session.wait(for: "a page up") { !$0.contains("line 200 of many") && !$0.contains("↓ 1 new") }
        try await session.press("g")
        try await session.wait(for: "line 1 of many")
        try await session.press("G")
        let end = try await session.wait(for: "fresh news")
        #expect(!end.contains(" new ─"))
    }

    @Test func `Space stands still while events are stored, and goes on`() async throws {
        let gate = Gate()
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("data: first\n\n"), .pass(gate), .send("data: second\n\n"), .stall])
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "first")
        try await session.press("Space")
        gate.open()
        let screen = try await session.wait(for: "2 events")
        #expect(!screen.contains("second"))
        try await session.press("Space")
        try await session.wait(for: "second")
    }

    @Test func `S lists the sources with their links`() async throws {
        let server = try LoopbackServer.sending("hello")
        let session = try await Feedtop.session(server.url("/feed"), columns: 140)
        try await session.wait(for: "hello")
        try await session.press("S")
        try await session.wait(for: "the sources") { $0.contains("Sources") && $0.contains("200") }
        try await session.press("Escape")
        try await session.wait(for: "hello")
    }

    @Test func `H shows events over time, and T themes while one is chosen`() async throws {
        let server = try LoopbackServer.sending("one", "two")
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "two")
        try await session.press("H")
        try await session.wait(for: "events in 1 s")
        try await session.press("Home", "Enter")
        try await session.wait(forNo: "events in 1 s")
        try await session.press("T")
        try await session.wait(for: "Tokyo Night")
        try await session.press("j", "Enter")
        try await session.wait(forNo: "Tokyo Night")
    }
}
