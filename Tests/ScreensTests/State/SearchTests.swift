import FeedCore
import Testing

@testable import Screens

/// Searching in a pane: which hit comes next, and which of how many one is.
@Suite struct SearchTests {
    private let fixture = StoreFixture(feeds: 2)

    /// A pane of all feeds with `hit` and `miss` in turn, from `hit 0` to `miss 9`.
    private func pane(filter: String = "", search: String = "hit", isScanned: Bool = true) -> Pane {
        for number in 0..<10 { fixture.add(["\(number % 2 == 0 ? "hit" : "miss") \(number)"], to: number / 5) }
        var pane = Pane.make(subject: .allFeeds, filter: filter, store: fixture.store.snapshot())
        pane.setSearch(.make(search))
        while isScanned, let scan = pane.search?.hits.nextScan() {
            pane.mergeSearch(scan.run(), generation: pane.search?.generation ?? 0)
        }
        return pane
    }

    private func word(_ sequence: UInt64?, in pane: Pane) -> String? {
        sequence.flatMap { pane.timeline.items(endingAt: $0, limit: 1).last?.data }
    }

    /// The hits that follow one another in a direction, until there is none.
    private func walk(_ direction: Search.Direction, _ pane: Pane, rows: Int = 4) -> [String] {
        var pane = pane
        var words: [String] = []
        while let hit = pane.hit(direction, rows: rows) {
            pane.reveal(hit, rows: rows)
            words.append(word(hit, in: pane) ?? "?")
        }
        return words
    }

    @Test func `hits go on in both directions to the last one, across feeds`() {
        var pane = pane()
        #expect(walk(.older, pane) == ["hit 8", "hit 6", "hit 4", "hit 2", "hit 0"])
        pane.selectOldest(rows: 4)
        #expect(walk(.newer, pane) == ["hit 2", "hit 4", "hit 6", "hit 8"])
    }

    @Test func `while nothing is chosen the hits that can be seen come first`() {
        var pane = pane()
        #expect(word(pane.hit(.newer, rows: 4), in: pane) == "hit 6")
        #expect(word(pane.hit(.older, rows: 4), in: pane) == "hit 8")
        pane.scrollToOldest(rows: 4)
        #expect(word(pane.hit(.newer, rows: 4), in: pane) == "hit 0")
        #expect(word(pane.hit(.older, rows: 4), in: pane) == "hit 2")
    }

    @Test func `where none can be seen the nearest is taken, whichever way it lies`() {
        var pane = pane(search: "/hit [04]/")
        #expect(word(pane.hit(.newer, rows: 4), in: pane) == "hit 4")
        pane.setSearch(.make("nothing of the kind"))
        #expect(pane.hit(.newer, rows: 4) == nil)
        #expect(pane.hit(.older, rows: 4) == nil)
    }

    @Test func `hits are counted from the oldest`() {
        var pane = pane()
        pane.selectOldest(rows: 4)
        #expect(pane.search?.position(of: pane.selected).place == 1)
        pane.moveSelection(by: 1, rows: 4)
        #expect(pane.search?.position(of: pane.selected).place == nil)
        pane.moveSelection(by: 1, rows: 4)
        #expect(pane.search?.position(of: pane.selected).place == 2)
        #expect(pane.search?.position(of: pane.selected).count == 5)
    }

    @Test func `only what the filters take is found, and another filter searches again`() {
        var pane = pane(filter: "/[0-5]/")
        #expect(pane.search?.hits.count.shown == 3)
        pane.setFilter(.make("8"))
        #expect(pane.search?.filter == .make("hit"))
        #expect(pane.search?.hits.scannedShare == 0)
    }

    @Test func `what arrives is searched, and no place is told before all was looked at`() {
        var pane = pane(isScanned: false)
        fixture.add(["hit 10", "miss 11"], to: 0)
        pane.extend(to: fixture.store.snapshot())
        #expect(pane.search?.position(of: 11).count == 1)
        #expect(pane.search?.position(of: 11).place == nil)
        while let scan = pane.search?.hits.nextScan() {
            pane.mergeSearch(scan.run(), generation: pane.search?.generation ?? 0)
        }
        #expect(pane.search?.position(of: 11).count == 6)
        #expect(pane.search?.position(of: 11).place == 6)
    }

    @Test func `what an older search's scan found is not taken`() throws {
        var pane = pane(isScanned: false)
        let old = try #require(pane.search?.hits.nextScan()).run()
        let generation = pane.search?.generation ?? 0
        pane.setSearch(.make("miss"))
        pane.mergeSearch(old, generation: generation)
        #expect(pane.search?.hits.count.shown == 0)
    }

    @Test func `the border says what is searched for, and which hit of how many is chosen`() {
        var pane = pane(filter: "/[0-8]/")
        #expect(status(of: pane) == "/[0-8]/ · / hit|9 of 10 · 5 hits")
        pane.selectOldest(rows: 4)
        #expect(status(of: pane).hasSuffix("· hit 1 of 5 · ↓ 5 new"))
        pane.setSearch(.make("none"))
        pane.follow()
        #expect(status(of: pane) == "/[0-8]/ · / none|9 of 10 · searching 0% · no hits")
        pane.setSearch(.everything)
        #expect(status(of: pane) == "/[0-8]/|9 of 10")
    }

    private func status(of pane: Pane) -> String {
        let stage = Stage()
        stage.add("Feed")
        var state = stage.state(100, 20)
        state.store = fixture.store.snapshot()
        state.panes = [pane]
        guard let place = ScreenLayout(state).panes.first else { return "" }
        let status = PaneStatus(PaneContents(pane: pane, place: place, state: state))
        return "\(status.asked(columns: 60).text)|\(status.counts(columns: 60).text)"
    }
}
