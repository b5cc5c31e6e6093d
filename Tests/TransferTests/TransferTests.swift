import FeedtopTestKit
import Testing

@testable import Transfer

@Suite(.timeLimit(.minutes(1))) struct TransferTests {
    private let transfer = Transfer()

    @Test(arguments: [Step.Framing.untilClose, .chunked, .length(11)])
    func `an answer is handed on head first`(framing: Step.Framing) async throws {
        let server = try LoopbackServer(
            [
                .respond(.ok, .contentType("text/plain"), .header("X-Two", " a b "), body: framing), .send("hello"),
                .send(" world"),
            ])
        let receiver = BodyRecorder()
        let end = await transfer.perform(try .make(server.url()), into: receiver)
        #expect(end == .finished)
        #expect(receiver.record.value.text == "hello world")
        let head = try #require(receiver.record.value.head)
        #expect(head.status == 200 && head["content-TYPE"] == "text/plain" && head["x-two"] == "a b")
    }

    @Test func `interim answers are passed over`() async throws {
        let server = try LoopbackServer([
            .sendUnframed("HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        ])
        let receiver = BodyRecorder()
        #expect(await transfer.perform(try .make(server.url()), into: receiver) == .finished)
        #expect(
            receiver.record.value.head
                == ResponseHead(status: 200, headers: [.init(name: "Content-Length", value: "2")]))
    }

    @Test func `a body that is not wanted is not waited for`() async throws {
        let server = try LoopbackServer([.respond(.found, .location("/x"), body: .untilClose), .send("much"), .stall])
        let receiver = BodyRecorder(accepts: false)
        #expect(await transfer.perform(try .make(server.url()), into: receiver) == .stopped)
        #expect(receiver.record.value.head?["Location"] == "/x")
        #expect(receiver.record.value.calls == 0)
        try await server.clientsLeft(count: 1)
    }

    @Test func `a receiver that has enough ends the transfer`() async throws {
        let server = try LoopbackServer([.respond(.ok), .send("x", times: 1_000_000)])
        let receiver = BodyRecorder { _ in .stop }
        #expect(await transfer.perform(try .make(server.url()), into: receiver) == .stopped)
        #expect(receiver.record.value.calls == 1)
    }

    @Test(arguments: [Step.Framing.untilClose, .chunked])
    func `a pause holds every byte back until it is resumed`(framing: Step.Framing) async throws {
        let size = 1 << 20
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
        let server = try LoopbackServer([.respond(.ok, body: framing), .send(bytes, piece: 10_000)])
        let receiver = BodyRecorder { $0.calls % 3 == 0 ? .pause : .more }
        let valve = TransferValve()
        async let end = transfer.perform(try .make(server.url()), into: receiver, valve: valve)
        var calls = 0
        while receiver.record.value.body.count < size {
            let seen = calls
            calls = try await receiver.record.wait { ($0.isPaused && $0.calls > seen) || $0.body.count == size }.calls
            receiver.record.update { $0.isPaused = false }
            valve.resume()
        }
        valve.resume()
        #expect(try await end == .finished)
        #expect(receiver.record.value.body == bytes)
        #expect(receiver.record.value.callsWhilePaused == 0)
    }

    @Test func `while a transfer is paused the socket fills up and nothing is read`() async throws {
        let total = 64 << 20
        let server = try LoopbackServer([.respond(.ok), .send([UInt8](repeating: 120, count: 1 << 20), times: 64)])
        let receiver = BodyRecorder { _ in .pause }
        let running = Task { await transfer.perform(try .make(server.url()), into: receiver) }
        _ = try await receiver.record.wait { $0.calls == 1 }
        // Others go on meanwhile: a second transfer runs from beginning to end.
        let other = try LoopbackServer([.respond(.ok), .send("x", times: 1_000)])
        #expect(await transfer.perform(try .make(other.url()), into: BodyRecorder()) == .finished)
        #expect(receiver.record.value.calls == 1)
        #expect(server.bytesSent < total / 2)
        running.cancel()
        #expect(try await running.value == .cancelled)
        try await server.clientsLeft(count: 1)
    }

    @Test func `cancelling the task closes the connection`() async throws {
        let server = try LoopbackServer([.respond(.ok), .send("x"), .stall])
        let receiver = BodyRecorder()
        let running = Task { await transfer.perform(try .make(server.url()), into: receiver) }
        _ = try await receiver.record.wait { $0.calls == 1 }
        running.cancel()
        #expect(try await running.value == .cancelled)
        try await server.clientsLeft(count: 1)
    }

    @Test func `a task that is cancelled already makes no connection`() async throws {
        let server = try LoopbackServer([.stall])
        let running = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await transfer.perform(try .make(server.url()), into: BodyRecorder())
        }
        #expect(try await running.value == .cancelled)
    }

    @Test func `more transfers than may look names up at a time all run`() async throws {
        let server = try LoopbackServer(always: [.respond(.ok), .send("x"), .stall])
        let receivers = (0..<(3 * Transfer.lookupLimit)).map { _ in BodyRecorder() }
        let url = "http://localhost:\(server.port)/"
        let running = Task {
            await withTaskGroup { group in
                for receiver in receivers {
                    group.addTask { [transfer] in try? await transfer.perform(.make(url), into: receiver) }
                }
            }
        }
        for receiver in receivers { _ = try await receiver.record.wait { $0.calls == 1 } }
        running.cancel()
        await running.value
    }

    @Test func `compressed bodies arrive as they were`() async throws {
        // gzip of "data: zipped\n\n".
        let zipped: [UInt8] = [
            0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0x4b, 0x49, 0x2c, 0x49, 0xb4, 0x52, 0xa8, 0xca, 0x2c, 0x28,
            0x48, 0x4d, 0xe1, 0xe2, 0x02, 0x00, 0x36, 0x15, 0xcb, 0x54, 0x0e, 0, 0, 0,
        ]
        let server = try LoopbackServer([.respond(.ok, .header("Content-Encoding", "gzip")), .send(zipped, piece: 1)])
        let receiver = BodyRecorder()
        let end = await transfer.perform(try .make(server.url()), into: receiver)
        #expect(receiver.record.value.text == "data: zipped\n\n")
        #expect(end == .finished)
    }

    @Test(
        arguments: [
            (TransferError.cutShort, [.respond(.ok, body: .length(10)), .send("x"), .cut]),
            (.connectionLost(reason: "connection reset by peer"), [.respond(.ok), .send("x"), .reset]),
            (.connectionLost(reason: "connection reset by peer"), [.reset]),
            (.noAnswer, [.cut]),
        ] as [(TransferError, Script)])
    func `a connection that breaks says how`(error: TransferError, script: Script) async throws {
        let server = try LoopbackServer(script)
        #expect(
            await transfer.perform(try .make(server.url()), into: BodyRecorder()) == .failed(error, wasSent: true))
    }

    @Test func `a refused connection was never sent`() async throws {
        // Nobody listens on port 1; a port that was free a moment ago may be another test's server by now.
        let request = try TransferRequest.make("http://127.0.0.1:1/")
        #expect(
            await transfer.perform(request, into: BodyRecorder())
                == .failed(.noConnection(reason: "connection refused"), wasSent: false))
    }

    @Test func `an answer of endless headers is refused`() async throws {
        let headers = (0...HeadReader.limit).map { "X-\($0): y\r\n" }.joined()
        let server = try LoopbackServer([.sendUnframed("HTTP/1.1 200 OK\r\n\(headers)\r\n")])
        #expect(
            await transfer.perform(try .make(server.url()), into: BodyRecorder())
                == .failed(.tooManyHeaders, wasSent: true))
    }

    @Test func `what is not HTTP is called so`() async throws {
        let server = try LoopbackServer([.readAnything, .sendUnframed("SSH-2.0-OpenSSH\r\n")])
        #expect(
            await transfer.perform(try .make(server.url()), into: BodyRecorder()) == .failed(.notHTTP, wasSent: true))
    }

    @Test func `a Unix socket that is not there is named`() async throws {
        let request = try TransferRequest.make("http://localhost/") { $0.unixSocket = "/no/such/socket" }
        #expect(
            await transfer.perform(request, into: BodyRecorder())
                == .failed(.noConnection(reason: "no such socket"), wasSent: false))
    }

    @Test func `a certificate file that is not there is no passing fault`() async throws {
        let server = try LoopbackServer([.readAnything, .stall])
        let request = try TransferRequest.make("https://127.0.0.1:\(server.port)/") {
            $0.caCertificate = "/no/such/file"
        }
        guard case .failed(let error, wasSent: false) = await transfer.perform(request, into: BodyRecorder()) else {
            Issue.record("it did not fail")
            return
        }
        #expect(!error.isPassing)
    }

    @Test func `the thread ends with the actor`() async throws {
        weak var gone: Transfer?
        do {
            let short = Transfer()
            gone = short
            let server = try LoopbackServer([.respond(.ok), .send("x")])
            #expect(await short.perform(try .make(server.url()), into: BodyRecorder()) == .finished)
        }
        #expect(gone == nil)
    }
}
