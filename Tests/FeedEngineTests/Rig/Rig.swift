import FeedCore
import FeedEngine
import FeedtopTestKit
import Transfer

/// One feed, run by a supervisor into a recording sink, with a clock that the test turns.
struct Rig: Sendable {
    let sink: RecordingSink
    let clock: ManualClock
    let supervisor: FeedSupervisor
    let id: FeedID

    /// Runs a feed while `body` watches it; ends it afterwards.
    static func run(
        _ feed: Feed, random: Double = 0, sink: RecordingSink = RecordingSink(),
        until ending: FeedSupervisor.Ending = .never,
        _ body: @escaping @Sendable (Rig) async throws -> Void
    ) async throws {
        let clock = ManualClock()
        let environment = FeedEnvironment(
            sink: sink, transfer: Transfer(), version: "1.2", clock: clock, random: { random })
        let supervisor = FeedSupervisor(environment)
        let id = sink.store.add(feed, at: clock.now())
        supervisor.add(feed, as: id)
        try await withThrowingTaskGroup { group in
            group.addTask { _ = await supervisor.run(until: ending) }
            defer { group.cancelAll() }
            try await body(Rig(sink: sink, clock: clock, supervisor: supervisor, id: id))
        }
    }

    /// Waits until a line was written, for the `count`th time.
    func sees(_ line: String, count: Int = 1) async throws {
        _ = try await sink.record.wait { record in record.lines.filter { $0 == line }.count >= count }
    }

    /// Waits until a line that begins so was written, and returns it.
    func seesLine(_ start: String) async throws -> String {
        let record = try await sink.record.wait { record in record.lines.contains { $0.hasPrefix(start) } }
        return record.lines.first { $0.hasPrefix(start) } ?? ""
    }

    /// What happened, a line each.
    var timeline: String { sink.lines.joined(separator: "\n") }

    func send(_ order: FeedOrder) { supervisor.send(order, to: id) }
}

extension Feed {
    static func make(
        _ url: String, reconnect: Reconnect = .always, lastEventID: String = "", idleTimeout: Duration? = nil,
        _ change: (inout FeedRequest) -> Void = { _ in }
    ) -> Feed {
        var feed = Feed(name: "prices", source: .http(url: url))
        feed.reconnect = reconnect
        feed.lastEventID = lastEventID
        feed.idleTimeout = idleTimeout
        change(&feed.request)
        return feed
    }
}
