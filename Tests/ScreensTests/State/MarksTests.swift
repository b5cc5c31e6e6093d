import FeedCore
import TerminalKit
import Testing

@testable import Screens

@Suite struct MarksTests {
    private let fixture = StoreFixture(feeds: 2)

    private func items(_ feed: Int = 0) -> [StoredItem] {
        Timeline(feeds: [fixture.feeds[feed]], filter: .everything, store: fixture.store.snapshot()).items(limit: 100)
    }

    @Test func `marking again takes the mark away, and marks stand in the order of their events`() {
        fixture.add(["a"], to: 0, at: .make(1))
        fixture.add(["b"], to: 0, at: .make(2))
        var marks = Marks()
        let events = items()
        let isMarked = [marks.toggle(events[1], of: "feed0"), marks.toggle(events[0], of: "feed0")]
        #expect(isMarked == [true, true])
        #expect(marks.all.map(\.text) == ["a", "b"])
        let isMarkedStill = marks.toggle(events[1], of: "feed0")
        #expect(!isMarkedStill)
        #expect(marks.all.map(\.text) == ["a"])
    }

    @Test func `a mark holds what is needed to find the event in another run`() {
        fixture.add(stream: "event: tick\nid: 41\ndata: one\\u001b\u{1B}[2J\ndata: two\n\n", to: 1, at: .make(7))
        let mark = Mark(items(1)[0], of: "feed1")
        #expect(
            mark
                == Mark(
                    feed: "feed1", id: "41", time: Moment.make(7).time, text: "one\\u001b␛[2J⏎two", sequence: 1))
    }

    @Test func `an event is found by its number, or by feed, ID and time`() {
        fixture.add(stream: "id: 1\ndata: a\n\nid: 2\ndata: b\n\n", to: 0, at: .make(5))
        fixture.add(stream: "id: 2\ndata: c\n\n", to: 1, at: .make(5))
        let store = fixture.store.snapshot()
        func found(_ feed: String, _ id: String, _ seconds: Double, _ sequence: UInt64? = nil) -> String? {
            store.event(of: Mark(feed: feed, id: id, time: Moment.make(seconds).time, text: "", sequence: sequence))?
                .data
        }
        #expect(found("feed0", "2", 5) == "b")
        #expect(found("feed1", "2", 5) == "c")
        #expect(found("feed1", "1", 5) == nil)
        #expect(found("feed0", "2", 6) == nil)
        #expect(found("feed0", "2", 5, 2) == "b")
        #expect(found("renamed", "2", 5, 3) == "c")
        #expect(found("feed0", "2", 5, 9) == nil)
    }

    @Test func `the oldest marks give way`() {
        fixture.add((0...Marks.limit).map { "\($0)" }, to: 0)
        var marks = Marks()
        for item in Timeline(feeds: [fixture.feeds[0]], filter: .everything, store: fixture.store.snapshot())
            .items(limit: 1_000)
        {
            _ = marks.toggle(item, of: "feed0")
        }
        #expect(marks.all.count == Marks.limit)
        #expect(marks.all.first?.text == "1")
    }
}

/// Lines that mark a moment, and what is cleared.
@Suite struct MarkerLineTests {
    private let fixture = StoreFixture(feeds: 2)

    private func timeline(_ feeds: [Int], _ filter: String = "") -> Timeline {
        var timeline = Timeline(
            feeds: feeds.map { fixture.feeds[$0] }, filter: .make(filter), store: fixture.store.snapshot())
        while let scan = timeline.nextScan() { timeline.merge(scan.run()) }
        return timeline
    }

    @Test func `a marker stands at its moment in every pane, whatever the filter says`() {
        fixture.add(["a1"], to: 0)
        fixture.add(["b1"], to: 1)
        fixture.store.mark("now", at: .make(3))
        fixture.add(["a2"], to: 0)
        #expect(timeline([0]).items(limit: 9).words == ["a1", "--", "a2"])
        #expect(timeline([1]).items(limit: 9).words == ["b1", "--"])
        #expect(timeline([0, 1]).items(limit: 9).words == ["a1", "b1", "--", "a2"])
        #expect(timeline([0], "a2").items(limit: 9).words == ["--", "a2"])
        #expect(timeline([0], "a2").count == (1, 2))
        #expect(timeline([0, 1]).feeds == fixture.feeds)
        #expect(timeline([0]).items(limit: 9)[1].note == .marker(text: "now"))
    }

    @Test func `in All feeds a marker has no feed's name`() {
        let stage = Stage()
        for name in ["A", "B"] { stage.receive(data: "x", on: stage.add(name)) }
        stage.store.mark("deploying now", at: stage.clock)
        var state = stage.state(60, 12, all: true)
        state.focus = 2
        state.isZoomed = true
        let picture = Screen.draw(state).text
        #expect(picture.contains("┃ ── 14:03:05 marker: deploying now ── "))
    }

    @Test(arguments: ["", "hit"])
    func `what is cleared is hidden, and what comes later is not`(filter: String) {
        fixture.add(["hit 1", "miss 1"], to: 0)
        fixture.store.mark("", at: .make(2))
        var timeline = timeline([0], filter)
        timeline.clear(upTo: fixture.store.snapshot().newestSequence)
        #expect(timeline.items(limit: 9).isEmpty)
        #expect(timeline.items(startingAt: 0, limit: 9).isEmpty)
        #expect(timeline.count == (0, 0))
        #expect(timeline.count(after: 0) == 0)
        #expect(timeline.hidden == 2)
        fixture.add(["hit 2", "hit 3", "miss 2"], to: 0)
        timeline.extend(to: fixture.store.snapshot())
        let later = filter.isEmpty ? ["hit 2", "hit 3", "miss 2"] : ["hit 2", "hit 3"]
        #expect(timeline.items(limit: 9).words == later)
        #expect(timeline.items(startingAt: 0, limit: 2).words == ["hit 2", "hit 3"])
        #expect(timeline.count == (later.count, 3))
        #expect(timeline.count(after: 0) == later.count)
        timeline.clear(upTo: 0)
        #expect(timeline.hidden == 0)
        #expect(timeline.count.retained == 5)
        #expect(timeline.items(limit: 9).words.first == "hit 1")
    }

    @Test func `another filter and a search leave it hidden`() {
        fixture.add(["hit 1", "miss 1"], to: 0)
        var pane = Pane.make(subject: .feed(fixture.feeds[0]), store: fixture.store.snapshot())
        pane.clear(upTo: 2)
        pane.setSearch(.make("hit"))
        pane.setFilter(.make("hit"))
        fixture.add(["hit 2"], to: 0)
        pane.extend(to: fixture.store.snapshot())
        while let scan = pane.timeline.nextScan() { pane.merge(scan.run(), generation: pane.generation) }
        #expect(pane.visibleItems(rows: 9).words == ["hit 2"])
        #expect(pane.search?.hits.count.shown == 1)
        #expect(pane.timeline.hidden == 2)
    }

    @Test func `a cleared pane says so`() {
        let stage = Stage()
        let log = stage.add("Log")
        for number in 1...1_284 { stage.receive(data: "\(number)", on: log) }
        var state = stage.state(80, 12)
        state.panes[0].clear(upTo: state.store.newestSequence)
        #expect(Screen.draw(state).text.contains("1,284 events hidden · Ctrl-_ shows what was cleared"))
        #expect(Screen.draw(state).text.contains("━ 1,284 cleared ━"))
    }
}
