import SSE
import Testing

@testable import FeedCore

/// Feeds that come, go, change and come back.
@Suite struct ComingAndGoingTests {
    private let store = EventStore()

    private func add(_ names: String...) -> [FeedID] { names.map { store.add(.make($0), at: .make(0)) } }

    private var names: [String] { store.snapshot().feeds.map(\.feed.name) }

    private func data(of feed: FeedID) -> [String] {
        let snapshot = store.snapshot()[feed]
        return snapshot.ordinals.map { snapshot[$0].data }
    }

    @Test func `a feed that is removed is gone with its events, and comes back to its place with them`() {
        let feeds = add("a", "b", "c")
        _ = store.append(.make(data: ["1", "2"]), to: feeds[1], at: .make(1))
        store.remove(feeds[1])
        #expect(names == ["a", "c"])
        #expect(store.snapshot().place(of: feeds[1]) == nil)
        #expect(data(of: feeds[1]) == [])
        store.restore(feeds[1], at: 1)
        #expect(names == ["a", "b", "c"])
        #expect(data(of: feeds[1]) == ["1", "2"])
    }

    @Test func `an ID is never given twice`() {
        let feeds = add("a", "b")
        store.remove(feeds[1])
        #expect(store.snapshot().nextFeed == FeedID(rawValue: 2))
        #expect(add("c") == [FeedID(rawValue: 2)])
        #expect(store.snapshot().place(of: FeedID(rawValue: 2)) == 1)
    }

    @Test func `what a removed feed still receives harms nobody`() {
        let feeds = add("a", "b")
        store.remove(feeds[0])
        store.remove(feeds[0])
        _ = store.append(.make(data: ["late"]), to: feeds[0], at: .make(1))
        store.record(.link(Link(state: .failed, since: .make(1))), of: feeds[0], at: .make(1))
        #expect(names == ["b"])
        #expect(store.snapshot(of: feeds[0]).link.state == .failed)
    }

    @Test func `a feed that changes keeps its events, as far as it still may`() {
        let feeds = add("a")
        _ = store.append(.make(data: ["1", "2", "3"]), to: feeds[0], at: .make(1))
        store.change(feeds[0], to: .make("z", keep: Retention(events: 2)))
        #expect(names == ["z"])
        #expect(data(of: feeds[0]) == ["2", "3"])
        #expect(store.snapshot()[feeds[0]].evicted == 1)
    }

    @Test(arguments: [
        ([2, 0, 1], ["c", "a", "b"]), ([1], ["b", "a", "c"]), ([], ["a", "b", "c"]), ([1, 1, 9], ["b", "a", "c"]),
    ])
    func `feeds are put into another order`(order: [Int], expected: [String]) {
        _ = add("a", "b", "c")
        store.arrange(order.map(FeedID.init))
        #expect(names == expected)
        #expect(store.snapshot().feeds.allSatisfy { store.snapshot()[$0.id].id == $0.id })
    }

    @Test func `what nobody sees gives way before what is seen`() {
        let small = EventStore(memory: 256 << 10)
        let seen = small.add(.make("seen"), at: .make(0))
        let gone = small.add(.make("gone"), at: .make(0))
        let block = [String(repeating: "x", count: 1_000)]
        for _ in 0..<100 { _ = small.append(.make(data: block), to: seen, at: .make(1)) }
        for _ in 0..<100 { _ = small.append(.make(data: block), to: gone, at: .make(1)) }
        small.remove(gone)
        let before = small.snapshot()[seen].retainedEvents
        for _ in 0..<50 { _ = small.append(.make(data: block), to: seen, at: .make(1)) }
        #expect(small.snapshot()[seen].retainedEvents == before + 50)
        #expect(small.snapshot(of: gone).retainedEvents < 100)
    }

    @Test func `the events of those removed longest ago are forgotten`() {
        let feeds = (0...EventLog.removedFeeds).map { store.add(.make("\($0)"), at: .make(0)) }
        for feed in feeds {
            _ = store.append(.make(data: ["1"]), to: feed, at: .make(1))
            store.remove(feed)
        }
        for feed in feeds { store.restore(feed, at: 0) }
        #expect(data(of: feeds[0]) == [])
        #expect(data(of: feeds[1]) == ["1"])
    }

    @Test func `a lower limit for all takes effect at once`() {
        let feeds = add("a")
        let block = [String(repeating: "x", count: 1_000)]
        for _ in 0..<2_000 { _ = store.append(.make(data: block), to: feeds[0], at: .make(1)) }
        store.limit(memory: 1 << 20)
        #expect(store.snapshot()[feeds[0]].memory <= 1 << 20)
        #expect(store.snapshot()[feeds[0]].retainedEvents > 0)
    }
}
