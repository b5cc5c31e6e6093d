import FeedCore
import SSE
import Transfer

/// One feed's life: connect, read, wait, again, as its link machine decides.
///
/// It runs on the transfer's thread. So bytes go from libcurl's callback into the sink in one call, and every decision
/// about the feed is made on one thread, without a lock.
actor FeedRunner {
    nonisolated let id: FeedID
    nonisolated let feed: Feed
    nonisolated var unownedExecutor: UnownedSerialExecutor { environment.transfer.unownedExecutor }

    private nonisolated let environment: FeedEnvironment
    private nonisolated let source: any Source
    private nonisolated let orders: AsyncStream<FeedOrder>
    private nonisolated let ordering: AsyncStream<FeedOrder>.Continuation

    private var machine: LinkMachine
    private var intake: FeedIntake
    private var published: Link?
    /// The connection being made, open, or being given up.
    private var work: Task<Void, Never>?
    /// Grows with each connection begun or given up: what reports another number comes too late.
    private var number = 0
    private var connection: Connection?
    /// What is wrong with the stream itself; its connection ends with it.
    private var fault: SSELimitError?
    private var roomWaiters: [CheckedContinuation<Void, Never>] = []
    private var isHeld = false
    private var reportedPending = 0
    private var timer: (deadline: Uptime, task: Task<Void, Never>)?
    private var stopsWhenEnded = false

    init(_ feed: Feed, id: FeedID, in environment: FeedEnvironment) {
        self.id = id
        self.feed = feed
        self.environment = environment
        source = SourceKind.open(feed, userAgent: environment.userAgent, through: environment.transfer)
        // A user's orders are few, and only the newest matter.
        (orders, ordering) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(16))
        machine = LinkMachine(feed, at: environment.clock.now())
        intake = FeedIntake(limits: feed.limits)
    }

    /// Runs the feed until the task is cancelled or the feed stopped, and returns the link as it was at the end.
    ///
    /// - Parameter stopsWhenEnded: whether a link that is `closed` or `failed` is the end.
    func run(stopsWhenEnded: Bool) async -> Link {
        self.stopsWhenEnded = stopsWhenEnded
        perform(machine.connect(at: environment.clock.now()))
        for await order in orders { obey(order) }
        timer?.task.cancel()
        giveUpConnection()
        await work?.value
        return machine.link
    }

    /// Takes an order, from any thread.
    nonisolated func send(_ order: FeedOrder) { ordering.yield(order) }

    /// Ends `run`, from any thread.
    nonisolated func stop() { ordering.finish() }

    private func obey(_ order: FeedOrder) {
        let now = environment.clock.now()
        switch order {
        case .reconnect: perform(machine.connect(at: now))
        case .disconnect: perform(machine.disconnect(at: now))
        }
    }
}

// MARK: - What the connection reports

extension FeedRunner {
    func answered(_ head: ResponseHead, on number: Int) -> Answer? {
        guard number == self.number else { return nil }
        let now = environment.clock.now()
        machine.answered(
            status: head.status, headers: head.headers.map { Header(name: $0.name, value: $0.value) }, at: now)
        let answer = Answer(head, now: now.time)
        if answer == .stream { opened(on: number) }
        return answer
    }

    func opened(on number: Int) {
        guard number == self.number else { return }
        machine.opened(at: environment.clock.now())
        perform([])
    }

    /// The path of every byte: nothing here allocates in a steady state.
    func receive(_ bytes: Span<UInt8>, on number: Int) -> Flow {
        guard number == self.number else { return .stop }
        let now = environment.clock.now()
        let sink = environment.sink
        machine.received(at: now)
        let (repeated, fault) = intake.take(bytes, at: now.uptime) { sink.snapshot(of: id) }
        sink.record(
            .bytes(bytes.count, comments: intake.batch.comments, dropped: intake.batch.dropped), of: id, at: now)
        if repeated > 0 { sink.record(.repeated(repeated), of: id, at: now) }
        if let retry = intake.batch.retry { machine.setReconnectionTime(milliseconds: retry) }
        learnHeartbeat()
        reportPending(at: now)
        let isFull = !intake.batch.records.isEmpty && append(at: now) == .full
        self.fault = fault
        if fault != nil { return .stop }
        return isFull ? pause() : .more
    }

