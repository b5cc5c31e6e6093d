import SSE
import Testing

@testable import FeedCore

/// A filter over a feed's stored events, against the same filter over each event alone.
@Suite struct StoredMatchesTests {
    /// Types, IDs and data in which the needles stand, partly, at the ends, or next to each other.
    private static let words = ["goal", "GOAL", "go", "al", "", "x", "goalgoal", "a\u{17F}\u{212A}", "ask", "price 7"]

    private static func store(_ random: inout SplitMix) -> FeedSnapshot {
        let store = EventStore()
        let feed = store.add(.make("a name too long to lie in a string itself"), at: .make(0))
        for _ in 0..<60 {
            let parts = (0..<3).map { _ in words.randomElement(using: &random) ?? "" }
            let padding = String(repeating: "-", count: Int.random(in: 0...300, using: &random))
            _ = store.append(
                .make("event: \(parts[0])\nid: \(parts[1])\ndata: \(parts[2])\ndata: \(padding)\n\n"), to: feed,
                at: .make(1))
            if Int.random(in: 0..<8, using: &random) == 0 {
                store.record(.note(.lost(reason: "reset")), of: feed, at: .make(1))
            }
        }
        return store.snapshot()[feed]
    }

    @Test(arguments: [
        "goal", "Go", "ask", "GOAL", "goal x", "goal or x", "not goal", "event:goal", "/o+al/", "feed:/name/ al",
    ])
    func `the same events are taken from many at once as from each alone`(expression: String) throws {
        var random = SplitMix(seed: 11)
        let filter = try Filter(expression)
        for _ in 0..<20 {
            let snapshot = Self.store(&random)
            let bounds = [snapshot.ordinals.randomElement(using: &random) ?? 0, snapshot.ordinals.upperBound].sorted()
            let range = bounds[0]..<bounds[1]
            let matcher = filter.matcher()
            let expected = range.filter { ordinal in
                snapshot.isEvent(at: ordinal) && snapshot.withFields(at: ordinal, matcher.matches)
            }
            #expect(filter.matcher().ordinals(in: range, of: snapshot) == expected)
        }
    }

    @Test func `every event is taken by a filter that asks nothing, and no note`() throws {
        var random = SplitMix(seed: 5)
        let snapshot = Self.store(&random)
        let all = try Filter("").matcher().ordinals(in: snapshot.ordinals, of: snapshot)
        #expect(all == snapshot.ordinals.filter(snapshot.isEvent))
        #expect(snapshot.noteOrdinals(in: snapshot.ordinals) == snapshot.ordinals.filter { !snapshot.isEvent(at: $0) })
    }
}
