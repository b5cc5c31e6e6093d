import FeedtopTestKit
import Testing

/// The server is seen through curl, which knows nothing of it.
@Suite(.timeLimit(.minutes(1)))
struct LoopbackServerTests {
    @Test func `a script is an answer`() async throws {
        let server = try LoopbackServer([.respond(.ok, .eventStream, .header("X-Seen", "yes")), .send("data: a\n\n")])
        let curl = try await Program.run(["curl", "-si", server.url("/feed?x=1")])
        #expect(curl.ending == .exited(0))
        #expect(curl.output.contains("HTTP/1.1 200 OK\r\n"))
        #expect(curl.output.contains("Content-Type: text/event-stream\r\nX-Seen: yes\r\n"))
        #expect(curl.output.hasSuffix("\r\n\r\ndata: a\n\n"))
    }

    @Test func `a request is recorded whole`() async throws {
        let server = try LoopbackServer([.respond(.ok), .send("thanks")])
        _ = try await Program.run(["curl", "-s", "-d", "two words", "-H", "Last-Event-ID: né", server.url("/feed?x=1")])
        let request = try await server.requests(count: 1)[0]
        #expect(request.method == "POST")
        #expect(request.target == "/feed?x=1")
        #expect(request.path == "/feed")
        #expect(request.text == "two words")
        #expect(request["last-event-id"] == "né")
        #expect(request["Missing"] == nil)
    }

    @Test(arguments: [nil, 1, 3, 100])
    func `chunks arrive whole however they are cut`(piece: Int?) async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream, body: .chunked), .send("data: ü\n\n", piece: piece, times: 2)])
        let curl = try await Program.run(["curl", "-s", server.url()])
        #expect(curl.ending == .exited(0))
        #expect(curl.output == "data: ü\n\ndata: ü\n\n")
    }

    @Test func `connections get the scripts in order and are silent after the last`() async throws {
        let server = try LoopbackServer([.respond(.ok), .send("1")], [.respond(.noContent)])
        #expect(try await Program.run(["curl", "-s", server.url()]).output == "1")
        let second = try await Program.run(["curl", "-s", "-w", "%{http_code}", server.url()])
        #expect(second.ending == .exited(0))
        #expect(second.output == "204")
        let third = try Program.start(["curl", "-s", server.url()])
        #expect(try await server.requests(count: 3).count == 3)
        third.signal(.terminate)
        try await server.clientsLeft(count: 1)
    }

    @Test func `paths have scripts of their own`() async throws {
        let server = try LoopbackServer(paths: ["/a": [.respond(.ok), .send("A")]])
        #expect(try await Program.run(["curl", "-s", server.url("/a?again")]).output == "A")
        #expect(try await Program.run(["curl", "-s", server.url("/a")]).output == "A")
        #expect(try await Program.run(["curl", "-sw", "%{http_code}", server.url("/b")]).output == "404")
    }

    /// curl's exit status tells the endings apart: 18 a body cut short, 52 no answer at all, 56 a reset.
    @Test(
        arguments: [
            (18, [.respond(.ok, body: .chunked), .send("x"), .cut]),
            (18, [.respond(.ok, body: .length(10)), .send("x"), .cut]),
            (56, [.respond(.ok, body: .chunked), .send("x"), .reset]),
            (56, [.reset]),
            (52, [.cut]),
            (0, [.sendUnframed("HTTP/1.1 200 O"), .sendUnframed("K\r\nConnection: close\r\n\r\nbody")]),
            (35, [.readAnything, .cut]),
        ] as [(Int32, Script)])
    func `connections end as written`(status: Int32, script: Script) async throws {
        let server = try LoopbackServer(script)
        let url = status == 35 ? "https://127.0.0.1:\(server.port)/" : server.url()
        #expect(try await Program.run(["curl", "-s", url]).ending == .exited(status))
    }

    @Test func `a redirect leads to another origin`() async throws {
        let there = try LoopbackServer([.respond(.ok), .send("there")])
        let here = try LoopbackServer([.redirect(303, to: there.url("/feed"))])
        #expect(try await Program.run(["curl", "-sL", here.url()]).output == "there")
        #expect(try await there.requests(count: 1)[0]["Host"] == "127.0.0.1:\(there.port)")
    }

    @Test func `a gate holds a script until it is opened`() async throws {
        let gate = Gate()
        let server = try LoopbackServer([.respond(.ok), .send("before "), .pass(gate), .send("after")])
        let curl = try Program.start(["curl", "-sN", server.url()])
        try await gate.reached()
        #expect(try await curl.output { $0 == "before " } == "before ")
        gate.open()
        #expect(try await curl.finish().output == "before after")
    }

    @Test func `a refusing server accepts again on the same port`() async throws {
        let server = try LoopbackServer(always: [.respond(.ok), .send("here")])
        server.refuse()
        #expect(try await Program.run(["curl", "-s", server.url()]).ending == .exited(7))
        try server.acceptAgain()
        #expect(try await Program.run(["curl", "-s", server.url()]).output == "here")
    }

    @Test func `closing lets every script and client go`() async throws {
        let gate = Gate()
        let server = try LoopbackServer([.respond(.ok), .send("x"), .pass(gate)], [.respond(.ok), .send("x"), .stall])
        let waiting = try Program.start(["curl", "-s", server.url()])
        try await gate.reached()
        let stalled = try Program.start(["curl", "-s", server.url()])
        _ = try await server.requests(count: 2)
        server.close()
        #expect(try await waiting.finish().ending == .exited(0))
        _ = try await stalled.finish()
        #expect(try await Program.run(["curl", "-s", server.url()]).ending == .exited(7))
    }
}
