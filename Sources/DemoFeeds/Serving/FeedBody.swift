import FlyingSocks

/// A subscriber's response body: the feed from its bookmark on, without end. It reads only when the socket has
/// taken what came before, so that a stalled client holds one block and no more.
struct FeedBody: AsyncBufferedSequence {
    typealias Element = UInt8

    let channel: FeedChannel
    let bookmark: FeedLog.Bookmark

    func makeAsyncIterator() -> Iterator { Iterator(channel: channel, bookmark: bookmark) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        let channel: FeedChannel
        var bookmark: FeedLog.Bookmark

        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
            try await channel.read(&bookmark)
        }

        mutating func next() async throws -> UInt8? {
            preconditionFailure("a feed's bytes are read a block at a time")
        }
    }
}

/// The body of a response to HEAD where GET would stream: none at all. The connection is closed instead of
/// writing the last chunk, which would be content.
struct NoBody: AsyncBufferedSequence, AsyncBufferedIteratorProtocol {
    typealias Element = UInt8

    func makeAsyncIterator() -> NoBody { self }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? { throw ConnectionDropped() }

    mutating func next() async throws -> UInt8? { throw ConnectionDropped() }
}
