import Synchronization

/// A feed on the air: one log, written by its player and read by any number of subscribers, each at its own pace.
final class FeedChannel: Sendable {
    let feed: DemoFeed
    private let log: Mutex<FeedLog>
    private let bell = Bell()

    init(_ feed: DemoFeed, log: FeedLog = FeedLog()) {
        self.feed = feed
        self.log = Mutex(log)
    }

    /// How many subscribers have read everything and wait for more.
    var listeners: Int { bell.listeners }

    func publish(_ messages: [DemoMessage]) {
        guard !messages.isEmpty else { return }
        change { log in
            for message in messages { log.append(message) }
        }
    }

    func beat() { change { $0.beat() } }

    func dropSubscribers() { change { $0.drop() } }

    func bookmark(after lastEventID: String?) -> FeedLog.Bookmark {
        log.withLock { $0.bookmark(after: lastEventID) }
    }

    /// Waits until there is something to read and reads it.
    /// - Throws: ``ConnectionDropped`` when the connection is to end; `CancellationError`.
    func read(_ bookmark: inout FeedLog.Bookmark) async throws -> [UInt8] {
        while true {
            try Task.checkCancellation()
            let heard = bell.rings
            switch log.withLock({ $0.read(&bookmark) }) {
            case .bytes(let bytes): return bytes
            case .dropped: throw ConnectionDropped()
            case .nothing: await bell.wait(pastRing: heard)
            }
        }
    }

    private func change(_ body: (inout FeedLog) -> Void) {
        log.withLock { body(&$0) }
        bell.ring()
    }
}

/// Ends a response in the middle: the server closes the connection without the last chunk, so that the client
/// sees a broken transfer and not a finished one.
struct ConnectionDropped: Error {}
