import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct LinkBadgeTests {
    /// A link and what its badge says.
    struct Case: Sendable, CustomTestStringConvertible {
        var state: LinkState
        var text: String
        var role: ThemeRole
        var change: @Sendable (inout Link) -> Void = { _ in }
        var lastEvent: Double?
        var lastBytes: Double?

        var testDescription: String { text }
    }

    static let now = Uptime(nanoseconds: 1_000_000_000_000)

    static let cases: [Case] = [
        Case(state: .open, text: "● live 11.2/s", role: .up, lastEvent: 1),
        Case(state: .open, text: "◌ idle 40 s", role: .text, lastEvent: 40),
        Case(state: .open, text: "◌ idle 100 s", role: .text),
        Case(state: .open, text: "◒ stale 95 s", role: .stale, change: { $0.heartbeat = .seconds(30) }, lastBytes: 95),
        Case(state: .connecting, text: "◐ connecting", role: .stale),
        Case(state: .connecting, text: "◐ connecting (4th)", role: .stale, change: { $0.attempt = 4 }),
        Case(
            state: .retrying, text: "↻ retry in 3 s (4th: connection refused)", role: .stale,
            change: {
                $0.attempt = 4
                $0.retryAt = now + .seconds(2.5)
                $0.reason = "connection refused"
            }),
        Case(state: .retrying, text: "↻ retry now (reset)", role: .stale, change: { $0.reason = "reset" }),
        Case(state: .closed, text: "■ closed", role: .dim),
        Case(state: .closed, text: "■ closed (204)", role: .dim, change: { $0.reason = "204" }),
        Case(
            state: .failed, text: "✖ failed 401 (Unauthorized)", role: .down,
            change: {
                $0.httpStatus = 401
                $0.reason = "401 Unauthorized"
            }),
        Case(
            state: .failed, text: "✖ failed (content type text/html)", role: .down,
            change: {
                $0.httpStatus = 200
                $0.reason = "content type text/html"
            }),
        Case(state: .off, text: "○ off", role: .dim),
    ]

    @Test(arguments: cases) func `each state is a mark and a word`(expected: Case) {
        let badge = expected.badge
        #expect(badge.text(columns: 80).text.string == expected.text)
        #expect(badge.role == expected.role)
    }

    @Test(arguments: cases) func `in ASCII each state is still told`(expected: Case) {
        let marks: [LinkState: String] = [.connecting: "~", .retrying: "r", .closed: "=", .failed: "!", .off: "o"]
        let mark = expected.badge.mark.ascii.string
        #expect(marks[expected.state].map { $0 == mark } ?? "*.?".contains(mark))
    }

    @Test(arguments: [
        (40, "↻ retry in 3 s (4th: connection refused)"), (30, "↻ retry in 3 s (4th: connecti…"),
        (26, "↻ retry in 3 s (4th: conn…"),
        (25, "↻ retry in 3 s"), (13, "↻ retry"), (6, "↻"),
    ])
    func `what does not fit goes from the least important`(columns: Int, text: String) {
        #expect(LinkBadgeTests.cases[6].badge.text(columns: columns).text.string == text)
    }

    @Test func `several feeds are as alive as the liveliest`() {
        let stage = Stage.dashboard()
        let state = stage.state(80, 24)
        #expect(LinkBadge(state.store.feeds, now: state.now.uptime).text(columns: 80).text.string == "● live 2.8/s")
        let ended = [state.store.feeds[4], state.store.feeds[2]]
        #expect(LinkBadge(ended, now: state.now.uptime).text(columns: 80).text.string == "↻ retry in 3 s")
        #expect(LinkBadge([], now: state.now.uptime).text(columns: 80).text.string == "○ no feeds")
    }
}

extension LinkBadgeTests.Case {
    var badge: LinkBadge {
        let now = LinkBadgeTests.now
        func ago(_ seconds: Double) -> Moment {
            Moment(time: Timestamp(microseconds: 0), uptime: now + .seconds(-seconds))
        }
        var link = Link(state: state, since: ago(100))
        change(&link)
        var counters = FeedCounters()
        counters.lastEvent = lastEvent.map(ago)
        counters.lastBytes = (lastBytes ?? lastEvent).map(ago)
        return LinkBadge(link, counters: counters, rate: 11.2, now: now)
    }
}
