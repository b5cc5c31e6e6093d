import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// Panes and timelines of feeds that come and go.
@Suite struct ComingAndGoingTests {
    private let fixture = StoreFixture(feeds: 3)

    private func screen(focus: Int = 0) -> ScreenState { fixture.screen(focus: focus) }

    private func names(_ screen: ScreenState) -> [String] { screen.panes.map(\.name) }

    @Test func `a timeline gains and loses feeds and keeps what it knows of the others`() throws {
        fixture.add(["hit 1", "miss"], to: 0)
        fixture.add(["hit 2"], to: 1)
        var timeline = Timeline(feeds: [fixture.feeds[0]], filter: .make("hit"), store: fixture.store.snapshot())
        while let scan = timeline.nextScan() { timeline.merge(scan.run()) }
        timeline.extend(to: fixture.store.snapshot(), feeds: Array(fixture.feeds.prefix(2)))
        #expect(timeline.items(limit: 9).words == ["hit 1"])
        let scan = try #require(timeline.nextScan())
        timeline.merge(scan.run())
        #expect(timeline.items(limit: 9).words == ["hit 1", "hit 2"])
        #expect(timeline.scannedShare == nil)
        timeline.extend(to: fixture.store.snapshot(), feeds: [fixture.feeds[1]])
        #expect(timeline.items(limit: 9).words == ["hit 2"])
        #expect(timeline.count == (1, 1))
    }

    @Test func `what a scan found in a feed that went meanwhile is of no use`() throws {
        fixture.add(["hit"], to: 0)
        var timeline = Timeline(feeds: [fixture.feeds[0]], filter: .make("hit"), store: fixture.store.snapshot())
        let scan = try #require(timeline.nextScan())
        fixture.store.remove(fixture.feeds[0])
        timeline.extend(to: fixture.store.snapshot(), feeds: [])
        timeline.merge(scan.run())
        #expect(timeline.items(limit: 9).isEmpty)
    }

    @Test(arguments: [(0, 0, "feed1"), (1, 0, "feed1"), (2, 2, "All feeds"), (3, 0, "All feeds"), (2, 1, "feed2")])
    func `the focus stays on its pane, else on its place`(focus: Int, removed: Int, expected: String) {
        var screen = screen(focus: focus)
        fixture.store.remove(fixture.feeds[removed])
        screen.show(fixture.store.snapshot())
        #expect(screen.panes.count == 3)
        #expect(names(screen)[screen.focus] == expected)
    }

    @Test func `a feed that comes back has its pane as it was`() {
        fixture.add(["1", "2", "3", "4"], to: 1)
        var screen = screen()
        screen.panes[1].setFilter(.make("2 or 3"))
        screen.panes[1].scroll = .held(bottom: 2)
        screen.panes[1].leftColumn = 8
        let pane = screen.panes[1]
        fixture.store.remove(fixture.feeds[1])
        screen.show(fixture.store.snapshot())
        #expect(names(screen) == ["feed0", "feed2", "All feeds"])
        fixture.store.restore(fixture.feeds[1], at: 1)
        screen.show(fixture.store.snapshot())
        #expect(names(screen) == ["feed0", "feed1", "feed2", "All feeds"])
        #expect(screen.panes[1].timeline.filter == pane.timeline.filter)
        #expect(screen.panes[1].scroll == pane.scroll)
        #expect(screen.panes[1].leftColumn == 8)
    }

    @Test func `the timeline of all follows the set, but keeps its place, filter and search`() {
        fixture.add(["a 1"], to: 0)
        fixture.add(["b 1"], to: 1)
        fixture.add(["a 2"], to: 0)
        var screen = screen(focus: 3)
        screen.panes[3].setFilter(.make("1 or 2"))
        screen.panes[3].setSearch(.make("a"))
        screen.panes[3].scroll = .held(bottom: 2)
        settle(&screen)
        fixture.store.remove(fixture.feeds[1])
        screen.show(fixture.store.snapshot())
        #expect(screen.panes[2].visibleItems(rows: 9).words == ["a 1", "a 2"])
        #expect(screen.panes[2].scroll == .held(bottom: 2))
        #expect(screen.panes[2].search?.hits.count.shown == 2)
        fixture.store.restore(fixture.feeds[1], at: 1)
        screen.show(fixture.store.snapshot())
        settle(&screen)
        #expect(screen.panes[3].visibleItems(rows: 9).words == ["a 1", "b 1", "a 2"])
    }

    @Test func `one feed has no merged timeline; with the second it comes`() {
        let store = EventStore()
        _ = store.add(Feed(name: "one", source: .standardInput), at: .make(0))
        var screen = Stage().state(120, 40)
        screen.show(store.snapshot())
        #expect(names(screen) == ["one"])
        let second = store.add(Feed(name: "two", source: .standardInput), at: .make(0))
        screen.show(store.snapshot())
        #expect(names(screen) == ["one", "two", "All feeds"])
        store.remove(second)
        screen.show(store.snapshot())
        #expect(names(screen) == ["one"])
        #expect(Set(screen.panes.map(\.id)).count == screen.panes.count)
    }

    @Test func `a grid of panes names the same panes when their indices change`() {
        var screen = screen()
        screen.layout = .grid([[2, 0], [3, 1]])
        fixture.store.remove(fixture.feeds[0])
        screen.show(fixture.store.snapshot())
        #expect(screen.layout == .grid([[1], [2, 0]]))
    }

    @Test func `what lies over the panes leaves a feed that is gone`() {
        var screen = screen()
        screen.overlay = .source(fixture.feeds[2], firstLine: 3)
        fixture.store.remove(fixture.feeds[2])
        screen.show(fixture.store.snapshot())
        #expect(screen.overlay == .sources(selected: 0))
        screen.overlay = .sources(selected: 1)
        fixture.store.remove(fixture.feeds[1])
        screen.show(fixture.store.snapshot())
        #expect(screen.overlay == .sources(selected: 0))
    }

    @Test func `a paused pane goes on showing a feed that is gone until it resumes`() {
        fixture.add(["a"], to: 0)
        fixture.add(["b"], to: 1)
        var screen = screen()
        screen.panes[3].pause()
        fixture.store.remove(fixture.feeds[0])
        screen.show(fixture.store.snapshot())
        #expect(screen.panes[2].visibleItems(rows: 9).words == ["a", "b"])
        #expect(screen.panes[2].newerItems(in: screen.store) == 0)
        #expect(!Screen.draw(screen).text.isEmpty)
        screen.panes[2].resume(with: screen.store)
        #expect(screen.panes[2].visibleItems(rows: 9).words == ["b"])
    }

    private func settle(_ screen: inout ScreenState) {
        for index in screen.panes.indices {
            while let scan = screen.panes[index].timeline.nextScan() {
                screen.panes[index].merge(scan.run(), generation: screen.panes[index].generation)
            }
            while let search = screen.panes[index].search, let scan = search.hits.nextScan() {
                screen.panes[index].mergeSearch(scan.run(), generation: search.generation)
            }
        }
    }
}
