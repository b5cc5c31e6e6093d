import Synchronization

/// An HTTP/1.1 server on 127.0.0.1 that plays scripts: it can split bytes anywhere, stall, cut, reset and refuse as no
/// ordinary server does.
///
/// ```swift
/// let server = try LoopbackServer(
///     [.respond(.ok, .eventStream), .send("id: 1\ndata: a\n\n"), .reset],
///     [.respond(.noContent)])
/// let requests = try await server.requests(count: 2)
/// #expect(requests[1]["Last-Event-ID"] == "1")
/// ```
///
/// One connection carries one request. `close()`, or the last reference going, ends all its threads.
public final class LoopbackServer: Sendable {
    private let core: LoopbackCore
    /// Keeps the port while nothing listens on it: any connection that leaves this machine could be given it else.
    private let place: Socket

    /// The port that it listens on.
    public let port: UInt16

    private init(_ plan: LoopbackPlan) throws(SystemError) {
        place = try Socket.bound(to: 0)
        port = place.port
        core = LoopbackCore(plan)
        core.serve(try Socket.listening(on: port))
    }

    /// Plays one script a connection, in order; connections beyond the last script are recorded and get no answer.
    public convenience init(_ scripts: Script...) throws(SystemError) {
        try self.init(.inOrder(scripts))
    }

    /// Plays the same script on every connection.
    public convenience init(always script: Script) throws(SystemError) {
        try self.init(.always(script))
    }

    /// Plays the script of the path that is asked for; other paths are answered 404.
    public convenience init(paths: [String: Script]) throws(SystemError) {
        try self.init(.byPath(paths))
    }

    deinit {
        core.close()
    }

    /// The URL of a path, query included; another server is another origin.
    public func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// All requests so far, once there are at least `count`.
    public func requests(count: Int) async throws -> [RecordedRequest] {
        try await core.record.wait { $0.requests.count >= count }.requests
    }

    /// Waits until `count` clients in all have left before their script was done; the way to see that a client drops a
    /// stalled stream.
    public func clientsLeft(count: Int) async throws {
        _ = try await core.record.wait { $0.clientsLeft >= count }
    }

    /// Bytes that the sockets have taken so far, headers and framing included.
    public var bytesSent: Int { core.record.value.bytesSent }

    /// Refuses connections from now on; those that are open stay.
    public func refuse() {
        core.stopListening()
    }

    /// Accepts connections again, on the same port.
    public func acceptAgain() throws(SystemError) {
        core.serve(try Socket.listening(on: port))
    }

    /// Ends every connection and refuses new ones, for good.
    public func close() {
        core.close()
    }
}

/// Which script a connection gets.
enum LoopbackPlan: Sendable {
    case inOrder([Script])
    case always(Script)
    case byPath([String: Script])

    /// Every script that it may give.
    var scripts: [Script] {
        switch self {
        case .inOrder(let scripts): scripts
        case .always(let script): [script]
        case .byPath(let scripts): Array(scripts.values)
        }
    }
}

/// What a server's threads share. They hold it, not the server, so that the server's end is not theirs to delay.
final class LoopbackCore: Sendable {
    struct Record: Sendable {
        var requests: [RecordedRequest] = []
        var clientsLeft = 0
        var bytesSent = 0
    }

    private struct State {
        var listener: Socket?
        var connections: [ObjectIdentifier: Socket] = [:]
        var played = 0
        var isClosed = false
    }

    let record = Watched(Record())
    private let plan: LoopbackPlan
    private let state = Mutex(State())

    init(_ plan: LoopbackPlan) {
        self.plan = plan
    }

    /// Accepts connections until the listener is woken.
    func serve(_ listener: Socket) {
        state.withLock { $0.listener = listener }
        startThread { [self] in
            while let socket = listener.accept() {
                let isWelcome = state.withLock { state in
                    if !state.isClosed { state.connections[ObjectIdentifier(socket)] = socket }
                    return !state.isClosed
                }
                guard isWelcome else { return }
                startThread { [self] in
                    converse(on: socket)
                    state.withLock { _ = $0.connections.removeValue(forKey: ObjectIdentifier(socket)) }
                }
            }
        }
    }

    func stopListening() {
        state.withLock { $0.listener.take() }?.wake()
    }

    func close() {
        let sockets = state.withLock { state in
            state.isClosed = true
            return Array(state.connections.values) + (state.listener.take().map { [$0] } ?? [])
        }
        for socket in sockets { socket.wake() }
        for case .pass(let gate) in plan.scripts.joined().map(\.act) { gate.openForGood() }
    }

    private func converse(on socket: Socket) {
        var connection = ScriptedConnection(socket) { [record] count in record.update { $0.bytesSent += count } }
        guard let script = script(for: connection) else { return }
        if connection.play(script) == .clientLeft { record.update { $0.clientsLeft += 1 } }
    }

    /// The script of a connection, its request read and recorded; nil when no request came.
    private func script(for connection: ScriptedConnection) -> Script? {
        if let script = takeNext(where: { $0.readsAnything }) { return script }
        guard let request = connection.readRequest() else { return nil }
        record.update { $0.requests.append(request) }
        switch plan {
        case .inOrder: return takeNext { _ in true } ?? [.stall]
        case .always(let script): return script
        case .byPath(let scripts): return scripts[request.path] ?? [.respond(.notFound, body: .length(0))]
        }
    }

    /// The next of scripts in order, if there is one and it is as asked; it is not given again.
    private func takeNext(where isWanted: (Script) -> Bool) -> Script? {
        guard case .inOrder(let scripts) = plan else { return nil }
        return state.withLock { state in
            guard state.played < scripts.count, isWanted(scripts[state.played]) else { return nil }
            defer { state.played += 1 }
            return scripts[state.played]
        }
    }
}

extension Script {
    /// Whether it takes whatever comes instead of a request.
    fileprivate var readsAnything: Bool {
        if case .readAnything? = first?.act { true } else { false }
    }
}
