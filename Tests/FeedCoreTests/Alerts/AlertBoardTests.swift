import FeedCore
import Testing

@Suite struct AlertBoardTests {
    private let store = EventStore()

    private func add(_ name: String, _ alerts: Alert...) -> FeedID {
        var feed = Feed.make(name)
        feed.alerts = alerts
        return store.add(feed, at: .make(0))
    }

    private func receive(_ data: String..., on feed: FeedID) {
        _ = store.append(.make(data: data), to: feed, at: .make(1))
    }

    @Test func `what was stored before is no alert, what comes with a feed that is added is`() {
        let old = add("old", .make(.event(.make("a"))))
        receive("a", on: old)
        var board = AlertBoard(store.snapshot(), at: .make(1))
        receive("a", on: old)
        let new = add("new", .make(.event(.make("a"))))
        receive("a", "a", on: new)
        #expect(board.extend(to: store.snapshot(), at: .make(2)).map(\.feed) == [old, new, new])
        #expect(board.extend(to: store.snapshot(), at: .make(3)).isEmpty)
        #expect(board.unseen == 3)
        board.see()
        #expect(board.unseen == 0)
        #expect(board.firings.count == 3)
    }

    @Test func `an alert that is added to a feed begins with its next event`() {
        let feed = add("feed")
        var board = AlertBoard(store.snapshot(), at: .make(0))
        receive("a", on: feed)
        _ = board.extend(to: store.snapshot(), at: .make(1))
        var changed = store.snapshot()[feed].feed
        changed.alerts = [.make(.event(.make("a")))]
        store.change(feed, to: changed)
        #expect(board.extend(to: store.snapshot(), at: .make(2)).isEmpty)
        receive("a", on: feed)
        #expect(board.extend(to: store.snapshot(), at: .make(3)).count == 1)
    }

    @Test func `what is known of an alert stays when others come and go`() {
        let (first, second) = (Alert.make(.event(.make("a"))), Alert.make(.event(.make("b"))))
        let feed = add("feed", first)
        var board = AlertBoard(store.snapshot(), at: .make(0))
        receive("a", on: feed)
        _ = board.extend(to: store.snapshot(), at: .make(1))
        var changed = store.snapshot()[feed].feed
        changed.alerts = [second, first]
        store.change(feed, to: changed)
        _ = board.extend(to: store.snapshot(), at: .make(2))
        #expect(board.machines(of: feed).map(\.fired) == [0, 1])
        store.remove(feed)
        _ = board.extend(to: store.snapshot(), at: .make(3))
        #expect(board.watch(of: feed) == nil)
    }

    @Test func `an alert can be quiet for ten minutes, and until it is woken`() {
        let feed = add("feed", .make(.event(.make("a")), [.highlight, .bell]))
        var board = AlertBoard(store.snapshot(), at: .make(0))
        func look(at seconds: Double) -> Int {
            receive("a", on: feed)
            return board.extend(to: store.snapshot(), at: .make(seconds)).count
        }
        #expect(look(at: 1) == 1)
        board.snoozeNext(0, of: feed, at: Moment.make(1).uptime)
        #expect([look(at: 2), look(at: 600), look(at: 601)] == [0, 0, 1])
        board.snoozeNext(0, of: feed, at: Moment.make(700).uptime)
        board.snoozeNext(0, of: feed, at: Moment.make(700).uptime)
        #expect([look(at: 702), look(at: 9_000)] == [0, 0])
        board.snoozeNext(0, of: feed, at: Moment.make(9_000).uptime)
        #expect(look(at: 9_001) == 1)
        #expect(board.machines(of: feed)[0].fired == 7)
        #expect(board.unseen == 3)
    }

