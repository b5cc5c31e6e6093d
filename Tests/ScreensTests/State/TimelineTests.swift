import FeedCore
import SSE
import Testing

@testable import Screens

@Suite struct TimelineTests {
    @Test func `without a filter everything retained is shown`() {
        let fixture = StoreFixture(feeds: 1)
        fixture.add(["1", "2", "3"], to: 0)
        var timeline = fixture.timeline("")
        #expect(timeline.items(limit: 10).words == ["1", "2", "3"])
        #expect(timeline.count == (3, 3))
        fixture.add(["4"], to: 0)
        timeline.extend(to: fixture.store.snapshot())
        #expect(timeline.items(limit: 2).words == ["3", "4"])
    }

    @Test func `feeds are merged in the order of arrival`() {
        let fixture = StoreFixture(feeds: 3)
        for (index, feed) in [0, 1, 2, 1, 0, 2, 2, 0].enumerated() { fixture.add(["\(index)"], to: feed) }
        let timeline = fixture.timeline("")
        #expect(timeline.items(limit: 100).words == ["0", "1", "2", "3", "4", "5", "6", "7"])
        #expect(timeline.items(limit: 3).words == ["5", "6", "7"])
        #expect(timeline.items(endingAt: 4, limit: 3).words == ["1", "2", "3"])
        #expect(timeline.items(startingAt: 4, limit: 3).words == ["3", "4", "5"])
        #expect(timeline.count(after: 6) == 2)
    }

    @Test func `a filter takes what arrives at once and what is stored piece by piece, newest first`() throws {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((0..<100).map { $0 % 10 == 0 ? "hit \($0)" : "miss" }, to: 0)
        var timeline = fixture.timeline("hit")
        #expect(timeline.count == (0, 100))
        fixture.add(["hit 100", "miss"], to: 0)
        timeline.extend(to: fixture.store.snapshot())
        #expect(timeline.items(limit: 10).words == ["hit 100"])
        timeline.merge(try #require(timeline.nextScan(events: 35)).run())
        #expect(timeline.items(limit: 10).words == ["hit 70", "hit 80", "hit 90", "hit 100"])
        while let scan = timeline.nextScan(events: 35) { timeline.merge(scan.run()) }
        #expect(timeline.count == (11, 102))
        #expect(timeline.items(limit: 2).words == ["hit 90", "hit 100"])
        #expect(timeline.items(startingAt: 0, limit: 2).words == ["hit 0", "hit 10"])
    }

    @Test func `the first piece is small and each next one as large as all before it`() throws {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((0..<100_000).map { $0.isMultiple(of: 1_000) ? "hit" : "miss" }, to: 0)
        var timeline = fixture.timeline("hit")
        var sizes: [Int] = []
        while let scan = timeline.nextScan() {
            sizes.append(scan.piece.range.count)
            timeline.merge(scan.run())
        }
        #expect(sizes == [16_384, 16_384, 32_768, 34_464])
        #expect(timeline.count == (100, 100_000))
    }

    @Test func `two halves find what the whole does`() async throws {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((0..<101).map { $0.isMultiple(of: 7) ? "hit" : "miss" }, to: 0)
        fixture.store.record(.note(.lost(reason: "reset")), of: FeedID(rawValue: 0), at: .make(1))
        let scan = try #require(fixture.timeline("hit").nextScan())
        let halves = await scan.runInHalves()
        #expect(halves.ordinals == scan.run().ordinals)
        #expect(halves.piece.range == scan.piece.range)
    }

    @Test func `a result that comes twice or out of place changes nothing`() throws {
        let fixture = StoreFixture(feeds: 1)
        fixture.add((0..<20).map { "hit \($0)" }, to: 0)
        var timeline = fixture.timeline("hit")
        let first = try #require(timeline.nextScan(events: 5)).run()
        timeline.merge(first)
        timeline.merge(first)
        #expect(timeline.count.shown == 5)
    }

    @Test func `what the store forgets the timeline forgets`() {
        let fixture = StoreFixture(feeds: 1, keep: Retention(events: 10))
        var timeline = fixture.timeline("hit")
        for number in 0..<30 {
            fixture.add([number % 2 == 0 ? "hit \(number)" : "miss"], to: 0)
            timeline.extend(to: fixture.store.snapshot())
        }
        #expect(timeline.count == (5, 10))
        #expect(timeline.items(limit: 100).words == ["hit 20", "hit 22", "hit 24", "hit 26", "hit 28"])
        #expect(timeline.nextScan() == nil)
    }

    @Test func `a scan of what is forgotten meanwhile is still good for what is left`() throws {
        let fixture = StoreFixture(feeds: 1, keep: Retention(events: 10))
        fixture.add((0..<10).map { "hit \($0)" }, to: 0)
        var timeline = fixture.timeline("hit")
        let scan = try #require(timeline.nextScan())
        fixture.add((10..<15).map { "hit \($0)" }, to: 0)
        timeline.extend(to: fixture.store.snapshot())
        timeline.merge(scan.run())
        while let scan = timeline.nextScan() { timeline.merge(scan.run()) }
        #expect(timeline.items(limit: 100).words == (5..<15).map { "hit \($0)" })
        #expect(timeline.count == (10, 10))
    }

    @Test func `new events beyond the budget follow at the next call`() {
        let fixture = StoreFixture(feeds: 1)
        var timeline = fixture.timeline("hit")
        fixture.add((0..<10).map { "hit \($0)" }, to: 0)
        timeline.extend(to: fixture.store.snapshot(), budget: 4)
        #expect(timeline.count.shown == 4)
        timeline.extend(to: fixture.store.snapshot(), budget: 100)
        #expect(timeline.count.shown == 10)
    }

    @Test func `notes are shown whatever the filter says, and are no events`() {
        let fixture = StoreFixture(feeds: 1)
        var timeline = fixture.timeline("hit")
        fixture.add(["hit", "miss"], to: 0)
        fixture.store.record(.note(.lost(reason: "reset")), of: FeedID(rawValue: 0), at: .make(1))
        timeline.extend(to: fixture.store.snapshot())
        #expect(timeline.items(limit: 10).map { $0.note != nil } == [false, true])
        #expect(timeline.count == (1, 2))
    }

    @Test func `any mixture of arrivals, scans and forgetting shows what the filter takes of what is retained`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<30 {
            let fixture = StoreFixture(feeds: 2, keep: Retention(events: 50))
            fixture.addRandom(upTo: 80, &random)
            var timeline = fixture.timeline("hit")
            for _ in 0..<20 {
                switch Int.random(in: 0..<3, using: &random) {
                case 0: fixture.addRandom(upTo: 20, &random)
                case 1: timeline.extend(to: fixture.store.snapshot(), budget: Int.random(in: 1...30, using: &random))
                default:
                    timeline.nextScan(events: Int.random(in: 1...20, using: &random)).map { timeline.merge($0.run()) }
                }
            }
            timeline.extend(to: fixture.store.snapshot())
            while let scan = timeline.nextScan(events: 16) { timeline.merge(scan.run()) }
            let expected = fixture.timeline("").items(limit: 1_000).words.filter { $0.contains("hit") }
            #expect(timeline.items(limit: 1_000).words == expected)
        }
    }
}
