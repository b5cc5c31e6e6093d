import FeedCore
import FeedEngine
import FeedtopTestKit
import Testing

/// The table of what a link does when, row by row, against a real server.
@Suite(.timeLimit(.minutes(1))) struct LinkTableTests {
    @Test(arguments: [
        "text/event-stream", "text/event-stream; charset=utf-8", "Text/Event-Stream;x=y",
        "text/event-stream ;charset=UTF-8",
    ])
    func `200 and an event stream opens the link`(type: String) async throws {
        let server = try LoopbackServer([.respond(.ok, .contentType(type)), .send("data: a\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("event a")
            #expect(rig.timeline == "connecting\nopen\nevent a")
        }
    }

    @Test(arguments: [408, 425, 429, 500, 502, 503, 504] as [HTTPStatus])
    func `a server that cannot serve now is asked again`(status: HTTPStatus) async throws {
        let server = try LoopbackServer(
            [.respond(status, body: .length(0))], [.respond(.ok, .eventStream), .send("data: a\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("retrying 1 in 1 s: \(status.code) \(name(of: status))")
            #expect(rig.sink.record.value.link?.httpStatus == status.code)
            rig.clock.advance(by: .seconds(1))
            try await rig.sees("event a")
        }
    }

    @Test(
        arguments: [
            ("end of stream", [.respond(.ok, .eventStream), .send("data: a\n\n")]),
            ("end of stream", [.respond(.ok, .eventStream, body: .chunked), .send("data: a\n\n")]),
            ("the stream was cut short", [.respond(.ok, .eventStream, body: .length(99)), .send("data: a\n\n"), .cut]),
            ("connection reset by peer", [.respond(.ok, .eventStream), .send("data: a\n\n"), .reset]),
        ] as [(String, Script)])
    func `an open stream that ends is connected again`(reason: String, script: Script) async throws {
        let afterEvent = Gate()
        let server = try LoopbackServer(Array(script.prefix(2)) + [.pass(afterEvent)] + script.dropFirst(2))
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("event a")
            afterEvent.open()
            try await rig.sees("retrying 1 in 1 s: \(reason)")
            #expect(
                rig.timeline == """
                    connecting
                    open
                    event a
                    -- lost: \(reason)
                    retrying 1 in 1 s: \(reason)
                    """)
        }
    }

    @Test func `a broken chunk is connected again`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream, body: .chunked), .send("data: a\n\n"), .cut])
        try await Rig.run(.make(server.url())) { rig in
            let line = try await rig.seesLine("retrying 1")
            #expect(line.hasPrefix("retrying 1 in 1 s: "))
        }
    }

    @Test func `a refused connection is made again`() async throws {
        try await Rig.run(.make(refusedURL)) { rig in
            try await rig.sees("retrying 1 in 1 s: connection refused")
            rig.clock.advance(by: .seconds(1))
            try await rig.sees("retrying 2 in 1 s: connection refused")
        }
    }

    @Test func `an unknown host is looked up again`() async throws {
        try await Rig.run(.make("http://nowhere.invalid/")) { rig in
            try await rig.sees("retrying 1 in 1 s: could not resolve host nowhere.invalid")
        }
    }

    @Test func `a TLS handshake cut short is made again`() async throws {
        let server = try LoopbackServer([.readAnything, .cut])
        try await Rig.run(.make(server.url().replacingScheme("https"))) { rig in
            let line = try await rig.seesLine("retrying")
            #expect(line.hasPrefix("retrying 1 in 1 s: TLS handshake failed"))
        }
    }

    @Test func `a stream that says nothing for longer than the idle timeout is dropped`() async throws {
        let server = try LoopbackServer([.respond(.ok, .eventStream), .send("data: a\n\n"), .stall])
        try await Rig.run(.make(server.url(), idleTimeout: .milliseconds(1_500))) { rig in
            try await rig.sees("event a")
            rig.clock.advance(by: .milliseconds(1_500))
            try await rig.sees("retrying 1 in 1 s: nothing came for 1.5 s")
            try await server.clientsLeft(count: 1)
        }
    }

    @Test func `a server that does not answer within the idle timeout is dropped`() async throws {
        let server = try LoopbackServer([.stall])
        try await Rig.run(.make(server.url(), idleTimeout: .seconds(30))) { rig in
            _ = try await server.requests(count: 1)
            rig.clock.advance(by: .seconds(30))
            try await rig.sees("retrying 1 in 1 s: nothing came for 30 s")
            try await server.clientsLeft(count: 1)
        }
    }

    @Test func `204 closes the link for good`() async throws {
        let server = try LoopbackServer([.respond(.noContent)])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("closed: 204 No Content")
            #expect(rig.sink.lines.last == "closed: 204 No Content")
            #expect(rig.sink.lines.contains("-- closed: 204 No Content"))
        }
    }

    @Test(arguments: [201, 206, 304, 400, 401, 403, 404, 410, 501] as [HTTPStatus])
    func `any other status fails the link`(status: HTTPStatus) async throws {
        let server = try LoopbackServer([.respond(status, .eventStream, body: .length(0))])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("failed: \(status.code) \(name(of: status))")
        }
    }

    @Test func `another content type fails the link`() async throws {
        let server = try LoopbackServer([.respond(.ok, .contentType("text/html; charset=utf-8")), .send("<html>")])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("failed: 200 with content type text/html, not text/event-stream")
        }
    }

    @Test func `no content type fails the link`() async throws {
        let server = try LoopbackServer([.respond(.ok), .send("data: a\n\n")])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("failed: 200 without a content type, not text/event-stream")
        }
    }

    @Test func `a failed link is tried again when the user says so`() async throws {
        let server = try LoopbackServer(
            [.respond(.unauthorized, body: .length(0))], [.respond(.ok, .eventStream), .send("data: a\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("failed: 401 Unauthorized")
            rig.send(.reconnect)
            try await rig.sees("event a")
        }
    }

    @Test(
        arguments: [
            (Feed.Reconnect.never, "closed: end of stream", [.respond(.ok, .eventStream), .send("data: a\n\n")]),
            (.never, "failed: connection reset by peer", [.respond(.ok, .eventStream), .reset]),
            (.never, "failed: 503 Service Unavailable", [.respond(.unavailable, body: .length(0))]),
        ] as [(Feed.Reconnect, String, Script)])
    func `without retries every end is for good`(reconnect: Feed.Reconnect, end: String, script: Script) async throws {
        let server = try LoopbackServer(script)
        try await Rig.run(.make(server.url(), reconnect: reconnect)) { rig in try await rig.sees(end) }
    }

    @Test(
        arguments: [
            (Feed.Reconnect.always, "closed: end of stream", [.respond(.ok, .eventStream), .send("data: a\n\n")]),
            (.alwaysEvenPost, "closed: end of stream", [.respond(.ok, .eventStream), .send("data: a\n\n")]),
            (.always, "failed: 500 Internal Server Error", [.respond(.serverError, body: .length(0))]),
            (.always, "failed: connection reset by peer", [.respond(.ok, .eventStream), .reset]),
            (
                .alwaysEvenPost, "retrying 1 in 1 s: 500 Internal Server Error",
                [.respond(.serverError, body: .length(0))]
            ),
        ] as [(Feed.Reconnect, String, Script)])
    func `a POST is sent again only when told`(reconnect: Feed.Reconnect, end: String, script: Script) async throws {
        let server = try LoopbackServer(script)
        let feed = Feed.make(server.url(), reconnect: reconnect) { $0.body = Array("{}".utf8) }
        try await Rig.run(feed) { rig in
            try await rig.sees(end)
            let request = try await server.requests(count: 1)[0]
            #expect(request.method == "POST" && request.text == "{}")
        }
    }

    @Test func `a POST that never left is sent again`() async throws {
        try await Rig.run(.make(refusedURL) { $0.method = "POST" }) { rig in
            try await rig.sees("retrying 1 in 1 s: connection refused")
        }
    }
}

/// Nobody listens on port 1; a port that was free a moment ago may be another test's server by now.
private let refusedURL = "http://127.0.0.1:1/"

private func name(of status: HTTPStatus) -> String { status.reason }

extension String {
    func replacingScheme(_ scheme: String) -> String { scheme + dropFirst("http".count) }
}
