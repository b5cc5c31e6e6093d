import FeedCore
import SSE
import Synchronization
import Testing

@testable import FeedtopApp

@Suite struct TailSinkTests {
    private func sink(
        _ format: TailFormat = .raw, limit: Int? = nil, capacity: Int = 1 << 20, status: StatusFormatter = .failures
    ) -> TailSink {
        TailSink(formatter: .make(format), statusFormatter: status, limit: limit, capacity: capacity)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Back-pressure

    @Test func `a feed pauses while more than the capacity waits`() {
        let sink = sink(capacity: 20)
        let feed = sink.add(.make(), filter: .everything)
        #expect(sink.append(.make("data: 12345\n\n"), to: feed, at: .dated()) == .ready)
        #expect(sink.append(.make("data: 12345\n\n"), to: feed, at: .dated()) == .full)
    }

    @Test func `what waits is resumed once, by taking the output`() {
        let sink = sink(capacity: 10)
        let feed = sink.add(.make(), filter: .everything)
        let resumed = Mutex(0)
        _ = sink.append(.make("data: 12345\n\n"), to: feed, at: .dated())
        sink.whenReady { resumed.withLock { $0 += 1 } }
        #expect(resumed.withLock(\.self) == 0)
        #expect(text(sink.takeOutput()) == "data: 12345\n\n")
        _ = sink.takeOutput()
        #expect(resumed.withLock(\.self) == 1)
    }

    @Test func `who asks when there is room already goes on at once`() async {
        let sink = sink()
        await confirmation { confirm in sink.whenReady { confirm() } }
    }

    // MARK: Limits

    @Test func `after the limit nothing is taken`() {
        let sink = sink(limit: 2)
        let feed = sink.add(.make(), filter: .everything)
        _ = sink.append(.make("data: a\n\ndata: b\n\ndata: c\n\n"), to: feed, at: .dated())
        #expect(sink.isComplete)
        #expect(text(sink.takeOutput()) == "data: a\n\ndata: b\n\n")
        #expect(sink.totals == TailSink.Totals(events: 2, bytes: 2))
    }

    @Test func `events that the filter lets go neither count nor show`() throws {
        let sink = sink(limit: 1)
        let feed = sink.add(.make(), filter: try Filter("b"))
        _ = sink.append(.make("data: a\n\n"), to: feed, at: .dated())
        #expect(!sink.isComplete)
        _ = sink.append(.make("data: b\n\n"), to: feed, at: .dated())
        #expect(sink.isComplete)
        #expect(text(sink.takeOutput()) == "data: b\n\n")
    }

    @Test func `a closed sink takes nothing more, and its totals come last`() {
        let sink = sink(.count)
        let feed = sink.add(.make(), filter: .everything)
        _ = sink.append(.make("data: é\n\ndata: ab\n\n"), to: feed, at: .dated())
        sink.close(addingTotals: true)
        _ = sink.append(.make("data: late\n\n"), to: feed, at: .dated())
        #expect(text(sink.takeOutput()) == "events=2 bytes=4\n")
    }

    // MARK: Links

    @Test func `a link that only learnt something is not told of again`() {
        let sink = sink(status: .json)
        let feed = sink.add(.make(), filter: .everything)
        var link = Link(state: .open, since: .dated())
        link.attempt = 1
        sink.record(.link(link), of: feed, at: .dated())
        link.attempt = 0
        sink.record(.link(link), of: feed, at: .dated())
        link.state = .closed
        sink.record(.link(link), of: feed, at: .dated())
        #expect(text(sink.takeStatus()).split(separator: "\n").count == 2)
    }

    @Test func `what nobody reads on standard error does not grow for ever`() {
        let sink = sink(status: .json)
        let feed = sink.add(.make(String(repeating: "x", count: 100_000)), filter: .everything)
        for state in [LinkState](repeating: .open, count: 50).flatMap({ [$0, .retrying] }) {
            sink.record(.link(Link(state: state, since: .dated())), of: feed, at: .dated())
        }
        #expect(sink.takeStatus().count < 2 << 20)
    }

    // MARK: Resuming

    @Test func `events with an ID of their own are kept to recognise their repeats`() {
        let sink = sink()
        let feed = sink.add(.make(), filter: .everything)
        _ = sink.append(.make("data: none\n\nid: 1\ndata: own\n\ndata: inherited\n\n"), to: feed, at: .dated())
        let snapshot = sink.snapshot(of: feed)
        #expect(snapshot.ordinals.map { snapshot[$0].data } == ["own"])
    }
}
