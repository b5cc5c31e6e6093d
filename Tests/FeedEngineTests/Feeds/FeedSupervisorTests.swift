import FeedCore
import FeedEngine
import FeedtopTestKit
import SSE
import Testing
import Transfer

@Suite(.timeLimit(.minutes(1))) struct FeedSupervisorTests {
    private func make(_ sink: RecordingSink) -> FeedSupervisor {
        FeedSupervisor(FeedEnvironment(sink: sink, transfer: Transfer(), version: "1.2", clock: ManualClock()))
    }

    @Test func `it ends when each feed has ended, and tells how`() async throws {
        let server = try LoopbackServer(paths: ["/gone": [.respond(.noContent)], "/no": [.respond(.notFound)]])
        let sink = RecordingSink()
        let supervisor = make(sink)
        for path in ["/gone", "/no"] {
            let feed = Feed.make(server.url(path))
            supervisor.add(feed, as: sink.store.add(feed, at: .now()))
        }
        let links = await supervisor.run(until: .everyFeedEnded)
        #expect(links.mapValues(\.state) == [FeedID(rawValue: 0): .closed, FeedID(rawValue: 1): .failed])
    }

    @Test func `without feeds there is nothing to wait for`() async {
        let links = await make(RecordingSink()).run(until: .everyFeedEnded)
        #expect(links.isEmpty)
    }

    @Test func `a feed that is removed hangs up, and the others go on`() async throws {
        let server = try LoopbackServer(always: [.respond(.ok, .eventStream), .send("data: a\n\n"), .stall])
        try await Rig.run(.make(server.url())) { rig in
            try await rig.sees("event a")
            let second = Feed.make(server.url("/second"))
            rig.supervisor.add(second, as: rig.sink.store.add(second, at: .now()))
            try await rig.sees("event a", count: 2)
            rig.supervisor.remove(rig.id)
            try await server.clientsLeft(count: 1)
            rig.supervisor.send(.reconnect, to: rig.id)  // gone, and that is no error
        }
        try await server.clientsLeft(count: 2)
    }

    @Test func `cancelling it closes every connection`() async throws {
        let server = try LoopbackServer(always: [.respond(.ok, .eventStream), .send("data: a\n\n"), .stall])
        let sink = RecordingSink()
        let supervisor = make(sink)
        for _ in 0..<50 {
            let feed = Feed.make(server.url())
            supervisor.add(feed, as: sink.store.add(feed, at: .now()))
        }
        let running = Task { await supervisor.run() }
        _ = try await sink.record.wait { $0.lines.count { $0 == "event a" } == 50 }
        running.cancel()
        let links = await running.value
        #expect(links.count == 50)
        try await server.clientsLeft(count: 50)
    }

    @Test func `a full sink slows the feed and loses nothing`() async throws {
        let text = (1...20_000).map { "id: \($0)\ndata: \($0)\n\n" }.joined()
        let server = try LoopbackServer([.respond(.ok, .eventStream), .send(text)])
        let sink = PausingSink()
        let feed = Feed.make(server.url(), reconnect: .never)
        let supervisor = FeedSupervisor(FeedEnvironment(sink: sink, transfer: Transfer(), version: "1.2"))
        supervisor.add(feed, as: sink.store.add(feed, at: .now()))
        let links = await supervisor.run(until: .everyFeedEnded)
        #expect(links.values.map(\.state) == [.closed])
        #expect(sink.store.snapshot().feeds[0].retainedEvents == 20_000)
        #expect(sink.pauses.value > 10)
    }
}

/// A store that is full after each batch, and has room a moment later.
private final class PausingSink: FeedSink {
    let store = EventStore()
    let pauses = Watched(0)

    func append(_ batch: borrowing SSEBatch, to feed: FeedID, at moment: Moment) -> Readiness {
        _ = store.append(batch, to: feed, at: moment)
        pauses.update { $0 += 1 }
        return .full
    }

    func whenReady(_ resume: @escaping @Sendable () -> Void) { Task { resume() } }

    func record(_ activity: FeedActivity, of feed: FeedID, at moment: Moment) {
        store.record(activity, of: feed, at: moment)
    }

    func snapshot(of feed: FeedID) -> FeedSnapshot { store.snapshot(of: feed) }
}
