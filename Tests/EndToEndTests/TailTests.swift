import FeedtopTestKit
import Testing

/// What scripts rely on.
@Suite(.timeLimit(.minutes(1)))
struct TailTests {
    // MARK: Formats

    @Test func `json is one object a line, its keys in order`() async throws {
        let server = try LoopbackServer(
            [
                .respond(.ok, .eventStream),
                .send("id: 42\nevent: tick\ndata: a \"quote\"\ndata: ü\n\ndata: plain\n\n"), .stall,
            ])
        let outcome = try await Feedtop.run("tail", server.url("/quotes"), "--format", "json", "--limit", "2")
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        try #require(lines.count == 2)
        let feed = "127.0.0.1:\(server.port)/quotes"
        #expect(
            lines[0].hasPrefix(
                #"{"feed":"\#(feed)","event":"tick","data":"a \"quote\"\nü","id":"42","receivedAt":"20"#))
        #expect(lines[0].contains(#/"receivedAt":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z"/#))
        #expect(lines[1].hasPrefix(#"{"feed":"\#(feed)","event":"message","data":"plain","id":"42","receivedAt":""#))
    }

    @Test func `text is a line an event, control characters made visible`() async throws {
        let server = try LoopbackServer.sending("\u{1B}[31mred")
        let outcome = try await Feedtop.run("tail", server.url("/feed"), "--limit", "1")
        #expect(outcome.output.contains(#/^\d\d:\d\d:\d\d\.\d{3} 127\.0\.0\.1:\d+\/feed/#))
        #expect(outcome.output.contains("␛[31mred"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test func `raw is the stream again`() async throws {
        let server = try LoopbackServer(
            [
                .respond(.ok, .eventStream), .send(": note\r\nid:7\r\nevent:tick\r\ndata:one\r\ndata:two\r\n\r\n"),
                .stall,
            ])
        let outcome = try await Feedtop.run("tail", server.url("/feed"), "--format", "raw", "--limit", "1")
        let again = try await Feedtop.run("tail", "-", "--format", "json", input: outcome.output)
        #expect(again.output.contains(#""event":"tick","data":"one\ntwo","id":"7""#))
    }

    @Test func `count says nothing until the end`() async throws {
        let server = try LoopbackServer([.respond(.ok, .eventStream), .send("data: é\n\ndata: ab\n\n")])
        let outcome = try await Feedtop.run("tail", server.url("/feed"), "--format", "count", "--no-retry")
        #expect(outcome.output == "events=2 bytes=4\n")
        #expect(outcome.status == 0)
    }

    // MARK: Endings

    @Test func `a timeout after an event is success, without one 124`() async throws {
        let talking = try LoopbackServer.sending("x")
        #expect(try await Feedtop.run("tail", talking.url(), "--timeout", "0.5").status == 0)
        let silent = try LoopbackServer(always: [.respond(.ok, .eventStream), .stall])
        #expect(try await Feedtop.run("tail", silent.url(), "--timeout", "0.5").status == 124)
    }

    @Test(arguments: [(Signal.interrupt, 130), (.terminate, 143)] as [(Signal, Int32)])
    func `a signal ends it with everything written`(signal: Signal, status: Int32) async throws {
        let server = try LoopbackServer.sending("one", "two")
        let tail = try Feedtop.start("tail", server.url(), "--format", "json")
        _ = try await tail.lines(count: 2)
        tail.signal(signal)
        let outcome = try await tail.finish()
        #expect(outcome.status == status)
        #expect(outcome.output.split(separator: "\n").count == 2)
    }

    @Test func `a closed output ends it quietly, on a silent feed too`() async throws {
        let server = try LoopbackServer.sending("one")
        let outcome = try await Program.run([
            "bash", "-c", "\(Program.feedtop) tail \(server.url()) | head -1; echo ${PIPESTATUS[0]}",
        ])
        #expect(outcome.output.contains("one\n"))
        #expect(outcome.errors == "")
    }

    @Test func `an output that was closed before the start ends it as well`() async throws {
        let server = try LoopbackServer.sending("one")
        #expect(try await shell("feedtop tail \(server.url()) >&-; echo $?") == "0\n")
    }

    @Test func `a reader who does not read delays no timeout`() async throws {
        let server = try LoopbackServer(always: [
            .respond(.ok, .eventStream), .send("data: some words, again and again\n\n", times: 100_000), .stall,
        ])
        let status = try await shell(
            "mkfifo ~/pipe; sleep 50 <~/pipe & feedtop tail \(server.url()) --timeout 0.5 >~/pipe; echo $?; kill $!")
        #expect(status == "0\n")
    }

    @Test func `a slow reader gets everything, in order`() async throws {
        let events = (1...30_000).map { "data: \($0)\n\n" }.joined()
        let server = try LoopbackServer([.respond(.ok, .eventStream, body: .chunked), .send(events)])
        let output = try await shell(
            "feedtop tail \(server.url()) --format json --no-retry | (sleep 0.5; cat) | grep -o '[0-9]*\",\"id' | cut -d'\"' -f1"
        )
        #expect(output == (1...30_000).map { "\($0)\n" }.joined())
    }

    @Test func `a full disk is a failure`() async throws {
        let server = try LoopbackServer.sending("one")
        let outcome = try await shell("feedtop tail \(server.url()) 2>&1 >/dev/full; echo $?")
        #expect(outcome == "feedtop: cannot write: no space left on device\n1\n")
    }

    /// What a shell command writes; `feedtop` is the built program.
    private func shell(_ command: String) async throws -> String {
        try await Program.run(["bash", "-c", "feedtop() { \(Program.feedtop) \"$@\"; }; \(command)"]).output
    }

    @Test func `204 is done`() async throws {
        let server = try LoopbackServer([.respond(.noContent)])
        #expect(try await Feedtop.run("tail", server.url()).status == 0)
    }

    @Test(
        arguments: [
            [.respond(.notFound, body: .length(0))],
            [.respond(.ok, .contentType("text/html")), .send("<html>")],
            [.respond(.ok), .send("data: x\n\n")],
            [.respond(302, body: .length(0))],
        ] as [Script])
    func `what no reconnect would mend has failed`(script: Script) async throws {
        let server = try LoopbackServer(script)
        let outcome = try await Feedtop.run("tail", server.url())
        #expect(outcome.status == 1)
        #expect(!outcome.errors.isEmpty)
        #expect(try await server.requests(count: 1).count == 1)
    }

    @Test func `one feed that is done makes up for those that failed`() async throws {
        let done = try LoopbackServer([.respond(.noContent)])
        let failing = try LoopbackServer(always: [.respond(.notFound, body: .length(0))])
        #expect(try await Feedtop.run("tail", done.url(), failing.url()).status == 0)
        #expect(try await Feedtop.run("tail", failing.url(), failing.url()).status == 1)
    }

    @Test(
        arguments: [
            ([], "Missing expected argument"), (["ftp://x"], "only http and https"), (["./nothing"], "no such file"),
            (["-", "-"], "named twice"), (["@nothing"], "cannot be read"), (["x", "--limit", "0"], "--limit"),
            (["x", "--timeout", "soon"], "--timeout"), (["x", "--format", "yaml"], "'json'"),
            (["x", "--filter", "a >"], "a value is missing"), (["x", "-H", "secret"], "Name: value"),
            (["x", "--log", "/no/dir/log"], "cannot write the log"), (["x", "--bogus"], "--bogus"),
        ] as [([String], String)])
    func `what cannot be used is said, and ends it with 2`(arguments: [String], words: String) async throws {
        let outcome = try await Program.run([Program.feedtop, "tail"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains(words))
        #expect(!outcome.errors.contains("secret"))
    }

    // MARK: Standard input

    @Test func `a dash reads a stream from standard input to its end`() async throws {
        let outcome = try await Feedtop.run("tail", "-", "--format", "json", input: "data: one\n\ndata: unfinished\n")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(#""data":"one""#))
        #expect(!outcome.output.contains("unfinished"))
    }

    @Test func `a file is read to its end`() async throws {
        let home = TemporaryFolder()
        let path = try home.write("data: one\r\rdata: two\n\ndata: unfinished", to: "stream")
        #expect(try await Feedtop.run("tail", path, "--format", "count").output == "events=2 bytes=6\n")
    }

    // MARK: Requests

    @Test func `credentials, tokens and bodies are sent, and kept out of the log`() async throws {
        let home = TemporaryFolder()
        let server = try LoopbackServer(always: [.respond(.ok, .eventStream), .send("data: x\n\n"), .stall])
        let url = server.url("/feed?token=secret").replacing("http://", with: "http://me:secret@")
        _ = try await Feedtop.run("tail", url, "--limit", "1", "--log", home.path(of: "log"))
        _ = try await Feedtop.run("tail", server.url(), "--limit", "1", "-ume:secret", "-dsecret=1", "-d", "b=2")
        _ = try await Feedtop.run(
            "tail", server.url(), "--limit", "1", "--bearer-env", "TOKEN", environment: ["TOKEN": "secret"])
        let requests = try await server.requests(count: 3)
        #expect(requests.map { $0["Authorization"] } == ["Basic bWU6c2VjcmV0", "Basic bWU6c2VjcmV0", "Bearer secret"])
        #expect(requests.map(\.method) == ["GET", "POST", "GET"])
        #expect(String(decoding: requests[1].body, as: UTF8.self) == "secret=1&b=2")
        let log = try #require(home.text(of: "log"))
        #expect(log.contains("/feed: open"))
        #expect(!log.contains("secret"))
    }

    // MARK: The link

    @Test func `several feeds have names of their own`() async throws {
        let server = try LoopbackServer.sending("x")
        let outcome = try await Feedtop.run("tail", server.url("/a"), server.url("/a"), "--limit", "2")
        #expect(outcome.output.contains("/a  message  x\n"))
        #expect(outcome.output.contains("/a #2  message  x\n"))
    }

    @Test func `silence longer than the idle timeout is a lost connection`() async throws {
        let server = try LoopbackServer(always: [.respond(.ok, .eventStream), .stall])
        let tail = try Feedtop.start("tail", server.url(), "--idle-timeout", "0.2", "--status")
        try await tail.errors {
            $0.contains(#""state":"retrying","attempt":1"#) && $0.contains("nothing came for 0.2 s")
        }
        _ = try await server.requests(count: 2)
    }

    @Test func `an event larger than allowed fails the link`() async throws {
        let server = try LoopbackServer.sending(String(repeating: "x", count: 2_000))
        let outcome = try await Feedtop.run("tail", server.url(), "--max-event", "1000")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("longer than 1000 bytes"))
    }

    @Test func `the request is an event stream's`() async throws {
        let server = try LoopbackServer.sending("x")
        _ = try await Feedtop.run("tail", server.url("/feed?a=b"), "-H", "X-Mine: 1", "--limit", "1")
        let request = try await server.requests(count: 1)[0]
        #expect(request.method == "GET")
        #expect(request.target == "/feed?a=b")
        #expect(request["Accept"] == "text/event-stream")
        #expect(request["Cache-Control"] == "no-cache")
        #expect(request["User-Agent"]?.hasPrefix("feedtop/") == true)
        #expect(request["X-Mine"] == "1")
        #expect(request["Last-Event-ID"] == nil)
    }

    @Test func `a drop is resumed after the last event, and what comes twice is dropped`() async throws {
        let server = try LoopbackServer(
            [
                .respond(.ok, .eventStream, body: .chunked),
                .send("retry: 250\n\nid: 1\ndata: a\n\nid: 2\ndata: b\n\n"), .reset,
            ],
            [.respond(.unavailable, body: .length(0))],
            [.respond(.ok, .eventStream), .send("id: 2\ndata: b\n\nid: 3\ndata: c\n\n"), .stall])
        let outcome = try await Feedtop.run("tail", server.url(), "--format", "json", "--limit", "3", "--status")
        #expect(outcome.status == 0)
        let data = outcome.output.split(separator: "\n").compactMap { $0.firstMatch(of: #/"data":"(\w)"/#)?.1 }
        #expect(data == ["a", "b", "c"])
        let requests = try await server.requests(count: 3)
        #expect(requests.map { $0["Last-Event-ID"] } == [nil, "2", "2"])
        #expect(outcome.errors.contains(#""state":"retrying","attempt":2"#))
        #expect(outcome.errors.contains(#""httpStatus":503"#))
    }

    @Test func `the user's headers do not follow a redirect to another origin`() async throws {
        let there = try LoopbackServer.sending("there")
        let here = try LoopbackServer([.redirect(307, to: there.url("/feed"))])
        let outcome = try await Feedtop.run(
            "tail", here.url(), "-H", "Authorization: Bearer secret", "-H", "X-Mine: 1", "--limit", "1")
        #expect(outcome.status == 0)
        #expect(try await here.requests(count: 1)[0]["Authorization"] == "Bearer secret")
        let request = try await there.requests(count: 1)[0]
        #expect(request["Authorization"] == nil)
        #expect(request["X-Mine"] == nil)
        #expect(request["Accept"] == "text/event-stream")
    }

    @Test func `without retry a clean end is done, anything else has failed`() async throws {
        let ending = try LoopbackServer([.respond(.ok, .eventStream, body: .chunked), .send("data: x\n\n")])
        #expect(try await Feedtop.run("tail", ending.url(), "--no-retry").status == 0)
        let breaking = try LoopbackServer([.respond(.ok, .eventStream, body: .chunked), .send("data: x\n\n"), .cut])
        #expect(try await Feedtop.run("tail", breaking.url(), "--no-retry").status == 1)
    }

    @Test func `bytes split anywhere are the same events`() async throws {
        let stream = "\u{FEFF}data: ü1\r\ndata: 2\r\r\n: beat\n\nid: ß\ndata\n\n"
        let server = try LoopbackServer(
            [.respond(.ok, .eventStream, body: .chunked), .send(stream, piece: 1)])
        let outcome = try await Feedtop.run("tail", server.url(), "--format", "json", "--no-retry")
        let lines = outcome.output.split(separator: "\n")
        try #require(lines.count == 2)
        #expect(lines[0].contains(#""data":"ü1\n2","id":"""#))
        #expect(lines[1].contains(#""data":"","id":"ß""#))
    }

    @Test func `a filter lets only what matches through`() async throws {
        let server = try LoopbackServer.sending(#"{"n":1}"#, #"{"n":2}"#, #"{"n":3}"#)
        let outcome = try await Feedtop.run(
            "tail", server.url(), "--filter", "n >= 2", "--limit", "2", "--format", "json")
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(!outcome.output.contains(#"\"n\":1"#))
    }
}
