import CCurl

/// Streams HTTP answers on one libcurl thread.
///
/// The actor's executor *is* that thread: an epoll loop in which libcurl is told which sockets are ready. An actor that
/// returns this one's `unownedExecutor` as its own shares the thread, and is called back without any hop.
///
/// The process has to ignore SIGPIPE: a server that hangs up while a request is being written would end it.
public actor Transfer {
    /// Name lookups at a time. libcurl's resolver takes a thread for each.
    static let lookupLimit = 32

    private let loop: TransferLoop
    private let multi: CurlMulti
    private var running: [TransferID: Running] = [:]
    /// Those whose name is being looked up.
    private var lookups: Set<TransferID> = []
    /// Those that wait for a lookup to be done, oldest first.
    private var waiting: [TransferID] = []
    private var nextID: UInt64 = 0

    /// Starts the thread; it ends when the actor is released.
    public init() {
        loop = TransferLoop()
        multi = CurlMulti(epoll: loop.epoll)
        loop.start { [weak self] descriptor, events in
            self?.assumeIsolated { $0.ready(descriptor, events: events) }
        }
    }

    // Not isolated, with which an optimised client fails to build ("circular reference", Swift 6.3.1), and it need not be:
    // every transfer holds the actor, so libcurl is idle, and the loop only ever calls an actor that is alive.
    deinit { loop.stop() }

    /// The thread's executor, for actors that want to share it.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe loop.asUnownedSerialExecutor() }

    /// Sends a request and hands its answer to `receiver`: one hop, redirects are not followed.
    ///
    /// Cancelling the task closes the connection.
    ///
    /// - Parameter valve: what resumes the transfer after the receiver paused it.
    public func perform(
        _ request: TransferRequest, into receiver: any BodyReceiver, valve: TransferValve = TransferValve()
    ) async -> TransferEnd {
        let easy: CurlEasy
        do throws(TransferError) {
            easy = try CurlEasy(request, receiver: receiver)
        } catch {
            return .failed(error, wasSent: false)
        }
        let id = TransferID(rawValue: nextID)
        nextID += 1
        valve.bind(to: self, id: id)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { start(id, Running(easy: easy, done: $0)) }
        } onCancel: {
            // Not at once: the task may have been cancelled inside one of libcurl's callbacks.
            Task(name: "cancel transfer") { await self.cancel(id) }
        }
    }

    func resume(_ id: TransferID) {
        guard let easy = running[id]?.easy else { return }
        easy.resume()
        if easy.isStopped { finish(id, .stopped) }
        finishAllDone()
    }

    private func start(_ id: TransferID, _ transfer: Running) {
        running[id] = transfer
        waiting.append(id)
        startWaiting()
    }

    private func startWaiting() {
        while lookups.count < Self.lookupLimit, !waiting.isEmpty {
            let id = waiting.removeFirst()
            guard let easy = running[id]?.easy else { continue }
            lookups.insert(id)
            // Called inside libcurl, where no other transfer can be started: that waits for the next turn.
            easy.socketCreated = { [weak self] in Task { await self?.lookupEnded(id) } }
            multi.add(easy)
        }
    }

    private func lookupEnded(_ id: TransferID) {
        guard lookups.remove(id) != nil else { return }
        startWaiting()
    }

    private func cancel(_ id: TransferID) { finish(id, .cancelled) }

    private func ready(_ descriptor: Int32, events: UInt32) {
        multi.ready(descriptor, events: events)
        finishAllDone()
    }

    private func finishAllDone() {
        while let (handle, code) = unsafe multi.nextResult() {
            guard let (id, transfer) = running.first(where: { unsafe $0.value.easy.handle == handle }) else {
                continue
            }
            finish(id, transfer.easy.end(code))
        }
    }

    private func finish(_ id: TransferID, _ end: TransferEnd) {
        guard let transfer = running.removeValue(forKey: id) else { return }
        multi.remove(transfer.easy)
        lookupEnded(id)
        transfer.done.resume(returning: end)
    }
}

/// Names one call of `perform`.
struct TransferID: Hashable, Sendable {
    var rawValue: UInt64
}

/// A transfer under way, and who waits for its end.
private struct Running {
    let easy: CurlEasy
    let done: CheckedContinuation<TransferEnd, Never>
}
