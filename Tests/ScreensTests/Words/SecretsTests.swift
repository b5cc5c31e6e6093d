import FeedCore
import Testing

@testable import Screens

@Suite struct SecretsTests {
    @Test(arguments: [
        ("https://example.com/a?b=c", "https://example.com/a?b=c"),
        ("https://me:pw@example.com/a", "https://•••@example.com/a"),
        ("https://a@b:pw@example.com", "https://•••@example.com"),
        ("https://example.com/mail@home", "https://example.com/mail@home"),
        ("https://example.com/?api_key=123&topic=x", "https://example.com/?api_key=•••&topic=x"),
        ("https://example.com/?Token=1", "https://example.com/?Token=•••"),
        ("https://example.com/?flag&token", "https://example.com/?flag&token"),
    ])
    func `addresses are shown without what opens them`(url: String, shown: String) {
        #expect(Secrets.masked(url: url) == shown)
    }

    @Test(arguments: ["Set-Cookie", "authorization", "X-Api-Key", "X-Auth-Token"])
    func `the values of secret headers are masked`(name: String) {
        #expect(Header(name: name, value: "abc").shownValue == "•••")
    }

    @Test(arguments: [
        ("price > 100", false), ("event:tick", false), ("goto -5m", false), ("https://a.example/x?topic=y", false),
        ("screenshot out.svg", false), ("not (a or b:c)", false),
        ("https://me:pw@a.example/", true), ("add 'https://a.example/?token=1'", true),
        ("curl -H 'Authorization: Bearer abc' https://a.example", true), ("-HX-Api-Key:abc", true),
        ("curl -u me:pw https://a.example", true), ("--user me:pw", true), ("--bearer-token x", true),
    ])
    func `a line that may hold a secret is told from others`(line: String, mayHold: Bool) {
        #expect(Secrets.mayBe(in: line) == mayHold)
    }

    @Test func `other headers are shown`() {
        #expect(Header(name: "Content-Type", value: "text/event-stream").shownValue == "text/event-stream")
    }
}
