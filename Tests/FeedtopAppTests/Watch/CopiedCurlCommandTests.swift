import FeedCore
import Testing

@testable import FeedtopApp

@Suite struct CopiedCurlCommandTests {
    private func command(_ url: String, _ change: (inout FeedRequest) -> Void = { _ in }) -> String? {
        var feed = Feed(name: "A", source: .http(url: url))
        change(&feed.request)
        return feed.curlCommand
    }

    @Test func `a feed is a command with its options`() {
        #expect(command("http://h/a") == "curl -N -H 'Accept: text/event-stream' http://h/a")
        let whole = command("https://h/a?x=1&y=2") {
            $0.method = "PUT"
            $0.headers = [Header(name: "accept", value: "*/*"), Header(name: "X-It", value: "it's")]
            $0.body = Array("{\"a\": 1}".utf8)
            $0.isInsecure = true
            $0.caCertificate = "/my files/ca.pem"
            $0.unixSocket = "/run/s"
            $0.usesNetrc = true
        }
        #expect(
            whole
                == #"curl -N -X PUT -H 'accept: */*' -H 'X-It: it'\''s' --data-raw '{"a": 1}' -k --cacert '/my files/ca.pem'"#
                + " --unix-socket /run/s --netrc 'https://h/a?x=1&y=2'")
    }

    @Test func `secrets are masked`() {
        let masked = command("https://user:sEcReT@h/a?token=sEcReT") {
            $0.headers = [Header(name: "Authorization", value: "Bearer sEcReT")]
            $0.user = "ann:sEcReT"
            $0.proxy = "http://ann:sEcReT@proxy:8080"
        }
        #expect(masked?.contains("sEcReT") == false)
        #expect(masked?.contains("-H 'Authorization: •••' -u 'ann:•••'") == true)
    }

    static let secrets: [(@Sendable (inout FeedRequest) -> Void, String)] = [
        ({ $0.body = Array("user=ann&token=sEcReT".utf8) }, "--data-raw 'user=ann&token=•••'"),
        ({ $0.body = Array(#"{"password": "sEcReT"}"#.utf8) }, #"--data-raw '{"password": "•••"}'"#),
        ({ $0.certificate = "/c.pem:sEcReT" }, "--cert '/c.pem:•••'"),
        ({ $0.proxy = "ann:sEcReT@proxy:8080" }, "--proxy '•••@proxy:8080'"),
        ({ $0.user = "ann:sE:cReT" }, "-u 'ann:•••'"),
    ]

    @Test(arguments: secrets.indices)
    func `secrets are masked wherever a request has them`(index: Int) {
        let (change, shown) = Self.secrets[index]
        let words = "curl -N -H 'Accept: text/event-stream' \(shown) http://h/a"
        #expect(command("http://h/a", change) == words)
    }

    @Test func `nothing in a URL ends its quotes`() {
        #expect(command("http://h/';reboot;'")?.hasSuffix(#"'http://h/'\'';reboot;'\'''"#) == true)
        #expect(command("http://h/$(reboot)`x`\n")?.hasSuffix("'http://h/$(reboot)`x`\n'") == true)
    }

    @Test func `what is no URL has none`() {
        #expect(Feed(name: "A", source: .standardInput).curlCommand == nil)
    }
}
