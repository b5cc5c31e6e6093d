import FeedCore
import SSE
import Testing

@testable import FeedEngine

@Suite struct FeedIntakeTests {
    /// An intake in front of a store.
    private struct Bench {
        let store = EventStore()
        let id: FeedID
        var intake = FeedIntake(limits: FeedLimits())
        var seconds = 0.0

        init() { id = store.add(.make("http://a/"), at: .now()) }

        mutating func begin(after id: String = "") { intake.begin(resumingAfter: id) }

        /// Takes a chunk, stores what is new, and returns it with the number of repeats.
        mutating func take(_ text: String) -> String {
            let bytes = Array(text.utf8)
            let now = Uptime(nanoseconds: 0) + .seconds(seconds)
            let (repeated, fault) = intake.take(bytes.span, at: now) { [store, id] in store.snapshot(of: id) }
            _ = store.append(intake.batch, to: id, at: .now())
            let events = intake.batch.events.map(\.data).joined(separator: " ")
            return "\(events)|\(repeated)\(fault.map { " \($0.words)" } ?? "")"
        }
    }

    @Test(arguments: [
        // Equal in ID and data, or not a repeat.
        ("id: 2\ndata: b\n\n", "|1"), ("id: 2\ndata: other\n\n", "other|0"), ("id: 9\ndata: b\n\n", "b|0"),
        // An ID of its own, not one inherited.
        ("data: b\n\n", "b|0"),
        // Only before the first new event.
        ("id: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\ndata: c\n\n", "c|2"),
        ("id: 3\ndata: c\n\nid: 2\ndata: b\n\n", "c b|0"),
        // One ID with two data: both are known.
        ("id: 1\ndata: a\n\nid: 1\ndata: a2\n\n", "|2"),
        // An empty ID is one too.
        ("id\ndata: empty\n\n", "|1"),
    ])
    func `repeats across a resume are dropped`(chunk: String, outcome: String) {
        var bench = Bench()
        bench.begin()
        _ = bench.take("id: 1\ndata: a\n\nid: 1\ndata: a2\n\nid\ndata: empty\n\nid: 2\ndata: b\n\n")
        bench.begin(after: "2")
        #expect(bench.take(chunk) == outcome)
    }

    @Test func `repeats are found however the stream is cut`() {
        var bench = Bench()
        bench.begin()
        _ = bench.take("id: 1\ndata: a\n\nid: 2\ndata: b\n\n")
        bench.begin(after: "2")
        let outcomes = "id: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\ndata: c\n\n".map { bench.take(String($0)) }
        #expect(outcomes.filter { $0 == "|1" }.count == 2 && outcomes.last == "c|0")
        #expect(bench.intake.evidence == LossEvidence(repeated: 2, loss: .none))
    }

    @Test func `without a resume nothing is a repeat`() {
        var bench = Bench()
        bench.begin()
        _ = bench.take("id: 1\ndata: a\n\n")
        bench.begin()
        #expect(bench.take("id: 1\ndata: a\n\n") == "a|0")
    }

    @Test func `what came before a fault is kept`() {
        var limits = FeedLimits()
        limits.event = 1 << 10
        var bench = Bench()
        bench.intake = FeedIntake(limits: limits)
        bench.begin()
        let long = String(repeating: "x", count: 2_000)
        #expect(bench.take("data: a\n\ndata: \(long)\n\n") == "a|0 a line of the stream is longer than 1 KiB")
    }

    @Test(arguments: [": hello\n\n", "event: ping\ndata: {}\n\n", "event: Keep-Alive\ndata: 1\n\n"])
    func `heartbeats are comments and events that only keep the connection alive`(beat: String) {
        var bench = Bench()
        bench.begin()
        for second in [0.0, 15, 30] {
            bench.seconds = second
            _ = bench.take(beat)
        }
        #expect(bench.intake.heartbeat == .seconds(15))
    }

    @Test func `ordinary events are no heartbeats`() {
        var bench = Bench()
        bench.begin()
        for second in [0.0, 15, 30] {
            bench.seconds = second
            _ = bench.take("event: tick\ndata: 1\n\n")
        }
        #expect(bench.intake.heartbeat == nil)
    }
}
