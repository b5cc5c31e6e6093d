import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// What is read aloud, a look after the other.
@Suite struct TranscriptTests {
    private let fixture = StoreFixture(feeds: 2)

    private func transcript(showsTime: Bool = false) -> Transcript {
        Transcript(fixture.store.snapshot(), zone: .fixed(seconds: 0), showsTime: showsTime)
    }

    private func open(_ feed: Int, at seconds: Double = 0.5) {
        fixture.store.record(
            .link(Link(state: .open, since: .make(seconds))), of: fixture.feeds[feed], at: .make(seconds))
    }

    private func look(_ transcript: inout Transcript, at seconds: Double) -> [String] {
        transcript.lines(of: fixture.store.snapshot(), at: .make(seconds)).map(\.string)
    }

    @Test func `events are said in the order of arrival, and once`() {
        open(0)
        open(1)
        var transcript = transcript()
        fixture.add(["one"], to: 0, at: .make(1))
        fixture.add(["two"], to: 1, at: .make(2))
        fixture.add(["three"], to: 0, at: .make(3))
        let said = ["feed0: open", "feed1: open", "feed0: one", "feed1: two", "feed0: three"]
        #expect(look(&transcript, at: 4) == said)
        #expect(look(&transcript, at: 4.1) == [])
    }

    @Test(arguments: [
        ("data: plain", ": plain"), ("event: tick\ndata: 7", ", tick: 7"), ("data:", ": no data"),
        (#"data: {"a":1,"b":"x y","c":null,"d":[1,{"e":2}]}"#, #": a 1, b x y, c null, d [1,{"e":2}]"#),
        ("data: {}", ": {}"), ("data: one\ndata: two", ": one⏎two"),
        ("event: \u{1B}[2J\ndata: \u{1B}]0;x\u{7}", ", ␛[2J: ␛]0;x␇"), (#"data: {"\u001b":"\u001b[0m"}"#, ": ␛ ␛[0m"),
    ])
    func `an event is said in words`(block: String, words: String) {
        var transcript = transcript()
        _ = look(&transcript, at: 0)
        fixture.add(stream: block + "\n\n", to: 0)
        #expect(look(&transcript, at: 2) == ["feed0" + words])
    }

    @Test func `nobody listens to a line without end`() throws {
        var transcript = transcript()
        _ = look(&transcript, at: 0)
        fixture.add([String(repeating: "ü", count: 100_000)], to: 0)
        let line = try #require(transcript.lines(of: fixture.store.snapshot(), at: .make(2)).first)
        #expect(line.columns < 420)
        #expect(line.string.hasSuffix("…"))
    }

    @Test func `the time of day comes first`() {
        var transcript = transcript(showsTime: true)
        _ = look(&transcript, at: 0)
        fixture.add(["one"], to: 0, at: .make(3_661))
        #expect(look(&transcript, at: 3_662) == ["01:01:01 feed0: one"])
    }

    @Test func `of many events the first are said at once, and at the end of a while how many more there were`() {
        var transcript = transcript()
        _ = look(&transcript, at: 0)
        fixture.add((1...3).map(String.init), to: 0)
        #expect(look(&transcript, at: 1) == ["feed0: 1", "feed0: 2", "feed0: 3"])
        fixture.add((4...103).map(String.init), to: 0)
        fixture.add(["other"], to: 1)
        #expect(look(&transcript, at: 2) == ["feed1: other"])
        #expect(look(&transcript, at: 5.9) == [])
        fixture.add(["104"], to: 0, at: .make(6))
        #expect(look(&transcript, at: 6) == ["… 100 more events of feed0", "feed0: 104"])
        #expect(look(&transcript, at: 20) == [])
    }

    @Test func `a flood is counted, whole`() {
        var transcript = transcript()
        _ = look(&transcript, at: 0)
        fixture.add((1...50_000).map(String.init), to: 0)
        #expect(look(&transcript, at: 1) == ["feed0: 1", "feed0: 2", "feed0: 3"])
        #expect(look(&transcript, at: 6) == ["… 49,997 more events of feed0"])
    }

    @Test func `drops and links are said in the middle of a flood`() {
        open(0)
        var transcript = transcript()
        _ = look(&transcript, at: 0.6)
        fixture.add((1...100).map(String.init), to: 0)
        let (feed, store) = (fixture.feeds[0], fixture.store)
        store.record(.note(.lost(reason: "reset by peer")), of: feed, at: .make(2))
        var link = Link(state: .retrying, since: .make(2))
        link.attempt = 1
        link.retryAt = Uptime(nanoseconds: 5_000_000_000)
        link.reason = "reset by peer"
        store.record(.link(link), of: feed, at: .make(2))
        #expect(
            look(&transcript, at: 2) == [
                "feed0: 1", "feed0: 2", "feed0: 3", "feed0: lost the connection: reset by peer",
                "feed0: retry in 3 s (reset by peer)",
            ])
        #expect(look(&transcript, at: 3) == [])
        let gap = Gap(
            began: .init(microseconds: 2_000_000), length: .seconds(3), reason: "reset by peer", resumedAt: "41",
            repeated: 2, loss: .none)
        store.record(.link(Link(state: .open, since: .make(5))), of: feed, at: .make(5))
        store.record(.note(.reconnected(gap)), of: feed, at: .make(5.1))
        #expect(
            look(&transcript, at: 5.2) == [
                "feed0: open", "feed0: reconnected after 3.0 s, resumed at 41, 2 repeated, lost none",
            ])
        #expect(look(&transcript, at: 7) == ["… 97 more events of feed0"])
    }

    @Test func `a stale link is said once`() {
        var transcript = transcript()
        var link = Link(state: .open, since: .make(0))
        link.heartbeat = .seconds(10)
        fixture.store.record(.link(link), of: fixture.feeds[0], at: .make(0))
        #expect(look(&transcript, at: 1) == ["feed0: open"])
        #expect(look(&transcript, at: 26) == ["feed0: stale, nothing came for 26 s"])
        #expect(look(&transcript, at: 27) == [])
        fixture.add(["back"], to: 0, at: .make(28))
        #expect(look(&transcript, at: 28).contains("feed0: back"))
    }

    @Test func `only what the feed's filter takes is said`() {
        let fixture = StoreFixture(feeds: 1, filter: "goal")
        var transcript = Transcript(fixture.store.snapshot(), showsTime: false)
        fixture.add(["goal 1", "miss", "goal 2"] + (3...9).map { "goal \($0)" }, to: 0)
        let lines = transcript.lines(of: fixture.store.snapshot(), at: .make(2)).map(\.string)
        #expect(lines == ["feed0: goal 1", "feed0: goal 2", "feed0: goal 3"])
        #expect(transcript.remainder().map(\.string) == ["… 6 more events of feed0"])
    }

    @Test func `nothing is said in a pause, and afterwards as much as ever`() {
        var transcript = transcript()
        _ = look(&transcript, at: 0)
        transcript.isPaused = true
        fixture.add((1...10).map(String.init), to: 0)
        #expect(look(&transcript, at: 1) == [])
        transcript.isPaused = false
        #expect(look(&transcript, at: 2) == ["feed0: 1", "feed0: 2", "feed0: 3"])
        #expect(transcript.remainder().map(\.string) == ["… 7 more events of feed0"])
        #expect(transcript.remainder() == [])
    }
}
