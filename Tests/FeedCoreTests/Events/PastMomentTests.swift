import SSE
import Testing

@testable import FeedCore

@Suite struct PastMomentTests {
    private let store = EventStore()
    private let feed: FeedID

    init() {
        feed = store.add(Feed(name: "feed", source: .http(url: "http://127.0.0.1/")), at: .make(0))
        link(.open, at: 10) { $0.heartbeat = .seconds(10) }
    }

    @Test func `items and counts are those of then`() {
        for second in 11...20 { add("\(second)", at: second) }
        store.record(.note(.reconnected(gap)), of: feed, at: .make(21))
        for second in 22...30 { add("\(second)", at: second) }
        let then = past(15)
        #expect(then.ordinals == 0..<5)
        #expect((then.counters.events, then.counters.gaps, then.counters.missing) == (5, 0, 0))
        #expect(then.counters.lastEvent == .make(15))
        let later = past(25)
        #expect((later.counters.events, later.counters.gaps, later.counters.missing) == (14, 1, 3))
        #expect(later.newestNotes(limit: 9).count == 1)
        #expect(then.newestNotes(limit: 9).isEmpty)
        #expect(then.rate.perSecond(at: Moment.make(15).uptime) == 1)
        #expect(past(5).ordinals.isEmpty)
        #expect(past(5).counters.lastEvent == nil)
    }

    @Test func `the link is that of then`() {
        link(.retrying, at: 20) { $0.attempt = 3 }
        link(.failed, at: 30)
        #expect(
            [5, 10, 19, 20, 29, 30, 99].map { past($0).link.state } == [
                .off, .open, .open, .retrying, .retrying, .failed, .failed,
            ])
        #expect(past(25).link.attempt == 3)
    }

    @Test func `a link that was silent for too long is stale in the past as well`() {
        for second in [20, 30, 40, 80, 90] { hear(at: second) }
        #expect([35, 50, 64, 66, 79, 80, 95].map(isStale) == [false, false, false, true, true, false, false])
    }

    private func isStale(at second: Int) -> Bool {
        let (link, counters) = (past(second).link, past(second).counters)
        let liveness = Liveness(
            opened: link.since.uptime, lastEvent: counters.lastEvent?.uptime, lastBytes: counters.lastBytes?.uptime,
            heartbeat: link.heartbeat, now: Moment.make(Double(second)).uptime)
        guard case .stale = liveness else { return false }
        return true
    }

    private func past(_ second: Int) -> FeedSnapshot {
        let (store, moment) = (store.snapshot(), Moment.make(Double(second)))
        return store.asOf(PastMoment(sequence: store.sequence(at: moment.time), moment: moment)).feeds[0]
    }

    private func add(_ data: String, at second: Int) {
        _ = store.append(SSEBatch.make(data: [data]), to: feed, at: .make(Double(second)))
    }

    private func hear(at second: Int) {
        store.record(.bytes(2, comments: 1, dropped: 0), of: feed, at: .make(Double(second)))
    }

    private func link(_ state: LinkState, at second: Int, _ change: (inout Link) -> Void = { _ in }) {
        var link = Link(state: state, since: .make(Double(second)))
        change(&link)
        store.record(.link(link), of: feed, at: .make(Double(second)))
    }

    private var gap: Gap {
        Gap(
            began: Moment.make(20).time, length: .seconds(1), reason: "reset", resumedAt: "", loss: .certain, missing: 3
        )
    }
}
