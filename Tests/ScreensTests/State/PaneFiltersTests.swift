import FeedCore
import Testing

@testable import Screens

/// A pane's filters, which are in force together.
@Suite struct PaneFiltersTests {
    private let fixture = StoreFixture(feeds: 1)

    /// A pane of `red goal`, `red card`, `blue goal` with these filters.
    private func pane(_ filters: String...) -> Pane {
        fixture.add(["red goal", "red card", "blue goal"], to: 0)
        var pane = Pane.make(subject: .feed(FeedID(rawValue: 0)), store: fixture.store.snapshot())
        for filter in filters { pane.addFilter(.make(filter)) }
        return pane
    }

    private func words(_ pane: Pane) -> [String] {
        var pane = pane
        while let scan = pane.timeline.nextScan() { pane.merge(scan.run(), generation: pane.generation) }
        return pane.visibleItems(rows: 5).words
    }

    @Test func `what all take that are on is shown`() {
        var pane = pane("red", "goal")
        #expect(words(pane) == ["red goal"])
        pane.toggleFilter(0)
        #expect(words(pane) == ["red goal", "blue goal"])
        pane.toggleFilter(0)
        pane.toggleFilter(1)
        #expect(words(pane) == ["red goal", "red card"])
    }

    @Test func `an or in one filter does not reach into another`() {
        #expect(words(pane("card or goal", "blue")) == ["blue goal"])
    }

    @Test func `the same filter is not put on the stack twice, and nothing is added by one that asks nothing`() {
        var pane = pane("red", "goal", "red", " ")
        #expect(pane.filters.map(\.filter.text) == ["goal", "red"])
        pane.toggleFilter(0)
        pane.addFilter(.make("goal"))
        #expect(pane.filters == [StackedFilter(filter: .make("red")), StackedFilter(filter: .make("goal"))])
    }

    @Test func `one that takes everything takes all of the stack away`() {
        var pane = pane("red", "goal")
        pane.setFilter(.everything)
        #expect(pane.filters.isEmpty)
        #expect(words(pane).count == 3)
    }

    @Test func `all go off together, and on again as they were`() {
        var pane = pane("red", "goal", "card")
        pane.toggleFilter(2)
        pane.toggleFilters()
        #expect(pane.filters.allSatisfy { !$0.isOn })
        #expect(words(pane).count == 3)
        pane.toggleFilters()
        #expect(pane.filters.map(\.isOn) == [true, true, false])
    }

    @Test func `all that were off one by one go on together`() {
        var pane = pane("red", "goal")
        pane.toggleFilters()
        pane.removeFilter(0)
        pane.toggleFilters()
        #expect(pane.filters == [StackedFilter(filter: .make("goal"))])
    }

    @Test func `nothing is looked at again when what is in force stays the same`() {
        var pane = pane("red")
        let generation = pane.generation
        pane.toggleFilter(0)
        pane.addFilter(.make("goal"))
        pane.toggleFilter(1)
        pane.toggleFilter(0)
        #expect(pane.generation == generation + 4)
        pane.removeFilter(1)
        #expect(pane.generation == generation + 4)
    }

    @Test func `each is counted alone while counts are wanted`() throws {
        var pane = pane("red", "goal")
        pane.toggleFilter(1)
        #expect(pane.tally(of: .make("goal")) == nil)
        pane.countFilters(true)
        #expect(pane.tally(of: .make("goal"))?.scannedShare == 0)
        for tally in pane.tallies {
            pane.mergeTally(try #require(tally.nextScan()).run(), of: tally.filter.text)
        }
        fixture.add(["late goal"], to: 0)
        pane.extend(to: fixture.store.snapshot())
        #expect(pane.tally(of: .make("red"))?.events == 2)
        #expect(pane.tally(of: .make("goal"))?.events == 3)
        #expect(pane.tally(of: .make("goal"))?.scannedShare == nil)
        pane.addFilter(.make("blue"))
        pane.countFilters(true)
        #expect(pane.tally(of: .make("goal"))?.events == 3)
        #expect(pane.tally(of: .make("blue"))?.scannedShare != nil)
        pane.countFilters(false)
        #expect(pane.tally(of: .make("goal")) == nil)
    }
}
