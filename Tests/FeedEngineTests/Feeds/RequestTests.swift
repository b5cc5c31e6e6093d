import FeedCore
import FeedEngine
import FeedtopTestKit
import Testing

/// What a feed sends.
@Suite(.timeLimit(.minutes(1))) struct RequestTests {
    private func request(_ change: @escaping (inout FeedRequest) -> Void = { _ in }) async throws -> RecordedRequest {
        let server = try LoopbackServer([.stall])
        let received = Watched<RecordedRequest?>(nil)
        try await Rig.run(.make(server.url("/a?b=c"), change)) { _ in
            let request = try await server.requests(count: 1)[0]
            received.update { $0 = request }
        }
        return try #require(received.value)
    }

    @Test func `a plain feed sends these headers and no others`() async throws {
        let request = try await request()
        #expect(request.method == "GET" && request.target == "/a?b=c")
        #expect(
            request.headers.map(\.name).sorted() == [
                "Accept", "Accept-Encoding", "Cache-Control", "Host", "User-Agent",
            ])
        #expect(request["Accept"] == "text/event-stream" && request["Cache-Control"] == "no-cache")
        #expect(request["User-Agent"] == "feedtop/1.2")
        #expect(request["Accept-Encoding"] == "deflate, gzip, br, zstd")
    }

    @Test func `the user's headers take the place of the feed's own`() async throws {
        let request = try await request { request in
            request.headers = [Header(name: "accept", value: "*/*"), Header(name: "X-Empty", value: "")]
        }
        #expect(request.headers.filter { $0.name.lowercased() == "accept" }.map(\.value) == ["*/*"])
        #expect(request["X-Empty"] == "")
    }

    @Test func `a method, a body and a user are sent as in curl`() async throws {
        let request = try await request { request in
            request.method = "PUT"
            request.body = Array("x=1".utf8)
            request.user = "me:secret"
        }
        #expect(request.method == "PUT" && request.text == "x=1")
        #expect(request["Authorization"] == "Basic bWU6c2VjcmV0")
    }

    @Test(arguments: [
        Header(name: "X", value: "a\r\nCookie: b"), Header(name: "X\nY", value: "a"), Header(name: "", value: "a"),
    ])
    func `a header that would break out of its line fails the link`(header: Header) async throws {
        try await Rig.run(.make("http://127.0.0.1:9/") { $0.headers = [header] }) { rig in
            let line = try await rig.seesLine("failed")
            #expect(line.contains("cannot be sent") && !line.contains("Cookie"))
        }
    }

    @Test(arguments: [
        ("ftp://example.com/", "failed: unsupported scheme ftp: only http and https"),
        ("http://", "failed: bad URL: "), ("http://exa mple/", "failed: bad URL: "),
    ])
    func `a URL that no feed can have fails the link`(url: String, line: String) async throws {
        try await Rig.run(.make(url)) { rig in
            let seen = try await rig.seesLine("failed")
            #expect(seen.hasPrefix(line))
        }
    }
}
