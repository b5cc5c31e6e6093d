import FeedtopTestKit
import Testing

/// However the program ends, the terminal is as it was.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct RestoreTests {
    private func openSession() async throws -> (TerminalSession, LoopbackServer) {
        let server = try LoopbackServer.sending("hello")
        let session = try await Feedtop.session(server.url("/feed"))
        try await session.wait(for: "hello")
        return (session, server)
    }

    @Test(arguments: ["q", "C-c"])
    func `after a key that quits`(key: String) async throws {
        let (session, server) = try await openSession()
        try await session.press(key)
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
        server.close()
    }

    @Test(arguments: [
        Signal.terminate, .hangUp, .interrupt, .quit, .segmentationFault, .illegalInstruction, .abort,
    ])
    func `after a signal`(signal: Signal) async throws {
        let (session, server) = try await openSession()
        session.signal(signal)
        #expect(try await session.ended() == 128 + signal.number)
        #expect(try await session.leftovers() == [])
        server.close()
    }

    @Test func `while it is suspended, and the screen is back after fg`() async throws {
        let (session, server) = try await openSession()
        for _ in 1...2 {
            try await session.press("C-z")
            try await session.suspended()
            #expect(try await session.leftovers() == [])
            try await session.resume()
            try await session.wait(for: "hello")
        }
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
        server.close()
    }

    @Test func `after a suspension in which the terminal was resized`() async throws {
        let (session, server) = try await openSession()
        try await session.press("C-z")
        try await session.suspended()
        try await session.resize(columns: 60, rows: 15)
        try await session.resume()
        try await session.wait(for: "hello")
        try await session.press("q")
        #expect(try await session.ended() == 0)
        #expect(try await session.leftovers() == [])
        server.close()
    }
}
