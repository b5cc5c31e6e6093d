import FeedCore
import Testing

@testable import FeedtopApp

@Suite struct StatusFormatterTests {
    private static func link(_ state: LinkState) -> Link {
        var link = Link(state: state, since: .dated())
        guard state == .retrying || state == .failed else { return link }
        link.attempt = 3
        link.httpStatus = 503
        link.reason = "503 Service Unavailable"
        link.lastEventID = "42"
        if state == .retrying { link.retryAt = Uptime(nanoseconds: 2_139_600_000) }
        return link
    }

    private func line(_ formatter: StatusFormatter, _ state: LinkState) -> String {
        String(decoding: formatter.line(for: Self.link(state), of: "quotes", at: .dated()), as: UTF8.self)
    }

    @Test func `a change is one JSON object`() {
        #expect(
            line(.json, .retrying) == #"""
                {"feed":"quotes","state":"retrying","attempt":3,"retryInMs":2140,"httpStatus":503,\#
                "reason":"503 Service Unavailable","lastEventID":"42","at":"2026-01-31T14:03:22.123456Z"}

                """#)
    }

    @Test func `members that do not apply are null`() {
        #expect(
            line(.json, .open) == #"""
                {"feed":"quotes","state":"open","attempt":null,"retryInMs":null,"httpStatus":null,\#
                "reason":null,"lastEventID":null,"at":"2026-01-31T14:03:22.123456Z"}

                """#)
    }

    @Test(
        arguments: [
            (.failures, .failed, "feedtop: quotes: failed: 503 Service Unavailable\n"), (.failures, .retrying, ""),
            (.failures, .open, ""), (.words, .failed, "feedtop: quotes: failed: 503 Service Unavailable\n"),
            (.words, .retrying, "feedtop: quotes: retrying: 503 Service Unavailable\n"), (.words, .open, ""),
            (.words, .closed, ""),
        ] as [(StatusFormatter, LinkState, String)])
    func `without JSON only trouble is told`(formatter: StatusFormatter, state: LinkState, words: String) {
        #expect(line(formatter, state) == words)
    }
}
