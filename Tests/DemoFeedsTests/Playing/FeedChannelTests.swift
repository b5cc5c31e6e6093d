import Testing

@testable import DemoFeeds

@Suite(.timeLimit(.minutes(1))) struct FeedChannelTests {
    @Test func `a waiting subscriber is woken by what is published`() async throws {
        let channel = FeedChannel(.stocks)
        var bookmark = channel.bookmark(after: nil)
        _ = try await channel.read(&bookmark)
        async let read = readOn(channel, from: bookmark)
        await channel.untilSomeoneListens()
        channel.publish([.make(1)])
        #expect(try await read.eventIDs == [1])
        #expect(channel.listeners == 0)
    }

    @Test func `a cancelled subscriber leaves nothing behind`() async throws {
        let channel = FeedChannel(.stocks)
        var bookmark = channel.bookmark(after: nil)
        _ = try await channel.read(&bookmark)
        let task = Task { [bookmark] in try await readOn(channel, from: bookmark) }
        await channel.untilSomeoneListens()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(channel.listeners == 0)
    }

    @Test func `a dropped subscriber's reading fails`() async throws {
        let channel = FeedChannel(.deploys)
        let bookmark = channel.bookmark(after: nil)
        channel.dropSubscribers()
        await #expect(throws: ConnectionDropped.self) { try await readOn(channel, from: bookmark) }
    }

    @Test func `the past is there before the present begins`() async throws {
        let channel = FeedChannel(.scores)
        var player = FeedPlayer(channel, seed: 1)
        player.rehearse()
        var bookmark = channel.bookmark(after: nil)
        #expect(String(decoding: try await channel.read(&bookmark), as: UTF8.self).eventIDs == Array(6...30))
    }
}

private func readOn(_ channel: FeedChannel, from bookmark: FeedLog.Bookmark) async throws -> String {
    var bookmark = bookmark
    return String(decoding: try await channel.read(&bookmark), as: UTF8.self)
}

extension FeedChannel {
    /// Lets other tasks go on until one of them waits for this feed.
    func untilSomeoneListens() async {
        while listeners == 0 { await Task.yield() }
    }
}
