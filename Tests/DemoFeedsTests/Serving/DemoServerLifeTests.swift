import Glibc
import Testing

@testable import DemoFeeds

@Suite(.serialized, .timeLimit(.minutes(1))) struct DemoServerLifeTests {
    @Test func `a port in use is named, with what to try`() async throws {
        try await withServer { url in
            let port = try #require(url.split(separator: ":").last.flatMap { UInt16($0) })
            let second = DemoServer(port: port)
            await #expect(throws: DemoServerError.portInUse(host: "127.0.0.1", port: port)) { try await second.run() }
            // Who waits for the address learns why there is none.
            await #expect(throws: DemoServerError.portInUse(host: "127.0.0.1", port: port)) { try await second.baseURL }
        }
    }

    @Test(arguments: ["example.com", "", "1.2.3", "127.0.0.1:80"])
    func `a host that is no address is refused`(host: String) async {
        await #expect(throws: DemoServerError.unknownHost(host)) { try await DemoServer(host: host).run() }
    }

    @Test func `an address of another machine is refused`() async {
        // TEST-NET-3 of RFC 5737: nobody's.
        let server = DemoServer(host: "203.0.113.9")
        await #expect(throws: DemoServerError.foreignAddress(host: "203.0.113.9")) { try await server.run() }
    }

    @Test func `a cancelled server closes its connections and returns`() async throws {
        let server = DemoServer()
        let running = Task { try await server.run() }
        let url = try await server.baseURL
        // Reads on until the server closes, which it does because of what has been read.
        let answer = try await ask(url, "GET", "/stocks") { received in
            if !received.eventIDs.isEmpty { running.cancel() }
            return false
        }
        #expect(!answer.hasSuffix("0\r\n\r\n"))
        try await running.value
        await #expect(throws: NotConnected(errno: ECONNREFUSED)) { try await ask(url, "GET", "/stocks") }
        await #expect(throws: CancellationError.self) { try await server.baseURL }
    }

    @Test func `the loopback has a name`() async throws {
        let server = DemoServer(host: "localhost")
        let running = Task { try await server.run() }
        #expect(try await server.baseURL.hasPrefix("http://127.0.0.1:"))
        running.cancel()
        try await running.value
    }

    @Test(arguments: [
        (
            DemoServerError.portInUse(host: "127.0.0.1", port: 8080),
            "port 8080 of 127.0.0.1 is in use by another program: choose another with --port, or --port 0 for any free one"
        ),
        (
            .unknownHost("here"),
            "cannot listen on \"here\": give an IP address of this machine, such as 127.0.0.1, ::1 or 0.0.0.0"
        ),
        (
            .foreignAddress(host: "203.0.113.9"),
            "203.0.113.9 is not an address of this machine: 127.0.0.1 is itself, 0.0.0.0 all its networks"
        ),
        (
            .notPermitted(host: "::1", port: 80),
            "not permitted to listen on port 80 of ::1: choose a port above 1023, or 0 for any free one"
        ),
        (
            .failed(host: "::1", port: 0, reason: "Too many open files"),
            "cannot listen on port 0 of ::1: Too many open files"
        ),
    ])
    func `errors say what to try`(error: DemoServerError, words: String) {
        #expect(error.description == words)
    }
}
