import FeedCore
import SSE
import Testing

@Suite struct EventStoreTests {
    @Test func `an event is stored with its parts, its time and a number`() {
        let store = EventStore()
        let feed = store.add(.make(), at: .make(0))
        _ = store.append(.make("event: tick\nid: 42\ndata: a\ndata: b\n\n"), to: feed, at: .make(1.5))
        let item = store.snapshot()[feed][0]
        #expect(item.type == "tick")
        #expect(item.id == "42")
        #expect(item.data == "a\nb")
        #expect(item.hasOwnID)
        #expect(item.arrival == Timestamp(microseconds: 1_500_000))
        #expect(item.sequence == 1)
    }

    @Test func `the last event ID is the newest event's, whatever notes follow it`() {
        let store = EventStore()
        let feed = store.add(.make(), at: .make(0))
        #expect(store.snapshot()[feed].lastEventID.isEmpty)
        _ = store.append(.make("id: 41\ndata: a\n\nid: 42\ndata: b\n\n"), to: feed, at: .make(1))
        store.record(.note(.lost(reason: "reset")), of: feed, at: .make(2))
        #expect(store.snapshot()[feed].lastEventID == "42")
    }

    @Test func `an event without a type is a message`() {
        let store = EventStore()
        let feed = store.add(.make(), at: .make(0))
        _ = store.append(.make(data: ["a"]), to: feed, at: .make(1))
        #expect(store.snapshot()[feed][0].type == "message")
        #expect(!store.snapshot()[feed][0].hasOwnID)
    }

    @Test func `numbers go on over all feeds in the order of arrival`() {
        let store = EventStore()
        let (a, b) = (store.add(.make("a"), at: .make(0)), store.add(.make("b"), at: .make(0)))
        _ = store.append(.make(data: ["1", "2"]), to: a, at: .make(1))
        _ = store.append(.make(data: ["3"]), to: b, at: .make(1))
        _ = store.append(.make(data: ["4"]), to: a, at: .make(2))
        let snapshot = store.snapshot()
        #expect(snapshot[a].ordinals.map { snapshot[a].sequence(at: $0) } == [1, 2, 4])
        #expect(snapshot[b].ordinals.map { snapshot[b].sequence(at: $0) } == [3])
    }

    @Test func `the oldest events give way past the limit of events, counted`() {
        let store = EventStore()
        let feed = store.add(.make(keep: Retention(events: 3)), at: .make(0))
        for number in 1...5 { _ = store.append(.make(data: ["\(number)"]), to: feed, at: .make(1)) }
        let snapshot = store.snapshot()[feed]
        #expect(snapshot.words == ["3", "4", "5"])
        #expect(snapshot.ordinals == 2..<5)
        #expect(snapshot.evicted == 2)
        #expect(snapshot.counters.events == 5)
    }

    @Test func `the oldest events give way past the limit of bytes`() {
        let store = EventStore()
        let feed = store.add(.make(keep: Retention(events: 1_000_000, bytes: 64 << 10)), at: .make(0))
        for number in 0..<2_000 {
            _ = store.append(.make(data: ["\(number) \(String(repeating: "x", count: 200))"]), to: feed, at: .make(1))
        }
        let snapshot = store.snapshot()[feed]
        #expect(snapshot.memory <= 64 << 10)
        #expect(snapshot.retainedEvents > 100)
        #expect(snapshot.words.last?.hasPrefix("1999 ") == true)
        #expect(snapshot.retainedEvents + snapshot.evicted == 2_000)
    }

    @Test func `an event larger than the limit of bytes is kept alone`() {
        let store = EventStore()
        let feed = store.add(.make(keep: Retention(bytes: 8 << 10)), at: .make(0))
        let large = String(repeating: "y", count: 100_000)
        _ = store.append(.make(data: ["small"]), to: feed, at: .make(1))
        _ = store.append(.make(data: [large]), to: feed, at: .make(1))
        #expect(store.snapshot()[feed].words == [large])
    }

    @Test func `past the memory of all feeds the largest gives way`() {
        let store = EventStore(memory: 256 << 10)
        let (small, large) = (store.add(.make("small"), at: .make(0)), store.add(.make("large"), at: .make(0)))
        _ = store.append(.make(data: ["kept"]), to: small, at: .make(1))
        for _ in 0..<1_000 {
            _ = store.append(.make(data: [String(repeating: "z", count: 1_000)]), to: large, at: .make(1))
        }
        let snapshot = store.snapshot()
        #expect(snapshot[small].words == ["kept"])
        #expect(snapshot[small].memory + snapshot[large].memory <= 256 << 10)
        #expect(snapshot[large].evicted > 0)
    }

    @Test func `an unfinished event counts as memory of its feed`() {
        let store = EventStore(memory: 256 << 10)
        let feed = store.add(.make(), at: .make(0))
        for _ in 0..<200 {
            _ = store.append(.make(data: [String(repeating: "z", count: 1_000)]), to: feed, at: .make(1))
        }
        let before = store.snapshot()[feed].memory
        store.record(.pending(200 << 10), of: feed, at: .make(2))
        #expect(store.snapshot()[feed].memory < before)
    }