    private func append(at now: Moment) -> Readiness {
        // Before the event, so that the gap stands where it was.
        if machine.awaitsProof { perform(machine.eventArrived(intake.evidence)) }
        return environment.sink.append(intake.batch, to: id, at: now)
    }

    private func learnHeartbeat() {
        guard feed.heartbeat == nil, let heartbeat = intake.heartbeat, heartbeat != machine.link.heartbeat else {
            return
        }
        machine.learnt(heartbeat: heartbeat)
        perform([])
    }

    /// Small amounts are not worth telling; that they are gone again is.
    private func reportPending(at now: Moment) {
        let pending = intake.pendingBytes < 64 << 10 ? 0 : intake.pendingBytes
        guard pending != reportedPending else { return }
        reportedPending = pending
        environment.sink.record(.pending(pending), of: id, at: now)
    }

    private func connectionEnded(_ number: Int, _ end: ConnectionEnd) {
        guard number == self.number else { return }
        machine.reached(lastEventID: intake.lastEventID)
        let end = fault.map { ConnectionEnd.refused(reason: $0.words) } ?? end
        perform(machine.ended(end, at: environment.clock.now(), random: environment.random()))
    }
}

// MARK: - A sink that is full

extension FeedRunner {
    private func pause() -> Flow {
        isHeld = true
        machine.held()
        let number = number
        environment.sink.whenReady { [weak self] in
            Task(name: "release feed") { await self?.release(number) }
        }
        return .pause
    }

    private func release(_ number: Int) {
        guard number == self.number, isHeld else { return }
        isHeld = false
        machine.released(at: environment.clock.now())
        connection?.valve.resume()
        wakeRoomWaiters()
        rearm()
    }

    func waitForRoom(on number: Int) async {
        guard number == self.number, isHeld else { return }
        await withCheckedContinuation { roomWaiters.append($0) }
    }

    private func wakeRoomWaiters() {
        for waiter in roomWaiters { waiter.resume() }
        roomWaiters = []
    }
}

// MARK: - What the machine decides

extension FeedRunner {
    private func perform(_ actions: [LinkMachine.Action]) {
        let now = environment.clock.now()
        for action in actions {
            switch action {
            case .disconnect: giveUpConnection()
            case .note(let note): environment.sink.record(.note(note), of: id, at: now)
            case .connect: connect()
            }
        }
        publish(at: now)
        rearm()
        if stopsWhenEnded, machine.isEnded { stop() }
    }

    private func publish(at now: Moment) {
        guard machine.link != published else { return }
        published = machine.link
        environment.sink.record(.link(machine.link), of: id, at: now)
    }

    private func connect() {
        number += 1
        isHeld = false
        fault = nil
        let lastEventID = source.resumes ? machine.link.lastEventID : ""
        intake.begin(resumingAfter: lastEventID)
        let connection = Connection(number, of: self)
        self.connection = connection
        let before = work
        work = Task(name: "connection of \(feed.name)") { [number, source] in
            // The old connection is closed before the new one is made.
            await before?.value
            guard !Task.isCancelled else { return }
            let end = await source.deliver(to: connection, resumingAfter: lastEventID)
            connectionEnded(number, end)
        }
    }

    private func giveUpConnection() {
        if connection != nil { machine.reached(lastEventID: intake.lastEventID) }
        number += 1
        connection = nil
        work?.cancel()
        wakeRoomWaiters()
    }

    /// Sees to it that the machine's deadline is not missed. A timer that is early only looks again.
    private func rearm() {
        guard let deadline = machine.deadline else {
            timer?.task.cancel()
            timer = nil
            return
        }
        if let timer, timer.deadline <= deadline { return }
        timer?.task.cancel()
        let task = Task(name: "timer of \(feed.name)") { [clock = environment.clock] in
            try? await clock.sleep(until: deadline)
            if !Task.isCancelled { timerFired() }
        }
        timer = (deadline, task)
    }

    private func timerFired() {
        timer = nil
        perform(machine.tick(at: environment.clock.now(), random: environment.random(), evidence: intake.evidence))
    }
}
