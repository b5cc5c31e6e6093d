import FeedtopTestKit
import Testing

/// Links over TLS, against a server whose certificate nobody has signed.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct TLSTests {
    private let home = TemporaryFolder()

    /// Starts a server that answers each path with the file of that name, head included.
    private func server() async throws -> (server: Program, url: String) {
        try home.write("HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: private\n\n", to: "feed")
        try home.write("HTTP/1.0 302 Found\r\nLocation: http://127.0.0.1:9/\r\n\r\n", to: "down")
        let made = try await Program.run([
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
            "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", home.path(of: "key.pem"),
            "-out", home.path(of: "certificate.pem"),
        ])
        try #require(made.status == 0)
        let server = try Program.start([
            "sh", "-c",
            "cd '\(home.path)' && exec openssl s_server -accept 127.0.0.1:0 -HTTP -cert certificate.pem -key key.pem",
        ])
        let output = try await server.output { $0.contains(#/ACCEPT \S+:\d+\n/#) }
        let port = try #require(output.firstMatch(of: #/ACCEPT \S+:(\d+)\n/#)?.1)
        return (server, "https://127.0.0.1:\(port)")
    }

    @Test func `a certificate that nobody has signed is refused for good`() async throws {
        let (server, url) = try await server()
        let outcome = try await Feedtop.run("tail", url + "/feed")
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("certificate refused"))
        server.signal(.terminate)
    }

    @Test func `it is taken when it is trusted, or when nobody looks`() async throws {
        let (server, url) = try await server()
        for trust in [["--cacert", home.path(of: "certificate.pem")], ["--insecure"]] {
            let outcome = try await Program.run(
                [Program.feedtop, "tail", url + "/feed", "--limit", "1", "--format", "json"] + trust)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains(#""data":"private""#))
        }
        server.signal(.terminate)
    }

    @Test func `https never falls to http`() async throws {
        let (server, url) = try await server()
        let outcome = try await Feedtop.run("tail", url + "/down", "--insecure")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("from https to http"))
        server.signal(.terminate)
    }
}
