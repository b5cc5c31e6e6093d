import FeedCore
import FeedEngine
import FeedtopTestKit
import Glibc
import Testing

@Suite(.timeLimit(.minutes(1))) struct SourceKindTests {
    @Test(arguments: [
        ("-", FeedSource.standardInput), ("https://example.com/x", .http(url: "https://example.com/x")),
        ("example.com/x", .http(url: "example.com/x")), ("/dev/null", .file(path: "/dev/null")),
        ("/no/such/file", .http(url: "/no/such/file")),
    ])
    func `an argument means a source`(argument: String, source: FeedSource) {
        #expect(SourceKind.source(for: argument) == source)
    }

    @Test(arguments: [
        ("https://me:secret@Example.com/feeds/a?token=t", "example.com/feeds/a"),
        ("http://example.com:8080", "example.com:8080"), ("example.com:8080/", "example.com:8080"),
        ("http://[::1]:9/x", "[::1]:9/x"),
    ])
    func `a URL is called by its host and path`(url: String, title: String) {
        #expect(SourceKind.title(of: .http(url: url)) == title)
    }

    @Test func `a file is read to its end, and an unfinished event discarded`() async throws {
        let folder = TemporaryFolder()
        let path = try folder.write("data: a\n\ndata: b\n\ndata: unfinished", to: "stream")
        try await Rig.run(Feed(name: "file", source: .file(path: path))) { rig in
            try await rig.sees("closed: end of input")
            #expect(rig.timeline == "connecting\nopen\nevent a\nevent b\n-- closed: end of input\nclosed: end of input")
        }
    }

    @Test(arguments: [("/no/such/file", "failed: no such file or directory"), ("/tmp", "failed: is a directory")])
    func `a file that cannot be read fails the link`(path: String, line: String) async throws {
        try await Rig.run(Feed(name: "file", source: .file(path: path))) { rig in try await rig.sees(line) }
    }

    @Test func `a named pipe is followed until its writer is done`() async throws {
        let folder = TemporaryFolder()
        let path = "\(folder.path)/pipe"
        mkfifo(path, 0o600)
        try await Rig.run(Feed(name: "pipe", source: .file(path: path))) { rig in
            try await rig.sees("open")
            let writer = open(path, O_WRONLY)
            write(writer, "data: a\n\n", 9)
            try await rig.sees("event a")
            close(writer)
            try await rig.sees("closed: end of input")
        }
    }

    @Test func `a pipe that says nothing can be cut`() async throws {
        let folder = TemporaryFolder()
        let path = "\(folder.path)/pipe"
        mkfifo(path, 0o600)
        try await Rig.run(Feed(name: "pipe", source: .file(path: path))) { rig in
            try await rig.sees("open")
            rig.send(.disconnect)
            try await rig.sees("off")
        }
    }

    @Test func `a full sink slows a file and loses nothing`() async throws {
        let folder = TemporaryFolder()
        let text = (1...100_000).map { "data: \($0) ..................................\n\n" }.joined()
        let path = try folder.write(text, to: "stream")
        let sink = RecordingSink(batchesBeforePause: 1)
        try await Rig.run(Feed(name: "file", source: .file(path: path)), sink: sink) { rig in
            while !sink.lines.contains("closed: end of input") {
                _ = try await sink.record.wait { !$0.waiting.isEmpty || $0.lines.last == "closed: end of input" }
                sink.drain()
            }
            #expect(sink.lines.count { $0.hasPrefix("event") } == 100_000)
        }
    }
}