    @Test func `a snapshot stays as it was while the store goes on`() {
        let store = EventStore()
        let feed = store.add(.make(keep: Retention(events: 100, bytes: 32 << 10)), at: .make(0))
        for number in 0..<50 { _ = store.append(.make(data: ["\(number)"]), to: feed, at: .make(1)) }
        let snapshot = store.snapshot()[feed]
        let words = snapshot.words
        for number in 50..<5_000 { _ = store.append(.make(data: ["\(number)"]), to: feed, at: .make(2)) }
        #expect(snapshot.words == words)
        #expect(store.snapshot()[feed].words.first == "4900")
    }

    @Test func `a note is an item between the events, and no event`() {
        let store = EventStore()
        let feed = store.add(.make(keep: Retention(events: 3)), at: .make(0))
        _ = store.append(.make(data: ["1"]), to: feed, at: .make(1))
        store.record(.note(.lost(reason: "reset by peer")), of: feed, at: .make(2))
        _ = store.append(.make(data: ["2"]), to: feed, at: .make(3))
        var snapshot = store.snapshot()[feed]
        #expect(snapshot.words == ["1", "--", "2"])
        #expect(snapshot[1].note == .lost(reason: "reset by peer"))
        #expect(snapshot.retainedEvents == 2)
        _ = store.append(.make(data: ["3", "4"]), to: feed, at: .make(4))
        snapshot = store.snapshot()[feed]
        #expect(snapshot.words == ["2", "3", "4"])
        #expect(snapshot.retainedEvents == 3)
        #expect(snapshot.evicted == 1)
    }

    @Test func `what happens to a feed is counted`() {
        let store = EventStore()
        let feed = store.add(.make(), at: .make(0))
        store.record(.bytes(100, comments: 2, dropped: 1), of: feed, at: .make(1))
        store.record(.repeated(3), of: feed, at: .make(2))
        let gap = Gap(began: .init(microseconds: 0), length: .seconds(4), reason: "reset", resumedAt: "41", missing: 7)
        store.record(.note(.reconnected(gap)), of: feed, at: .make(3))
        let counters = store.snapshot()[feed].counters
        #expect(counters.bytes == 100)
        #expect(counters.comments == 2)
        #expect(counters.oversized == 1)
        #expect(counters.repeated == 3)
        #expect(counters.gaps == 1)
        #expect(counters.missing == 7)
        #expect(counters.uncertainGaps == 1)
        #expect(counters.lastBytes == .make(1))
        #expect(counters.lastEvent == nil)
    }

    @Test func `items are found by number and by time`() {
        let store = EventStore()
        let (a, b) = (store.add(.make("a"), at: .make(0)), store.add(.make("b"), at: .make(0)))
        for number in 1...600 {
            _ = store.append(.make(data: ["\(number)"]), to: number % 3 == 0 ? b : a, at: .make(Double(number)))
        }
        let snapshot = store.snapshot()[a]
        #expect(snapshot.ordinal(atOrAfter: 0) == 0)
        #expect(snapshot.ordinal(atOrAfter: 2) == 1)
        #expect(snapshot.ordinal(atOrAfter: 3) == 2)
        #expect(snapshot.ordinal(atOrAfter: 601) == snapshot.ordinals.upperBound)
        #expect(snapshot[snapshot.ordinal(arrivedAtOrAfter: Timestamp(microseconds: 299_500_000))].data == "301")
    }

    @Test func `a change raises the signal until it is cleared`() {
        let store = EventStore()
        let feed = store.add(.make(), at: .make(0))
        store.signal.clear()
        #expect(!store.signal.isReadable)
        _ = store.append(.make(data: ["1"]), to: feed, at: .make(1))
        _ = store.append(.make(data: ["2"]), to: feed, at: .make(1))
        #expect(store.signal.isReadable)
        store.signal.clear()
        #expect(!store.signal.isReadable)
    }

    @Test func `feeds write and readers read at the same time without harm`() async {
        let store = EventStore(memory: 1 << 20)
        let feeds = (0..<4).map { store.add(.make("\($0)", keep: Retention(events: 500)), at: .make(0)) }
        await withTaskGroup { group in
            for feed in feeds {
                group.addTask {
                    for number in 0..<500 {
                        _ = store.append(.make(data: ["\(number)", "\(number)"]), to: feed, at: .make(1))
                    }
                }
            }
            group.addTask {
                for _ in 0..<200 {
                    for feed in store.snapshot().feeds {
                        let numbers = feed.words.compactMap { Int($0) }
                        #expect(numbers == numbers.sorted())
                    }
                }
            }
        }
        #expect(store.snapshot().feeds.allSatisfy { $0.counters.events == 1_000 && $0.retainedEvents == 500 })
    }
}
