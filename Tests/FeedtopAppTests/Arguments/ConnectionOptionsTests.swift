import ArgumentParser
import FeedCore
import FeedtopTestKit
import Testing

@testable import FeedtopApp

@Suite struct ConnectionOptionsTests {
    /// A feed of a config with the options of a command line on top.
    private func feed(
        _ arguments: String..., from feed: Feed = .make(), environment: [String: String] = [:]
    ) throws -> Feed {
        var feeds = [feed]
        try ConnectionOptions.parse(JoinedArguments.separated(arguments)).apply(to: &feeds, environment: environment)
        return feeds[0]
    }

    @Test func `without options a feed stays as it is`() throws {
        #expect(try feed() == .make())
    }

    @Test func `options are named and joined as in curl`() throws {
        let request = try feed("-HX-A: 1", "-H", "X-B: 2", "-XPUT", "-da=1", "-d", "b=2", "-ume:pw", "-k").request
        #expect(request.headers.map(\.name) == ["X-A", "X-B"])
        #expect(request.method == "PUT")
        #expect(request.body == Array("a=1&b=2".utf8))
        #expect(request.user == "me:pw")
        #expect(request.isInsecure)
    }

    @Test func `certificates, proxy, socket and netrc reach the request`() throws {
        let request = try feed(
            "--cacert", "ca", "--cert", "c", "--key", "k", "--proxy", "p", "--unix-socket", "s", "--netrc"
        ).request
        #expect(
            [request.caCertificate, request.certificate, request.key, request.proxy, request.unixSocket]
                == ["ca", "c", "k", "p", "s"])
        #expect(request.usesNetrc)
    }

    @Test func `a header of the command line takes the place of the config's`() throws {
        var configured = Feed.make()
        configured.request.headers = [Header(name: "authorization", value: "old"), Header(name: "X", value: "1")]
        let headers = try feed("-H", "Authorization: new", from: configured).request.headers
        #expect(headers == [Header(name: "X", value: "1"), Header(name: "Authorization", value: "new")])
    }

    @Test func `a token comes from the environment`() throws {
        let headers = try feed("--bearer-env", "TOKEN", environment: ["TOKEN": "t"]).request.headers
        #expect(headers == [Header(name: "Authorization", value: "Bearer t")])
    }

    @Test func `a body from a file loses its line ends and nothing else`() throws {
        let folder = TemporaryFolder()
        let path = try folder.write("{\"a\":\r\n \"ü\"}\n", to: "body")
        #expect(try feed("-d", "@" + path).request.body == Array("{\"a\": \"ü\"}".utf8))
    }

    @Test(
        arguments: [
            ([], .always), (["--retry"], .alwaysEvenPost), (["--no-retry"], .never),
        ] as [([String], Feed.Reconnect)])
    func `retry is three-valued`(arguments: [String], reconnect: Feed.Reconnect) throws {
        var feeds = [Feed.make()]
        try ConnectionOptions.parse(arguments).apply(to: &feeds, environment: [:])
        #expect(feeds[0].reconnect == reconnect)
    }

    @Test func `limits and where to resume`() throws {
        let feed = try feed("--last-event-id", "7", "--idle-timeout", "0.5", "--max-event", "1KiB", "--filter", "a b")
        #expect(feed.lastEventID == "7")
        #expect(feed.idleTimeout == .milliseconds(500))
        #expect(feed.limits.event == 1_024)
        #expect(feed.filter == "a b")
    }

    @Test(arguments: [
        (["--idle-timeout", "0"], "--idle-timeout"), (["--idle-timeout=-1"], "--idle-timeout"),
        (["--idle-timeout", "nan"], "--idle-timeout"), (["--max-event", "big"], "--max-event"),
        (["--max-event", "0"], "--max-event"), (["-X", "PU T"], "--request"),
        (["--last-event-id", "a\nb"], "--last-event-id"), (["--bearer-env", "NONE"], "--bearer-env"),
        (["-d", "@/no/such/file"], "--data"), (["-H", "@/no/such/file"], "--header"),
    ])
    func `a value that cannot be used is refused by the option's name`(arguments: [String], option: String) throws {
        let options = try ConnectionOptions.parse(arguments)
        var feeds = [Feed.make()]
        let error = #expect(throws: LaunchError.self) { try options.apply(to: &feeds, environment: [:]) }
        guard case .unusableOption(option, _) = error else {
            Issue.record("not refused as \(option): \(String(describing: error))")
            return
        }
    }
}
