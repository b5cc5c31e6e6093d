import FeedCore
import Testing

@testable import Screens

@Suite struct WebLinkTests {
    private func links(_ data: String) throws -> [String] {
        let stage = Stage()
        stage.receive(data: data, on: stage.add("A"))
        let item = try #require(stage.state(80, 24).panes[0].visibleItems(rows: 1).last)
        return WebLink.all(in: item).map(\.url)
    }

    @Test(
        arguments: [
            ("see https://a.example/x?y=1#z, or http://b.example.", ["https://a.example/x?y=1#z", "http://b.example"]),
            (
                #"{"url":"https:\/\/a.example\/x","t":"say \"http://b.example/q\" twice"}"#,
                ["https://a.example/x", "http://b.example/q"]
            ),
            (#"{"h":"<a href='https://a.example/x'>"}"#, ["https://a.example/x"]),
            (
                "(https://en.example/wiki/Ajax_(club)) [http://[::1]:80/]",
                ["https://en.example/wiki/Ajax_(club)", "http://[::1]:80/"]
            ),
            ("HTTPS://A.example/ https://A.example/ HTTPS://A.example/", ["HTTPS://A.example/", "https://A.example/"]),
            ("javascript:alert(1) file:///etc/passwd ftp://a.example data:text/html,x shttp", []),
            ("http:// https://:80/ http://@/ https://user@/x", []),
            ("https://münchen.example/ü", ["https://münchen.example/ü"]),
            (#"{"u":"https://a.example/\u202egpj\u001b]0;x"}"#, ["https://a.example/"]),
            (#"{"u":"https://a.example/x\u0000y\u200b"}"#, ["https://a.example/x"]), ("x", []),
            (#"https://good.example\@evil.example/"#, ["https://good.example"]),
        ] as [(String, [String])])
    func `links are found in text and inside JSON's strings, and end where nothing is seen`(
        data: String, links: [String]
    ) throws {
        #expect(try self.links(data) == links)
    }

    @Test func `brackets without end behind a link are counted once, not for each of them`() throws {
        let flood = String(repeating: ")", count: 200_000)
        #expect(try links("http://a.example/(x)\(flood)") == ["http://a.example/(x)"])
    }

    @Test func `a link that is too long is none, and of very many some are enough`() throws {
        #expect(try links("http://a.example/" + String(repeating: "x", count: 2_100)) == [])
        #expect(try links((0..<500).map { "http://a.example/\($0)" }.joined(separator: " ")).count == 100)
    }

    @Test(arguments: [
        ("https://a.example", "a.example", ""), ("http://a.example:8080/x@y", "a.example:8080", ""),
        ("https://www.bank.example@evil.example/x", "evil.example", "www.bank.example"),
        ("https://a@b@c.example?x@y", "c.example", "a@b"),
    ])
    func `the host is told from what looks like it`(url: String, host: String, user: String) throws {
        let link = try #require(WebLink(url))
        #expect(link.host == host)
        #expect(link.userInfo == user)
        #expect(link.scheme + (user.isEmpty ? "" : user + "@") + host + link.rest == url)
    }

    @Test(arguments: [
        "ftp://a.example", "javascript:x", "-https://a.example", "https://a b", "https://a\nb", "https://a\u{202E}b",
        "https://a`b`", "", "https://\u{3164}",
    ])
    func `nothing else is a link`(text: String) {
        #expect(WebLink(text) == nil)
    }

    @Test(arguments: [
        ("https://münchen.example", "xn--mnchen-3ya.example"), ("https://аррӏе.example", "xn--80ak6aa92e.example"),
        ("https://他们为什么不说中文.example", "xn--ihqwcrb4cv8a8dqg056pqjye.example"), ("https://bücher", "xn--bcher-kva"),
    ])
    func `a host of other letters is shown as the network has it`(url: String, host: String) {
        #expect(WebLink(url)?.networkHost == host)
    }

    @Test func `a plain host is what it looks like`() {
        #expect(WebLink("https://xn--mnchen-3ya.example")?.networkHost == nil)
    }
}
