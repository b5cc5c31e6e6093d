import FeedCore
import Testing

@testable import FeedtopApp

@Suite struct SourceLineTests {
    private let base = Feed(name: "", source: .standardInput)

    private func reading(_ line: String, editing old: Feed? = nil) throws -> SourceLine.Reading {
        try SourceLine(line).reading(over: old ?? base, editing: old)
    }

    @Test(
        arguments: [
            ("http://x/y?a=1&b=$c;d|e", .http(url: "http://x/y?a=1&b=$c;d|e")),
            ("  example.com/a ", .http(url: "http://example.com/a")),
            ("'http://x/'", .http(url: "http://x/")), ("curl http://x/", .http(url: "http://x/")),
            ("$ curl -N 'http://x/'", .http(url: "http://x/")), ("/usr/bin/curl http://x/", .http(url: "http://x/")),
            ("http://x/ -k", .http(url: "http://x/")), ("/dev/null", .file(path: "/dev/null")),
            ("curl.example/x", .http(url: "http://curl.example/x")),
            ("-G -d a=1 http://x/", .http(url: "http://x/?a=1")),
        ] as [(String, FeedSource)])
    func `a URL, a file and a curl command are what they are anywhere`(line: String, source: FeedSource) throws {
        #expect(try reading(line).feed.source == source)
    }

    @Test(arguments: [
        ("curl", 4, "write the URL"), ("http://", 0, "bad URL"), ("ftp://x/", 0, "unsupported scheme"),
        ("curl -N ftp://x/", 8, "unsupported scheme"), ("-", 0, "standard input"), ("@list", 0, "lists are"),
        ("/no/such/file", 0, "there is no such file"), ("curl http://x/ | jq", 15, "this is for a shell"),
    ])
    func `what is wrong is told where it stands`(line: String, offset: Int, reason: String) {
        let fault = #expect(throws: LineFault.self) { try reading(line) }
        #expect(fault?.offset == offset)
        #expect(fault?.reason.hasPrefix(reason) == true, "\(fault?.reason ?? "")")
    }

    @Test(arguments: [
        ("http://x/", "http://x/"), ("http://me:pw@x/?token=t", "http://*****@x/?token=*"),
        ("curl -H 'Authorization: Bearer t' x", "curl -H 'Authorization: ********' x"),
        ("curl -H 'Authorization: Bea", "curl -H 'Authorization: ***"), ("curl -ume:pw x", "curl -ume:** x"),
        (#"curl -H "X-Key: a\"b" x"#, #"curl -H "X-Key: ****" x"#),
        ("curl -d 'password=p q' x", "curl -d 'password=***' x"),
        ("curl --oauth2-bearer tok x", "curl --oauth2-bearer *** x"),
        ("curl --frob user:pw@x", "curl --frob *******@x"),
    ])
    func `secrets are known while they are typed`(line: String, hidden: String) {
        var characters = Array(line)
        for place in SourceLine(line).secrets.joined() { characters[place] = "*" }
        #expect(String(characters) == hidden)
    }

    private static let full: Feed = {
        var feed = Feed(name: "It's mine", source: .http(url: "https://me:pw@x/y?token=t&a=1"))
        feed.request.method = "POST"
        feed.request.headers = [
            Header(name: "Authorization", value: "Bearer secret"), Header(name: "X-Empty", value: ""),
            Header(name: "X-Key", value: "one"), Header(name: "X-Key", value: "two"),
            Header(name: "Accept", value: "a b"),
        ]
        feed.request.body = Array(#"{"password":"p","q":"it's"}"#.utf8)
        feed.request.user = "you:pass"
        feed.request.isInsecure = true
        feed.request.caCertificate = "/a b/ca"
        feed.request.certificate = "c:pw"
        feed.request.key = "k"
        feed.request.proxy = "http://u:p@proxy:1/"
        feed.request.unixSocket = "/run/s"
        feed.request.usesNetrc = true
        feed.filter = "price > 100"
        feed.heartbeat = .seconds(4)
        return feed
    }()

    @Test func `a feed as a line shows no secret, and means the same feed`() throws {
        let line = SourceLine.text(of: SourceLineTests.full)
        for secret in ["pw", "=t", "secret", "one", "two", "\"p\"", ":pass", ":p@"] { #expect(!line.contains(secret)) }
        let reading = try reading(line, editing: SourceLineTests.full)
        var feed = reading.feed
        feed.name = reading.name ?? ""
        #expect(feed == SourceLineTests.full)
    }

    @Test(arguments: [Feed(name: "a", source: .standardInput), Feed(name: "b", source: .file(path: "/dev/null"))])
    func `sources without a URL are lines, too`(feed: Feed) throws {
        #expect(try reading(SourceLine.text(of: feed), editing: feed).feed == feed)
    }

    @Test func `a body that is no text stays while it is left alone`() throws {
        var feed = Feed(name: "a", source: .http(url: "http://x/"))
        feed.request.body = [0xFF, 0x00, 0x41]
        #expect(try reading(SourceLine.text(of: feed), editing: feed).feed == feed)
    }

    @Test(arguments: [
        ("http://x/ -H 'Authorization: •••'", 29), ("http://x/ -u 'me:•••'", 17), ("http://•••@x/", 7),
    ])
    func `a mask where there was no secret is refused`(line: String, offset: Int) {
        let fault = #expect(throws: LineFault.self) {
            try reading(line, editing: Feed(name: "a", source: .http(url: "http://x/")))
        }
        #expect(fault == LineFault(offset: offset, reason: "write this secret again: it is not the one of before"))
    }
}
