import Synchronization

/// Feeds that stay silent until a benchmark itself sends something on them.
final class OpenFeeds: Sendable {
    private final class Accepted: Sendable { let connections = Mutex<[String: ServerConnection]>([:]) }

    private let accepted: Accepted
    private let server: LoopbackServer

    init() throws {
        let accepted = Accepted()
        self.accepted = accepted
        server = try LoopbackServer { connection in
            accepted.connections.withLock { $0[connection.path] = connection }
        }
    }

    func url(_ path: String) -> String { server.url(path) }

    /// The connection to a path, which may be about to be made.
    func connection(to path: String) throws -> ServerConnection {
        try awaited("a connection to \(path)", within: .seconds(5)) { accepted.connections.withLock { $0[path] } }
    }
}
