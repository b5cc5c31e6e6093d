import FeedtopTestKit
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct StartTests {
    @Test func `the version is told`() async throws {
        let outcome = try await Feedtop.run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(#/\d+\.\d+/#))
        #expect(outcome.errors == "")
    }

    @Test func `help names the commands`() async throws {
        let outcome = try await Feedtop.run("--help")
        #expect(outcome.status == 0)
        for command in ["watch", "demo", "serve", "tail", "check", "themes"] {
            #expect(outcome.output.contains(command), "\(command) is missing")
        }
    }

    @Test func `an option that does not exist is unusable`() async throws {
        let outcome = try await Feedtop.run("tail", "--no-such-option", "http://127.0.0.1:1/")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("no-such-option"))
    }

    @Test func `the dashboard shows the events of a feed as they come`() async throws {
        let gate = Gate()
        let server = try LoopbackServer(
            [
                .respond(.ok, .eventStream), .send("data: the first\n\n"), .pass(gate), .send("data: the second\n\n"),
                .stall,
            ])
        let session = try await Feedtop.session(server.url("/feed"))
        let screen = try await session.wait(for: "the first")
        #expect(screen.contains("127.0.0.1:\(server.port)/feed"))
        #expect(!screen.contains("the second"))
        try await session.wait(for: "● live")
        gate.open()
        try await session.wait(for: "the second")
    }

    @Test func `each source has a pane`() async throws {
        let scores = try LoopbackServer.sending("Ajax scores")
        let builds = try LoopbackServer.sending("build 17 is red")
        let session = try await Feedtop.session(scores.url("/scores"), builds.url("/builds"), columns: 140, rows: 40)
        try await session.wait(for: "both feeds") { $0.contains("Ajax scores") && $0.contains("build 17 is red") }
        try await session.wait(for: "2 feeds: 2 open")
    }

    @Test func `a refused connection is retried, and the reason shown`() async throws {
        let server = try LoopbackServer.sending("back again")
        server.refuse()
        let session = try await Feedtop.session(server.url("/feed"), columns: 120)
        try await session.wait(for: "↻ retry")
        try server.acceptAgain()
        try await session.wait(for: "back again")
    }

    @Test func `with no argument, every feed of the config file is shown by its name`() async throws {
        let server = try LoopbackServer.sending("hello")
        let home = TemporaryFolder()
        try home.write(
            "feeds:\n  - name: Greetings\n    url: \(server.url("/a"))\n  - name: Others\n    url: \(server.url("/b"))\n",
            to: "config/feedtop/config.yaml")
        let session = try await Feedtop.session(columns: 120, rows: 40, home: home)
        try await session.wait(for: "both names") { $0.contains("Greetings") && $0.contains("Others") }
        try await session.wait(for: "hello")
    }

    @Test func `with no argument and no config, it says how to start`() async throws {
        let session = try await Feedtop.session()
        _ = try await session.ended()
        #expect(try await session.screen().contains("feedtop demo"))
        #expect(try await session.leftovers() == [])
    }

    @Test func `without a terminal it names tail`() async throws {
        let outcome = try await Feedtop.run("http://127.0.0.1:1/feed")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("tail"))
    }

    @Test func `a terminal that can do nothing is told of tail`() async throws {
        let session = try await Feedtop.session("http://127.0.0.1:1/feed", term: "dumb")
        #expect(try await session.ended() == 2)
        #expect(try await session.screen().contains("tail"))
    }

    @Test func `the demo opens with its six feeds`() async throws {
        let session = try await Feedtop.session("demo", columns: 160, rows: 50)
        for feed in ["Stocks", "Scores", "Notifications", "Social", "System", "Deploys"] {
            try await session.wait(for: feed)
        }
    }

    @Test func `a locale without Unicode gets ASCII alone`() async throws {
        let server = try LoopbackServer.sending("plain")
        let session = try await Feedtop.session(server.url("/feed"), environment: ["LANG": "C", "LC_ALL": "C"])
        try await session.wait(for: "plain")
        #expect(try await session.screen().allSatisfy(\.isASCII))
    }
}
