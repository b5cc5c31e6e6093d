import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct InspectTests {
    let server: LoopbackServer

    init() throws {
        server = try .sending(
            #"{"symbol":"ACME","price":182.41,"bids":[{"qty":5}]}"#, #"{"symbol":"GLOBX","price":17.08,"bids":[]}"#)
    }

    private func openSession() async throws -> TerminalSession {
        let session = try await Feedtop.session(server.url("/feed"), rows: 40)
        try await session.wait(for: "GLOBX")
        return session
    }

    @Test func `an event is opened, folded, filtered by, and closed`() async throws {
        let session = try await openSession()
        try await session.press("k", "k", "Enter")
        try await session.wait(for: "the event") {
            $0.contains(#""price": 182.41,"#) && $0.contains("Content-Type: text/event-stream")
                && $0.contains("data: {")
        }
        try await session.press("j", "j", "j", "Space")
        try await session.wait(for: #""bids": [{"qty":5}]"#)
        try await session.press("k", "i")
        try await session.wait(for: "is filtered by price = 182.41")
        try await session.press("q")
        try await session.wait(for: "the filtered pane") { $0.contains("1 of 2") && !$0.contains("GLOBX") }
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
    }

    @Test func `values are copied to the clipboard, hostile ones made safe`() async throws {
        let server = try LoopbackServer.sending(#"{"name":"Zo\u001b[201~\u202e","price":182.41}"#)
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "182.41")
        try await session.press("Enter")
        try await session.wait(for: #""price": 182.41"#)
        try await session.press("j", "y")
        try await session.wait(for: "Copied name: 19 bytes.")
        #expect(try await session.clipboard() == "Zo␛[201~‹RLO›")
        try await session.press("Y")
        try await session.wait(for: "raw block")
        try await session.press("4")
        try await session.wait(for: "Copied the JSON line")
        #expect(try await session.clipboard().hasPrefix(#"{"feed":"127.0.0.1:"#))
        try await session.press("q", "q")
        #expect(try await session.ended() == 0)
        let written = String(decoding: session.written(), as: UTF8.self)
        #expect(written.contains("\u{1B}]52;c;Wm/ikJtbMjAxfuKAuVJMT+KAug==\u{7}"))
        #expect(!written.contains("\u{1B}[201~") && !written.contains("\u{202E}"))
        #expect(try await session.leftovers() == [])
    }

    @Test func `a link is asked about, and opened by the user's program without a shell`() async throws {
        let server = try LoopbackServer.sending(
            #"{"url":"https:\/\/user@a.example\/$(touch%20owned);x'y\u001b]0;owned\u0007"}"#)
        let home = TemporaryFolder()
        let browser = try home.write("#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > \"$HOME/opened\"\n", to: "browser")
        let session = try await Feedtop.session(
            server.url("/feed"), home: home, environment: ["BROWSER": "sh \(browser)"])
        try await session.wait(for: "a.example")
        try await session.press("o")
        try await session.wait(for: "the question") {
            $0.contains("Open this link?") && $0.contains("host        a.example")
                && $0.contains("signs in as user, which is no host")
        }
        try await session.press("Enter")
        try await session.wait(for: "sh opens a.example.")
        try await session.wait(for: "the browser") { _ in home.bytes(of: "opened")?.isEmpty == false }
        try await session.press("q")
        #expect(try await session.ended() == 0)
        let opened = String(decoding: home.bytes(of: "opened") ?? [], as: UTF8.self)
        #expect(opened == "1|https://user@a.example/$(touch%20owned);x'y|")
        #expect(try await session.leftovers() == [])
    }

    @Test func `a double click opens an event, the wheel scrolls it`() async throws {
        let session = try await openSession()
        let screen = try await session.screen()
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains("ACME") })
        try await session.click(column: 20, row: row)
        try await session.click(column: 20, row: row)
        try await session.wait(for: #""price": 182.41,"#)
        try await session.wait(for: "the chosen line") { $0.contains("┗ data ━") }
        try await session.click(column: 20, row: 10, button: 65)
        try await session.wait(for: "┗ bids ━")
    }
}
