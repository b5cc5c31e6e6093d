import FeedCore
import Testing

@testable import Screens

@Suite struct PaneTests {
    private func pane(_ fixture: StoreFixture, filter: String = "") -> Pane {
        Pane(
            id: 0, subject: .feed(FeedID(rawValue: 0)), view: .list, filter: .make(filter),
            store: fixture.store.snapshot())
    }

    @Test func `a new pane follows the newest items`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((1...10).map(String.init), to: 0)
        var pane = pane(fixture)
        #expect(pane.visibleItems(rows: 3).words == ["8", "9", "10"])
        fixture.add(["11"], to: 0)
        pane.extend(to: fixture.store.snapshot())
        #expect(pane.visibleItems(rows: 3).words == ["9", "10", "11"])
        #expect(pane.newerItems(in: fixture.store.snapshot()) == 0)
    }

    @Test func `scrolling up stands still and counts what is new`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((1...10).map(String.init), to: 0)
        var pane = pane(fixture)
        pane.scroll(by: -2, rows: 3)
        #expect(pane.visibleItems(rows: 3).words == ["6", "7", "8"])
        fixture.add(["11", "12"], to: 0)
        pane.extend(to: fixture.store.snapshot())
        #expect(pane.visibleItems(rows: 3).words == ["6", "7", "8"])
        #expect(pane.newerItems(in: fixture.store.snapshot()) == 4)
    }

    @Test func `scrolling down to the newest item follows again`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((1...10).map(String.init), to: 0)
        var pane = pane(fixture)
        pane.scroll(by: -5, rows: 3)
        pane.scroll(by: 2, rows: 3)
        #expect(pane.visibleItems(rows: 3).words == ["5", "6", "7"])
        pane.scroll(by: 3, rows: 3)
        #expect(pane.scroll == .following)
    }

    @Test func `the wheel leaves a list that is seen whole at its end`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((1...10).map(String.init), to: 0)
        var pane = pane(fixture)
        pane.roll(by: -3, rows: 10)
        #expect(pane.scroll == .following)
        pane.roll(by: -3, rows: 9)
        #expect(pane.visibleItems(rows: 9).words.first == "1")
        pane.roll(by: 3, rows: 9)
        #expect(pane.scroll == .following)
    }

    @Test func `the oldest item goes no lower than the top`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((1...10).map(String.init), to: 0)
        var pane = pane(fixture)
        pane.scroll(by: -100, rows: 4)
        #expect(pane.visibleItems(rows: 4).words == ["1", "2", "3", "4"])
        pane.scroll(by: -1, rows: 4)
        #expect(pane.visibleItems(rows: 4).words == ["1", "2", "3", "4"])
        pane.scroll(by: 1, rows: 4)
        #expect(pane.visibleItems(rows: 4).words == ["2", "3", "4", "5"])
        pane.scroll = .following
        pane.scrollToOldest(rows: 2)
        #expect(pane.visibleItems(rows: 2).words == ["1", "2"])
    }

    @Test func `fewer items than rows cannot be scrolled`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add(["1", "2"], to: 0)
        var pane = pane(fixture)
        pane.scroll(by: -1, rows: 5)
        #expect(pane.visibleItems(rows: 5).words == ["1", "2"])
        pane.scroll(by: 1, rows: 5)
        #expect(pane.scroll == .following)
    }

    @Test func `an empty pane can be scrolled without harm`() {
        var pane = pane(StoreFixture(feeds: 1))
        pane.scroll(by: -1, rows: 5)
        pane.scroll(by: 1, rows: 5)
        pane.scrollToOldest(rows: 5)
        #expect(pane.visibleItems(rows: 5).isEmpty)
    }

    @Test func `a paused pane stands still, keeps what the store forgets, and goes on where the store is`() {
        let fixture = StoreFixture(feeds: 1, keep: Retention(events: 5))
        fixture.add((1...5).map(String.init), to: 0)
        var pane = pane(fixture)
        pane.pause()
        fixture.add((6...9).map(String.init), to: 0)
        pane.extend(to: fixture.store.snapshot())
        #expect(pane.visibleItems(rows: 5).words == ["1", "2", "3", "4", "5"])
        #expect(pane.newerItems(in: fixture.store.snapshot()) == 4)
        pane.resume(with: fixture.store.snapshot())
        #expect(pane.visibleItems(rows: 5).words == ["5", "6", "7", "8", "9"])
        #expect(pane.newerItems(in: fixture.store.snapshot()) == 0)
    }

    @Test func `what an older filter's scan found is not taken`() throws {
        let fixture = StoreFixture(feeds: 1)
        fixture.add(["a 1", "b 2"], to: 0)
        var pane = pane(fixture, filter: "a")
        let old = try #require(pane.timeline.nextScan()).run()
        let generation = pane.generation
        pane.setFilter(.make("b"))
        pane.merge(old, generation: generation)
        #expect(pane.visibleItems(rows: 5).isEmpty)
        pane.merge(try #require(pane.timeline.nextScan()).run(), generation: pane.generation)
        #expect(pane.visibleItems(rows: 5).words == ["b 2"])
    }
}
