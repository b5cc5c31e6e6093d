import FeedCore
import FeedEngine
import FeedtopTestKit
import Testing

/// What a reconnect sends, drops and says of the gap.
@Suite(.timeLimit(.minutes(1))) struct ResumeTests {
    @Test func `a drop is written down with what is known about it`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("id: 40\ndata: a\n\nid: 41\ndata: b\n\n")],
            [.respond(.ok, .eventStream), .send("id: 41\ndata: b\n\nid: 42\ndata: c\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("retrying 1 in 1 s: end of stream")
            rig.clock.advance(by: .seconds(1))
            try await rig.sees("event 42 c")
            #expect(
                rig.timeline == """
                    connecting
                    open
                    event 40 a
                    event 41 b
                    -- lost: end of stream
                    retrying 1 in 1 s: end of stream
                    connecting
                    open
                    -- reconnected after 1 s, resumed at '41', 1 repeated, lost none
                    event 42 c
                    """)
            let requests = try await server.requests(count: 2)
            #expect(requests.map { $0["Last-Event-ID"] } == [nil, "41"])
            #expect(rig.sink.record.value.repeated == 1)
        }
    }

    @Test(arguments: [
        ("id: 4\ndata: d\n\n", "0 repeated, lost none"),
        ("id: 7\ndata: g\n\n", "0 repeated, lost certain 3"),
        ("id: 3\ndata: other\n\n", "0 repeated, lost possible"),
        ("data: no id\n\n", "0 repeated, lost possible"),
        ("id: 2\ndata: b\n\nid: 3\ndata: c\n\nid: 9\ndata: x\n\n", "2 repeated, lost certain 5"),
    ])
    func `a gap says what the IDs tell`(second: String, verdict: String) async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("id: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\ndata: c\n\n")],
            [.respond(.ok, .eventStream), .send(second), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("retrying 1 in 1 s: end of stream")
            rig.clock.advance(by: .seconds(1))
            let line = try await rig.seesLine("-- reconnected")
            #expect(line == "-- reconnected after 1 s, resumed at '3', \(verdict)")
        }
    }

    @Test func `only what comes before the first new event is a repeat`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("id: 1\ndata: a\n\n")],
            [.respond(.ok, .eventStream), .send("id: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 1\ndata: a\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("retrying 1 in 1 s: end of stream")
            rig.clock.advance(by: .seconds(1))
            try await rig.sees("event 1 a", count: 2)
            #expect(rig.sink.lines.suffix(2) == ["event 2 b", "event 1 a"])
        }
    }

    @Test func `without a last event ID nothing is a repeat`() async throws {
        let server = try LoopbackServer(always: [.respond(.ok, .eventStream), .send("data: same\n\n")])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("retrying 1 in 1 s: end of stream")
            rig.clock.advance(by: .seconds(1))
            try await rig.sees("event same", count: 2)
            #expect(rig.sink.record.value.repeated == 0)
        }
    }

    @Test func `a configured last event ID is sent at the first connect`() async throws {
        let server = try LoopbackServer([.respond(.ok, .eventStream), .stall])
        try await Rig.run(.make(server.url(), lastEventID: "schön 7")) { rig in
            let request = try await server.requests(count: 1)[0]
            #expect(request["Last-Event-ID"] == "schön 7")
        }
    }

    @Test func `an outage of several attempts is one gap`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("data: a\n\n")],
            [.respond(.unavailable, body: .length(0))],
            [.respond(.ok, .eventStream)],  // accepts, and hangs up before it worked
            [.respond(.ok, .eventStream), .send("data: b\n\n"), .stall])
        try await Rig.run(.make(server.url()), random: 0.5) { rig in
            try await rig.sees("retrying 1 in 1 s: end of stream")
            rig.clock.advance(by: .seconds(1))
            try await rig.sees("retrying 2 in 1.5 s: 503 Service Unavailable")
            rig.clock.advance(by: .milliseconds(1_500))
            try await rig.sees("retrying 3 in 2 s: end of stream")
            rig.clock.advance(by: .seconds(2))
            try await rig.sees("event b")
            #expect(
                rig.sink.lines.filter { $0.hasPrefix("--") } == [
                    "-- lost: end of stream", "-- reconnected after 4.5 s, resumed at '', 0 repeated, lost possible",
                ])
            #expect(rig.sink.record.value.link?.attempt == 0)
        }
    }

    @Test func `ten seconds of an open link close the gap without an event`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("data: a\n\n")], [.respond(.ok, .eventStream), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("retrying 1 in 1 s: end of stream")
            rig.clock.advance(by: .seconds(1))
            try await rig.sees("open", count: 2)
            rig.clock.advance(by: .seconds(10))
            try await rig.sees("-- reconnected after 1 s, resumed at '', 0 repeated, lost possible")
        }
    }

    @Test func `the server sets the reconnection time and Retry-After is a minimum`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("retry: 3000\n\ndata: a\n\n")],
            [.respond(.unavailable, .retryAfter("20"), body: .length(0))])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("retrying 1 in 3 s: end of stream")
            rig.clock.advance(by: .seconds(3))
            try await rig.sees("retrying 2 in 20 s: 503 Service Unavailable")
        }
    }

    @Test func `R does not wait`() async throws {
        let server = try LoopbackServer(
            [.respond(.unavailable, .retryAfter("3600"), body: .length(0))],
            [.respond(.ok, .eventStream), .send("data: a\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("retrying 1 in 3600 s: 503 Service Unavailable")
            rig.send(.reconnect)
            try await rig.sees("event a")
        }
    }

    @Test func `R on an open link makes a new connection`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("id: 1\ndata: a\n\n"), .stall],
            [.respond(.ok, .eventStream), .send("id: 2\ndata: b\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("event 1 a")
            rig.send(.reconnect)
            try await rig.sees("event 2 b")
            try await server.clientsLeft(count: 1)
            #expect(rig.sink.lines.contains("-- reconnected after 0 s, resumed at '1', 0 repeated, lost none"))
        }
    }

    @Test func `D cuts the connection and R makes it again`() async throws {
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream), .send("data: a\n\n"), .stall],
            [.respond(.ok, .eventStream), .send("data: b\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("event a")
            rig.send(.disconnect)
            try await server.clientsLeft(count: 1)
            try await rig.sees("off")
            rig.send(.reconnect)
            try await rig.sees("event b")
        }
    }
}
