import FeedCore
import FeedEngine
import FeedtopTestKit
import Testing

/// Redirects followed by a feed, against real servers.
@Suite(.timeLimit(.minutes(1))) struct RedirectTests {
    private static let stream: Script = [.respond(.ok, .eventStream), .send("data: a\n\n"), .stall]

    @Test(arguments: [301, 302, 303, 307, 308] as [HTTPStatus])
    func `a redirect is followed`(status: HTTPStatus) async throws {
        let server = try LoopbackServer(paths: ["/old": [.redirect(status, to: "new?x=1")], "/new": Self.stream])
        try await Rig.run(.make(server.url("/old"))) { rig in
            try await rig.sees("event a")
            #expect(try await server.requests(count: 2)[1].target == "/new?x=1")
        }
    }

    @Test func `each connect begins at the original URL`() async throws {
        let server = try LoopbackServer(paths: [
            "/old": [.redirect(to: "/new")], "/new": [.respond(.ok, .eventStream), .send("data: a\n\n")],
        ])
        try await Rig.run(.make(server.url("/old"))) { rig in
            try await rig.sees("retrying 1 in 1 s: end of stream")
            rig.clock.advance(by: .seconds(1))
            let paths = try await server.requests(count: 4).map(\.path)
            #expect(paths == ["/old", "/new", "/old", "/new"])
        }
    }

    @Test func `ten redirects are followed and the eleventh fails the link`() async throws {
        let redirects = Dictionary(
            uniqueKeysWithValues: (0..<11).map { ("/\($0)", [Step.redirect(to: "/\($0 + 1)")]) })
        let ten = try LoopbackServer(paths: redirects.merging(["/11": Self.stream]) { $1 })
        try await Rig.run(.make(ten.url("/1"))) { rig in try await rig.sees("event a") }
        try await Rig.run(.make(ten.url("/0"))) { rig in try await rig.sees("failed: more than 10 redirects") }
    }

    @Test func `a redirect without a target fails the link`() async throws {
        let server = try LoopbackServer([.respond(.found)])
        try await Rig.run(.make(server.url())) { rig in try await rig.sees("failed: 302 Found without a target") }
    }

    @Test func `a redirect to another scheme fails the link`() async throws {
        let server = try LoopbackServer([.redirect(to: "ftp://127.0.0.1/x")])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("failed: redirected to ftp, which is neither http nor https")
        }
    }

    @Test func `secrets stay with their origin`() async throws {
        let other = try LoopbackServer(always: Self.stream)
        let server = try LoopbackServer([.redirect(307, to: other.url("/elsewhere"))])
        let url = server.url().replacing("http://", with: "http://me:secret@")
        let feed = Feed.make(url, lastEventID: "7") { request in
            request.headers = [
                Header(name: "Cookie", value: "s=1"), Header(name: "X-Token", value: "t"),
                Header(name: "User-Agent", value: "mine"),
            ]
        }
        try await Rig.run(feed) { rig in
            try await rig.sees("event 7 a")
            let first = try await server.requests(count: 1)[0]
            #expect(first["Authorization"] == "Basic bWU6c2VjcmV0" && first["Cookie"] == "s=1")
            #expect(first["X-Token"] == "t" && first["User-Agent"] == "mine")
            let second = try await other.requests(count: 1)[0]
            #expect(second["Authorization"] == nil && second["Cookie"] == nil && second["X-Token"] == nil)
            #expect(second["User-Agent"] == "feedtop/1.2" && second["Last-Event-ID"] == "7")
        }
    }

    @Test func `secrets go along within their origin`() async throws {
        let server = try LoopbackServer(paths: ["/old": [.redirect(to: "/new")], "/new": Self.stream])
        let url = server.url("/old").replacing("http://", with: "http://me:secret@")
        try await Rig.run(.make(url) { $0.headers = [Header(name: "X-Token", value: "t")] }) { rig in
            try await rig.sees("event a")
            let second = try await server.requests(count: 2)[1]
            #expect(second["Authorization"] == "Basic bWU6c2VjcmV0" && second["X-Token"] == "t")
        }
    }

    @Test(arguments: [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
    func `a POST becomes a GET or stays one`(status: Int, method: String) async throws {
        let code = HTTPStatus(integerLiteral: status)
        let server = try LoopbackServer(paths: ["/old": [.redirect(code, to: "/new")], "/new": Self.stream])
        let feed = Feed.make(server.url("/old")) { request in
            request.body = Array("{}".utf8)
            request.headers = [Header(name: "Content-Type", value: "application/json")]
        }
        try await Rig.run(feed) { rig in
            try await rig.sees("event a")
            let second = try await server.requests(count: 2)[1]
            #expect(second.method == method)
            #expect(second.text == (method == "POST" ? "{}" : ""))
            #expect(second["Content-Type"] == (method == "POST" ? "application/json" : nil))
        }
    }
}

extension String {
    func replacing(_ prefix: String, with other: String) -> String { other + dropFirst(prefix.count) }
}
