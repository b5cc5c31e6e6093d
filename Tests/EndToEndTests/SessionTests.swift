import FeedtopTestKit
import Foundation
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct SessionTests {
    private let home = TemporaryFolder()
    private let servers: [LoopbackServer]

    init() throws {
        servers = try ["apple", "banana"].map { word in
            try LoopbackServer(always: [
                .respond(.ok, .eventStream), .send("id: \(word)-7\ndata: {\"word\":\"\(word)\"}\n\n"), .stall,
            ])
        }
    }

    private func start(_ options: String...) async throws -> TerminalSession {
        try await TerminalSession.start(
            [Program.feedtop] + servers.map { $0.url("/feed") } + options, columns: 100, rows: 30, home: home)
    }

    @Test func `the second run looks as the first was left, resumes its streams, and recalls what was entered`()
        async throws
    {
        let first = try await start()
        try await first.wait(for: "banana")
        try await first.press("2", "f")
        try await first.type("word = banana")
        try await first.press("Enter", "z")
        try await first.wait(for: "the zoomed pane") { !$0.contains("apple") && $0.contains("1 of 1") }
        try await first.press("q")
        #expect(try await first.ended() == 0)

        let second = try await start()
        try await second.wait(for: "the same") {
            $0.contains("word = banana") && $0.contains("banana") && !$0.contains("apple")
                && $0.contains("--fresh begins anew")
        }
        let sent = try await servers[1].requests(count: 2).map { $0["Last-Event-ID"] }
        #expect(sent == [nil, "banana-7"])
        try await second.press("F", "Up")
        try await second.wait(for: "filter 2: word = banana")
        // A signal keeps the session, too.
        try await second.press("Escape")
        try await second.wait(forNo: "filter 2")
        try await second.press("z")
        try await second.wait(for: "apple")
        second.signal(.terminate)
        #expect(try await second.ended() == 143)
        let third = try await start()
        try await third.wait(for: "both panes, one filtered") { $0.contains("apple") && $0.contains("word = banana") }
    }

    @Test func `a fresh run begins anew`() async throws {
        let first = try await start()
        try await first.wait(for: "banana")
        try await first.press("z")
        try await first.wait(forNo: "banana")
        try await first.press("q")
        #expect(try await first.ended() == 0)
        let second = try await start("--fresh")
        try await second.wait(for: "both") { $0.contains("apple") && $0.contains("banana") && !$0.contains("--fresh") }
        #expect(try await servers[0].requests(count: 2).allSatisfy { $0["Last-Event-ID"] == nil })
    }

    @Test func `the demo and pictures keep nothing`() async throws {
        let demo = try await Feedtop.session("demo", home: home)
        try await demo.wait(for: "Stocks")
        try await demo.press("q")
        #expect(try await demo.ended() == 0)
        let picture = try await Feedtop.run(
            servers[0].url("/feed"), "--screenshot", home.path(of: "s.txt"), "--after", "0", home: home)
        #expect(picture.status == 0)
        #expect(!FileManager.default.fileExists(atPath: home.path(of: "state")))
    }

    @Test func `a state file that is broken is told of, kept, and in nobody's way`() async throws {
        let first = try await start()
        try await first.wait(for: "banana")
        try await first.press("q")
        #expect(try await first.ended() == 0)
        let folder = "state/feedtop"
        try home.write("{", to: "\(folder)/entries.json")
        let second = try await start()
        try await second.wait(for: "The history of entries cannot be read: it is kept as ")
        #expect(home.text(of: "\(folder)/entries.json.aside") == "{")
    }
}
