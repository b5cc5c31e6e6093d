import FlyingFox
import FlyingSocks
import Glibc
import Synchronization

/// Serves the built-in feeds as Server-Sent Events over HTTP, with a page at `/` that shows them in a browser.
///
/// ```swift
/// let server = DemoServer()
/// async let running: Void = server.run()
/// print(try await server.baseURL)   // http://127.0.0.1:40123
/// ```
public final class DemoServer: Sendable {
    /// The host it listens on, as given.
    public let host: String
    /// The port it was asked to listen on; 0 lets the system choose a free one.
    public let port: UInt16

    private let seed: UInt64
    private let dropInterval: Duration
    private let channels = DemoFeed.all.map { FeedChannel($0) }
    private let status = Mutex(Status.starting)
    private let statusChanged = Bell()

    private enum Status {
        case starting
        case listening(url: String)
        case ended(any Error)
    }

    /// A server that does nothing until it is run.
    /// - Parameters:
    ///   - host: an IP address of this machine, or `localhost`.
    ///   - port: 0 for any free one.
    ///   - seed: tells the same stories again; nil tells new ones.
    ///   - dropInterval: how often the connections of a feed that drops them are dropped.
    public init(
        host: String = "127.0.0.1", port: UInt16 = 0, seed: UInt64? = nil, dropInterval: Duration = .seconds(20)
    ) {
        self.host = host
        self.port = port
        self.seed = seed ?? .random(in: .min ... .max)
        self.dropInterval = dropInterval
    }

    /// Where it is reached, without a slash at the end: `http://127.0.0.1:40123`. Waits until it listens.
    /// - Throws: what ``run()`` failed with; `CancellationError` when it was cancelled, or the waiting task is.
    public var baseURL: String {
        get async throws {
            while true {
                try Task.checkCancellation()
                let heard = statusChanged.rings
                switch status.withLock({ $0 }) {
                case .starting: await statusChanged.wait(pastRing: heard)
                case .listening(let url): return url
                case .ended(let error): throw error
                }
            }
        }
    }

    /// Serves until the task is cancelled, then closes every connection and returns. A server runs once.
    /// - Throws: ``DemoServerError`` when it cannot listen.
    public func run() async throws {
        do {
            try await serve()
        } catch {
            let reason = explained(error)
            change(.ended(reason))
            if !(reason is CancellationError) { throw reason }
        }
    }

    private func serve() async throws {
        let http = try makeHTTPServer()
        var players = makePlayers()
        for index in players.indices { players[index].rehearse() }
        try await withThrowingTaskGroup { group in
            group.addTask { try await http.run() }
            group.addTask { try await self.announce(http) }
            for player in players {
                group.addTask {
                    var player = player
                    try await player.play()
                }
            }
            group.addTask { try await self.dropConnections() }
            // The first to fail ends them all: `waitForAll` would wait for the others first.
            for try await _ in group {}
        }
    }

    /// Each feed draws its own numbers, so that one feed's story does not depend on another's.
    private func makePlayers() -> [FeedPlayer] {
        channels.enumerated().map { index, channel in
            FeedPlayer(channel, seed: seed &+ UInt64(index) &* 0x9E37_79B9)
        }
    }

    private func dropConnections() async throws {
        let dropping = channels.filter(\.feed.dropsConnections)
        while true {
            try await Task.sleep(for: dropInterval)
            for channel in dropping { channel.dropSubscribers() }
        }
    }
}

// MARK: Listening

extension DemoServer {
    private func makeHTTPServer() throws -> HTTPServer {
        let site = DemoSite(channels: channels)
        let address = host == "localhost" ? "127.0.0.1" : host
        if let ip4 = try? sockaddr_in.inet(ip4: address, port: port) {
            return HTTPServer(address: ip4, logger: .disabled, handler: site)
        }
        if let ip6 = try? sockaddr_in6.inet6(ip6: address, port: port) {
            return HTTPServer(address: ip6, logger: .disabled, handler: site)
        }
        throw DemoServerError.unknownHost(host)
    }

    private func announce(_ http: HTTPServer) async throws {
        // Binding takes no time; a failure to bind cancels this task.
        try await http.waitUntilListening(timeout: 60)
        guard let url = await http.listeningAddress.flatMap(Self.url) else { return }
        change(.listening(url: url))
    }

    private func change(_ new: Status) {
        status.withLock { $0 = new }
        statusChanged.ring()
    }

    /// The URL of an address; one that stands for all networks is reached through the loopback.
    private static func url(of address: Socket.Address) -> String? {
        switch address {
        case .ip4("0.0.0.0", let port): "http://127.0.0.1:\(port)"
        case .ip4(let ip, let port): "http://\(ip):\(port)"
        case .ip6("::", let port): "http://[::1]:\(port)"
        case .ip6(let ip, let port): "http://[\(ip)]:\(port)"
        case .unix: nil
        }
    }

    private func explained(_ error: any Error) -> any Error {
        if Task.isCancelled { return CancellationError() }
        guard case SocketError.failed(_, let errno, let message) = error else { return error }
        return switch errno {
        case EADDRINUSE: DemoServerError.portInUse(host: host, port: port)
        case EADDRNOTAVAIL: DemoServerError.foreignAddress(host: host)
        case EACCES, EPERM: DemoServerError.notPermitted(host: host, port: port)
        default: DemoServerError.failed(host: host, port: port, reason: message)
        }
    }
}
