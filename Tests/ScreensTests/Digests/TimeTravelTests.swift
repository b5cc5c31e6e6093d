import FeedCore
import TerminalKit
import Testing

@testable import Screens

/// Goes back in time in stores that drop events, and compares with a store that had no others and drops none.
@Suite struct TimeTravelTests {
    @Test(arguments: ViewKind.all, ["", "price > 50 or not symbol = B"])
    func `every view shows what it would of the items until then alone`(view: ViewKind, filter: String) throws {
        for seed in 0..<5 {
            var random = SeededRandom(seed: UInt64(seed))
            let tape = Tape(keep: Int.random(in: 40...400, using: &random), &random)
            var screen = tape.kept.state(100, 30, all: true, filters: tape.filters(filter), view: view)
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                tape.record(&random)
                screen.now = tape.kept.clock
                screen.show(tape.kept.store.snapshot())
                screen.settle()
            }
            for _ in 0..<12 {
                guard let moment = tape.randomMoment(&random) else { continue }
                screen.travel(to: moment)
                tape.compare(screen, with: tape.archive(view: view, filters: tape.filters(filter), at: moment), seed)
            }
        }
    }

    @Test func `every link is shown as it was`() throws {
        for seed in 0..<20 {
            var random = SeededRandom(seed: UInt64(seed))
            let tape = Tape(keep: 100, &random)
            var screen = tape.kept.state(100, 30, all: true)
            var badges: [(time: Timestamp, badges: [String])] = []
            for _ in 0..<40 {
                tape.record(&random)
                screen.now = tape.kept.clock
                screen.show(tape.kept.store.snapshot())
                badges.append((screen.now.time, screen.badges))
            }
            // A rate is of the last five seconds; of older events than are kept nobody knows them.
            let feeds = screen.store.feeds.compactMap { feed in feed.ordinals.first.map { feed[$0].arrival } }
            let oldest = try #require(feeds.max()) + .seconds(6)
            for (time, badges) in badges where time >= oldest {
                screen.travel(to: time)
                #expect(screen.asShown.badges == badges, "seed \(seed) at \(time)")
            }
        }
    }
}

/// Two stores that hear the same: one keeps little, the other all.
private final class Tape {
    let kept: Stage
    private let whole = Stage()
    private let feeds: [FeedID]
    private var symbols = ["A", "B", "C", "D"]

    init(keep: Int, _ random: inout SeededRandom) {
        let kept = Stage()
        self.kept = kept
        feeds = ["first", "second"].map { kept.add($0, key: "symbol", keep: Retention(events: keep)) }
        for name in ["first", "second"] { whole.add(name, key: "symbol") }
    }

    func filters(_ text: String) -> [FeedID: String] { Dictionary(uniqueKeysWithValues: feeds.map { ($0, text) }) }

    /// Both hear some more.
    func record(_ random: inout SeededRandom) {
        pass(.milliseconds(1))
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let feed = feeds.randomElement(using: &random) ?? feeds[0]
            if Int.random(in: 0..<12, using: &random) == 0 { drop(feed, &random) } else { say(feed, &random) }
        }
        pass(.milliseconds(Int.random(in: 1...2_000, using: &random)))
    }

    private func pass(_ span: Duration) {
        kept.pass(span)
        whole.match(kept)
    }

    private func say(_ feed: FeedID, _ random: inout SeededRandom) {
        let symbol = symbols.randomElement(using: &random) ?? "A"
        let price = Double(Int.random(in: 0...1_000, using: &random)) / 10
        let (type, op) =
            [("put", "add"), ("patch", "update"), ("tick", "remove"), ("tick", "reset")]
            .randomElement(using: &random) ?? ("tick", "add")
        let data =
            #"{"symbol":"\#(symbol)","price":\#(price),"operation":"\#(op)","choices":[{"delta":{"content":"w\#(price) "}}]}"#
        for stage in [kept, whole] { stage.receive(data: data, type: type, on: feed) }
    }

    private func drop(_ feed: FeedID, _ random: inout SeededRandom) {
        let isLost = Bool.random(using: &random)
        for stage in [kept, whole] {
            stage.note(isLost ? .lost(reason: "reset") : .reconnected(.make()), on: feed)
            stage.link(feed, isLost ? .retrying : .open)
        }
    }

    /// A moment of which all that was made is still known.
    func randomMoment(_ random: inout SeededRandom) -> StoredItem? {
        let store = kept.store.snapshot()
        let timeline = Timeline(feeds: feeds, filter: .everything, store: store)
        return timeline.items(startingAt: timeline.retainedFrom, limit: .max >> 1).randomElement(using: &random)
    }

    /// The screen that somebody has who heard nothing later.
    func archive(view: ViewKind, filters: [FeedID: String], at item: StoredItem) -> ScreenState {
        var screen = whole.state(100, 30, all: true, filters: filters, view: view)
        screen.store = whole.store.snapshot().asOf(
            PastMoment(sequence: item.sequence, moment: whole.clock.shifted(to: item.arrival)))
        screen.panes = screen.panes.map { pane in
            var pane = Pane(
                id: pane.id, subject: pane.subject, view: view, setup: pane.setup, filter: pane.timeline.filter,
                store: screen.store)
            pane.settle()
            return pane
        }
        return screen
    }

    func compare(_ screen: ScreenState, with archive: ScreenState, _ seed: Int) {
        for (pane, other) in zip(screen.panes, archive.panes) {
            #expect(pane.digest?.isEqual(to: other.digest) ?? (other.digest == nil), "seed \(seed)")
            let retained = pane.timeline.retainedFrom
            #expect(pane.timeline.sequences(from: retained) == other.timeline.sequences(from: retained), "seed \(seed)")
        }
    }
}

extension ScreenState {
    fileprivate var badges: [String] {
        store.feeds.map { LinkBadge($0, now: now.uptime).text(columns: 60).text.string }
    }

    /// Does all work that panes have put off.
    fileprivate mutating func settle() { for index in panes.indices { panes[index].settle() } }
}

extension Pane {
    fileprivate mutating func settle() {
        while let scan = nextScan { merge(scan.run(), generation: generation) }
        while let scan = digestScan { merge(scan.run(), generation: digestGeneration) }
    }
}

extension Timeline {
    fileprivate func sequences(from first: UInt64) -> [UInt64] {
        items(startingAt: first, limit: .max >> 1).map(\.sequence)
    }
}

extension Digest {
    fileprivate func isEqual(to other: (any Digest)?) -> Bool { other as? Self == self }
}

extension Gap {
    fileprivate static func make() -> Gap {
        Gap(began: Timestamp(microseconds: 0), length: .seconds(1), reason: "reset", resumedAt: "7")
    }
}
