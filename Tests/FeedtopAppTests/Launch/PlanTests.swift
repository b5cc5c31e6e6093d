import ArgumentParser
import FeedCore
import FeedtopTestKit
import Testing

@testable import FeedtopApp

@Suite struct PlanTests {
    private let home = TemporaryFolder()

    /// The plan of a command line at home.
    private func plan(_ sources: String..., options: [String] = []) throws -> Plan {
        try Plan(
            sources: sources, options: ConnectionOptions.parse(options),
            environment: ["HOME": home.path, "XDG_CONFIG_HOME": home.path(of: ".config")])
    }

    private func configure(_ yaml: String) throws {
        try home.write(yaml, to: ".config/feedtop/config.yaml")
    }

    private func words(_ body: () throws -> Plan) -> String {
        let error = #expect(throws: LaunchError.self) { _ = try body() }
        return error?.description ?? ""
    }

    @Test func `names are free of scheme, credentials and query, and their own`() throws {
        let feeds = try plan("http://a:b@example.com/x?token=t", "example.com/x", "https://example.com:8443").feeds
        #expect(feeds.map(\.name) == ["example.com/x", "example.com/x #2", "example.com:8443"])
        #expect(feeds[1].source == .http(url: "http://example.com/x"))
    }

    @Test func `without arguments every feed of the config is watched, with all its settings`() throws {
        try configure("feeds:\n  - { name: A, url: 'http://a/', filter: x }\n  - { name: B, url: 'http://b/' }\n")
        #expect(try plan().feeds.map(\.name) == ["A", "B"])
        #expect(try plan("A").feeds.map(\.filter) == ["x"])
        #expect(try plan("A", options: ["--filter", "y"]).feeds.map(\.filter) == ["y"])
    }

    @Test func `nothing asked for and nothing configured is nothing`() throws {
        #expect(try plan().feeds.isEmpty)
    }

    @Test func `a list stands for its sources`() throws {
        let list = try home.write("# mine\nhttp://a/\n\n  b.example/x # theirs\n", to: "list")
        #expect(try plan("@" + list).feeds.map(\.name) == ["a", "b.example/x"])
    }

    @Test(arguments: [
        ("/no/such/file", "cannot watch /no/such/file: there is no such file"),
        ("./nothing", "cannot watch ./nothing: there is no such file"), ("", #"cannot watch "": it is empty"#),
        ("ftp://x/", "cannot watch ftp://x/: unsupported scheme ftp: only http and https"),
        ("http://", "cannot watch http://: bad URL: no host part in the url"),
    ])
    func `what cannot be watched is named as it was written`(source: String, message: String) {
        #expect(words { try plan(source) } == message)
    }

    @Test func `a list that names no source, or another list, cannot be watched`() throws {
        let empty = try home.write("# nothing\n", to: "empty")
        let nested = try home.write("@\(empty)\n", to: "nested")
        #expect(words { try plan("@" + empty) } == "cannot watch @\(empty): the list names no source")
        #expect(
            words { try plan("@" + nested) } == "cannot watch @\(empty): a list of sources may not name another list")
    }

    @Test func `standard input is one source`() throws {
        #expect(try plan("-").feeds.map(\.name) == ["stdin"])
        #expect(words { try plan("-", "-") }.hasPrefix("cannot watch -: there is one standard input"))
    }

    @Test func `a filter that does not parse is shown with its caret in place`() {
        #expect(
            words { try plan("http://a/", options: ["--filter", "a >"]) }.hasPrefix(
                "the filter cannot be read:\na >\n   ^\n"))
    }

    @Test func `a broken feed is named with what is wrong when it is asked for, and passed over when not`() throws {
        try configure("feeds:\n  - { name: Good, url: 'http://a/' }\n  - { name: Bad, ur: 'http://b/' }\n")
        #expect(try plan().feeds.map(\.name) == ["Good"])
        #expect(try !plan().problems.isEmpty)
        #expect(try plan().shown.map(\.name) == ["Good", "Bad"])
        #expect(
            try plan().shown[1].source.fault
                == "config.yaml:3:18: unknown key \"ur\" in feed \"Bad\". Did you mean \"url\"?")
        #expect(words { try plan("Bad") }.hasPrefix("cannot watch Bad: "))
    }

    @Test func `a config that was asked for must be there`() {
        #expect(words { try plan("http://a/", options: ["--config", "/no/config"]) }.hasPrefix("/no/config: "))
    }
}
