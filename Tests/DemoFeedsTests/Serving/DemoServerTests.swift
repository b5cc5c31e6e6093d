import Testing

@testable import DemoFeeds

@Suite(.serialized, .timeLimit(.minutes(1))) struct DemoServerTests {
    @Test func `a feed opens with the headers of an event stream and its latest events`() async throws {
        let answer = try await withServer { url in
            try await ask(url, "GET", "/stocks", until: { $0.eventIDs.count >= 25 })
        }
        #expect(answer.head.first == "HTTP/1.1 200 OK")
        for header in [
            "Content-Type: text/event-stream", "Cache-Control: no-cache", "X-Accel-Buffering: no",
            "Access-Control-Allow-Origin: *",
        ] {
            #expect(answer.head.contains(header))
        }
        #expect(answer.contains("retry: 2000\n\n"))
        #expect(answer.contains("id: 30\nevent: tick\ndata: {\"symbol\":\""))
    }

    @Test func `a feed goes on after its backlog`() async throws {
        let answer = try await withServer { url in
            try await ask(url, "GET", "/stocks", until: { $0.eventIDs.contains(33) })
        }
        let ids = answer.eventIDs
        #expect(ids == Array((ids.first ?? 0)...(ids.last ?? 0)))
    }

    @Test func `this machine's load is measured while someone watches`() async throws {
        let answer = try await withServer { url in
            try await ask(url, "GET", "/system", until: { !$0.eventIDs.isEmpty })
        }
        #expect(answer.contains("id: 1\nevent: sample\ndata: {\""))
    }

    @Test func `a resumed feed continues right after the last event`() async throws {
        let answer = try await withServer { url in
            try await ask(url, "GET", "/scores", lastEventID: "17", until: { $0.eventIDs.contains(30) })
        }
        #expect(Array(answer.eventIDs.prefix(13)) == Array(18...30))
    }

    @Test func `the deploys are cut off without a last chunk and resume where they stopped`() async throws {
        try await withServer(dropInterval: .milliseconds(200)) { url in
            let first = try await events(of: url, "/deploys")
            let last = try #require(first.eventIDs.last)
            #expect(first.head.contains("Transfer-Encoding: chunked"))
            #expect(!first.hasSuffix("0\r\n\r\n"))
            let second = try await events(of: url, "/deploys", lastEventID: String(last - 3))
            #expect(second.eventIDs.first == last - 2)
        }
    }

    /// What a connection got before it was cut off; one that was cut off before its first event is made anew.
    private func events(of url: String, _ path: String, lastEventID: String? = nil) async throws -> String {
        while true {
            let answer = try await ask(url, "GET", path, lastEventID: lastEventID)
            if !answer.eventIDs.isEmpty { return answer }
        }
    }

    @Test func `a client that stops reading stalls nobody else`() async throws {
        try await withServer { url in
            let idle = try LoopbackClient(url: url)
            defer { idle.close() }
            _ = try await idle.exchange("GET", "/stocks", until: { !$0.eventIDs.isEmpty })
            let answer = try await ask(url, "GET", "/stocks", until: { $0.eventIDs.contains(31) })
            #expect(answer.eventIDs.contains(31))
        }
    }

    @Test func `HEAD says what GET would, and nothing more`() async throws {
        try await withServer { url in
            let feed = try await ask(url, "HEAD", "/stocks")
            #expect(feed.head.contains("Content-Type: text/event-stream"))
            #expect(feed.hasSuffix("\r\n\r\n") && feed.body.isEmpty)
            let page = try await ask(url, "HEAD", "/", until: { $0.hasSuffix("\r\n\r\n") })
            #expect(page.head.contains("Content-Length: \(DemoPage.html.utf8.count)"))
        }
    }

    @Test func `a page of another origin may send the last event ID`() async throws {
        let answer = try await withServer { url in
            try await ask(url, "OPTIONS", "/stocks", until: { $0.hasSuffix("\r\n\r\n") })
        }
        #expect(answer.head.first == "HTTP/1.1 200 OK")
        #expect(answer.head.contains("Access-Control-Allow-Methods: GET, HEAD, OPTIONS"))
        #expect(answer.head.contains { $0.hasPrefix("Access-Control-Allow-Headers:") && $0.contains("Last-Event-ID") })
    }

    @Test func `an unknown path lists the feeds`() async throws {
        let answer = try await withServer { url in
            try await ask(url, "GET", "/nothing", until: { $0.contains("shows them all") })
        }
        #expect(answer.head.first == "HTTP/1.1 404 Not Found")
        for feed in DemoFeed.all { #expect(answer.body.contains(feed.path) && answer.body.contains(feed.summary)) }
    }

    @Test func `other methods are refused with those that work`() async throws {
        let answer = try await withServer { url in
            try await ask(url, "POST", "/stocks", until: { $0.contains("is not possible") })
        }
        #expect(answer.head.first == "HTTP/1.1 405 Method Not Allowed")
        #expect(answer.head.contains("Allow: GET, HEAD, OPTIONS"))
    }

    @Test func `the page loads nothing from elsewhere and inserts no markup`() async throws {
        let answer = try await withServer { url in
            try await ask(url, "GET", "/", until: { $0.contains("</html>") })
        }
        #expect(answer.head.contains("Content-Type: text/html; charset=utf-8"))
        for feed in DemoFeed.all { #expect(answer.contains("\"path\":\"\(feed.path)\"")) }
        for forbidden in ["innerHTML", "insertAdjacentHTML", "document.write", "https://", "src="] {
            #expect(!answer.contains(forbidden))
        }
    }
}

/// Runs a server on a free port for as long as the body needs, then stops it and waits until it has stopped.
func withServer<Answer: Sendable>(
    dropInterval: Duration = .seconds(20), _ body: @Sendable (_ url: String) async throws -> Answer
) async throws -> Answer {
    let server = DemoServer(seed: 1, dropInterval: dropInterval)
    let running = Task { try await server.run() }
    do {
        let answer = try await body(server.baseURL)
        running.cancel()
        try await running.value
        return answer
    } catch {
        running.cancel()
        throw error
    }
}
