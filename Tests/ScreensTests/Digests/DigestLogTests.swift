import FeedCore
import Testing

@testable import Screens

@Suite struct DigestLogTests {
    @Test func `a digest of the past is that of the items up to then, while older ones are dropped`() throws {
        for seed in 0..<40 {
            var random = SeededRandom(seed: UInt64(seed))
            let fixture = StoreFixture(feeds: 2, keep: Retention(events: 150))
            var (pane, all) = (words(of: fixture), [StoredItem]())
            for _ in 0..<Int.random(in: 1..<200, using: &random) {
                fixture.addRandom(upTo: 40, &random)
                let store = fixture.store.snapshot()
                all += Timeline(feeds: fixture.feeds, filter: .everything, store: store)
                    .items(startingAt: (all.last?.sequence ?? 0) + 1, limit: .max >> 1)
                pane.extend(to: store)
            }
            let store = fixture.store.snapshot()
            let oldest = pane.timeline.retainedFrom
            for sequence in (oldest..<store.newestSequence + 1).shuffled(using: &random).prefix(20) {
                pane.extend(to: store, showing: store.asOf(PastMoment(sequence: sequence, moment: .make(1))))
                #expect(pane.digest as? Words == Words(all.filter { $0.sequence <= sequence }), "seed \(seed)")
            }
        }
    }

    @Test func `what was dropped long ago cannot be shown any more`() {
        let fixture = StoreFixture(feeds: 1, keep: Retention(events: 10))
        var pane = words(of: fixture)
        for number in 0..<30 {
            fixture.add(["\(number)"], to: 0)
            pane.extend(to: fixture.store.snapshot())
        }
        let store = fixture.store.snapshot()
        pane.extend(to: store, showing: store.asOf(PastMoment(sequence: 5, moment: .make(1))))
        #expect(pane.digest == nil)
        pane.extend(to: store, showing: store.asOf(PastMoment(sequence: 21, moment: .make(1))))
        #expect((pane.digest as? Words)?.words.last == "20")
        pane.extend(to: store)
        #expect((pane.digest as? Words)?.words == (0..<30).map(String.init))
    }

    @Test func `many items are taken in elsewhere, and those that come meanwhile afterwards`() throws {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((0..<10_000).map(String.init), to: 0)
        var pane = words(of: fixture)
        #expect(pane.digest == nil)
        #expect(pane.isDigesting)
        let scan = try #require(pane.digestScan)
        fixture.add(["more"], to: 0)
        pane.extend(to: fixture.store.snapshot())
        pane.merge(scan.run(), generation: pane.digestGeneration)
        #expect(pane.digestScan == nil)
        #expect((pane.digest as? Words)?.words == (0..<10_000).map(String.init) + ["more"])
        pane.setFilter(.make("more"))
        pane.merge(scan.run(), generation: pane.digestGeneration - 1)
        while let scan = pane.nextScan { pane.merge(scan.run(), generation: pane.generation) }
        #expect((pane.digest as? Words)?.words == ["more"])
    }

    @Test func `a paused pane keeps its digest while the store goes on`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add(["1", "2"], to: 0)
        var pane = words(of: fixture)
        pane.pause()
        fixture.add(["3"], to: 0)
        pane.extend(to: fixture.store.snapshot())
        #expect((pane.digest as? Words)?.words == ["1", "2"])
        pane.setFilter(.make("2 or 3"))
        while let scan = pane.nextScan { pane.merge(scan.run(), generation: pane.generation) }
        #expect((pane.digest as? Words)?.words == ["2"])
        #expect(pane.visibleItems(rows: 9).words == ["2"])
        pane.resume(with: fixture.store.snapshot())
        #expect((pane.digest as? Words)?.words == ["2", "3"])
    }

    @Test(arguments: [false, true])
    func `a pane that stands still has its digest as soon as many items are taken in`(isPausedFirst: Bool) throws {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((0..<10_000).map(String.init), to: 0)
        var pane = Pane(
            id: 0, subject: .feed(fixture.feeds[0]), view: isPausedFirst ? .list : Words.view, filter: .everything,
            store: fixture.store.snapshot())
        pane.pause()
        pane.view = Words.view
        #expect(pane.lacksDigest)
        fixture.add(["more"], to: 0)
        pane.extend(to: fixture.store.snapshot())
        let scan = try #require(pane.digestScan)
        pane.merge(scan.run(), generation: pane.digestGeneration)
        #expect((pane.digest as? Words)?.words == (0..<10_000).map(String.init))
    }

    @Test func `a new filter shows the past as soon as what is stored was scanned`() throws {
        let fixture = StoreFixture(feeds: 1)
        fixture.add(["1", "2", "1 again", "3"], to: 0)
        var pane = words(of: fixture)
        let store = fixture.store.snapshot()
        pane.extend(to: store, showing: store.asOf(PastMoment(sequence: 2, moment: .make(1))))
        pane.setFilter(.make("1"))
        #expect(pane.lacksDigest)
        while let scan = pane.nextScan { pane.merge(scan.run(), generation: pane.generation) }
        #expect((pane.digest as? Words)?.words == ["1"])
    }

    @Test func `what is cleared is left out, and comes back`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add(["1", "2"], to: 0)
        var pane = words(of: fixture)
        pane.clear(upTo: 1)
        #expect((pane.digest as? Words)?.words == ["2"])
        pane.clear(upTo: 0)
        #expect((pane.digest as? Words)?.words == ["1", "2"])
    }

    private func words(of fixture: StoreFixture) -> Pane {
        Pane(
            id: 0, subject: fixture.feeds.count > 1 ? .allFeeds : .feed(fixture.feeds[0]), view: Words.view,
            filter: .everything, store: fixture.store.snapshot())
    }
}

/// The data of all events.
private struct Words: Digest {
    static let view = ViewKind(name: "words", rowsAreItems: false, digest: { _ in Words([]) }, rows: { _ in [] }) {
        _, _ in
    }

    private(set) var words: [String] = []
    var weight: Int { words.count }

    init(_ items: [StoredItem]) { take(items) }

    mutating func take(_ item: StoredItem) { words.append(item.data) }
}
