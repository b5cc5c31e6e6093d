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

    @Test func `other headers are shown`() {
        #expect(Header(name: "Content-Type", value: "text/event-stream").shownValue == "text/event-stream")
    }
}
