import FeedCore
import FeedtopTestKit
import SSE
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RecordingSinkTests {
    let sink = RecordingSink()

    private func batch(_ stream: String) throws -> SSEBatch {
        var parser = SSEParser()
        var batch = SSEBatch()
        try parser.parse(Array(stream.utf8).span, into: &batch)
        return batch
    }

    @Test func `events come back as values, and are in the store`() async throws {
        let feed = sink.add(Feed(name: "a", source: .standardInput))
        _ = sink.append(try batch("event: tick\nid: 7\ndata: one\n\n"), to: feed, at: .now())
        let record = try await sink.wait(for: feed) { $0.events.count == 1 }
        #expect(record.data == ["one"])
        #expect(record.events[0].type == "tick")
        #expect(sink.snapshot(of: feed).retainedEvents == 1)
    }

    @Test func `what else happens is kept by kind`() {
        let feed = sink.add(Feed(name: "a", source: .standardInput))
        sink.record(.bytes(10, comments: 2, dropped: 1), of: feed, at: .now())
        sink.record(.bytes(5, comments: 0, dropped: 0), of: feed, at: .now())
        sink.record(.repeated(3), of: feed, at: .now())
        sink.record(.note(.lost(reason: "reset")), of: feed, at: .now())
        sink.record(.link(Link(state: .open, since: .now())), of: feed, at: .now())
        let record = sink.record(of: feed)
        #expect(record.bytes == 15)
        #expect(record.comments == 2)
        #expect(record.dropped == 1)
        #expect(record.repeated == 3)
        #expect(record.notes == [.lost(reason: "reset")])
        #expect(record.state == .open)
    }

    @Test func `a full sink calls back when it has room`() async throws {
        let feed = sink.add(Feed(name: "a", source: .standardInput))
        let calls = Watched(0)
        #expect(sink.append(try batch("data: 1\n\n"), to: feed, at: .now()) == .ready)
        sink.fill()
        #expect(sink.append(try batch("data: 2\n\n"), to: feed, at: .now()) == .full)
        sink.whenReady { calls.update { $0 += 1 } }
        #expect(calls.value == 0)
        sink.makeRoom()
        #expect(calls.value == 1)
        sink.whenReady { calls.update { $0 += 1 } }
        #expect(calls.value == 2)
    }
}