    @Test func `marks are of the events that alerts were about, and to be seen if that was asked for`() {
        let feed = add("feed", .make(.event(.make("a"))), .make(.event(.make("b")), [.highlight]))
        var board = AlertBoard(store.snapshot(), at: .make(0))
        receive("a", "x", "b", "a b", on: feed)
        _ = board.extend(to: store.snapshot(), at: .make(1))
        let snapshot = store.snapshot()[feed]
        #expect(snapshot.ordinals.map { board.highlights(snapshot[$0]) } == [false, false, true, true])
        #expect(board.marks(of: [feed]) == [1, 3, 4])
    }

    @Test func `a flood is looked at in steps, and what was gone before is counted`() {
        var feed = Feed.make(keep: Retention(events: 60_000))
        feed.alerts = [.make(.event(.make("hit")), [.highlight])]
        let id = store.add(feed, at: .make(0))
        var board = AlertBoard(store.snapshot(), at: .make(0))
        _ = store.append(.make(data: Array(repeating: "hit", count: 70_000)), to: id, at: .make(1))
        let stored = store.snapshot()[id].ordinals
        var found = board.extend(to: store.snapshot(), at: .make(1)).count
        #expect(found == 50_000)
        #expect(board.isBehind)
        found += board.extend(to: store.snapshot(), at: .make(1)).count
        #expect(!board.isBehind)
        #expect(found == stored.count)
        #expect(board.watch(of: id)?.missed == stored.lowerBound)
        #expect(board.firings.count == 500)
        #expect(board.unseen == found)
    }

    @Test func `a flooded feed among many that are quiet is kept up with`() {
        let ids = (0..<1_000).map { add("feed \($0)", .make(.event(.make("hit")))) }
        var board = AlertBoard(store.snapshot(), at: .make(0))
        _ = store.append(.make(data: Array(repeating: "hit", count: 500)), to: ids[7], at: .make(1))
        #expect(board.extend(to: store.snapshot(), at: .make(1)).count == 500)
        #expect(!board.isBehind)
    }

    @Test func `the same life in other steps is the same`() {
        var random = SplitMix(seed: 7)
        for _ in 0..<50 {
            let words = (0..<60).map { _ in
                #"{"k":\#(Int.random(in: 0..<3, using: &random)),"p":\#(Int.random(in: 0..<9, using: &random))}"#
            }
            let alert = Alert.make(
                .crossing(Threshold(.rises, .make("p > 5"), key: JSONPath("k"), rearm: .make("p < 3"))))
            let (whole, parts) = (add("whole", alert), add("parts", alert))
            var (one, many) = (AlertBoard(), AlertBoard())
            var rest = words[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...9, using: &random))
                rest = rest.dropFirst(piece.count)
                _ = store.append(.make(data: Array(piece)), to: parts, at: .make(1))
                _ = many.extend(to: store.snapshot(), at: .make(1))
            }
            _ = store.append(.make(data: words), to: whole, at: .make(1))
            _ = one.extend(to: store.snapshot(), at: .make(1))
            #expect(many.machines(of: parts)[0].fired == one.machines(of: whole)[0].fired)
            #expect(one.machines(of: whole)[0].fired == expected(words))
            store.remove(whole)
            store.remove(parts)
        }
    }

    /// How often thresholds are crossed, written down another way.
    private func expected(_ words: [String]) -> Int {
        var (isUp, count) = ([Bool](repeating: false, count: 3), 0)
        for word in words {
            let digits = word.compactMap(\.wholeNumberValue)
            if digits[1] > 5, !isUp[digits[0]] { count += 1 }
            isUp[digits[0]] = digits[1] > 5 || (isUp[digits[0]] && digits[1] >= 3)
        }
        return count
    }

    @Test func `an event that two alerts are about is marked once`() {
        let feed = add("feed", .make(.event(.make("a"))), .make(.event(.make("a b"))))
        var board = AlertBoard(store.snapshot(), at: .make(0))
        receive("a b", on: feed)
        #expect(board.extend(to: store.snapshot(), at: .make(1)).count == 2)
        #expect(board.marks(of: [feed]) == [1])
    }
}
