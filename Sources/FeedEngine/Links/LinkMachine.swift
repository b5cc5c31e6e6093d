import FeedCore

/// Decides what a feed's link does: takes what happened, returns what to do about it, and does nothing itself.
///
/// A link *works* once an event arrived on it, or once it has been open for 10 s. Only that starts `attempt` again and
/// closes a gap, so a server that accepts and hangs up is one outage, however often it accepts.
struct LinkMachine: Sendable {
    /// What is to be done.
    enum Action: Equatable, Sendable {
        /// Make a connection.
        case connect
        /// Cut the connection that is there.
        case disconnect
        /// Write a line into the timeline.
        case note(Note)
    }

    /// How long an open link must last to count as working without an event.
    static let proof = Duration.seconds(10)

    fileprivate enum State {
        case off
        case connecting
        /// Not yet `works` means that neither an event nor the time for the proof has come.
        case open(since: Uptime, works: Bool)
        case retrying(at: Uptime)
        case closed
        case failed
    }

    /// The connection that was lost and not yet made up for.
    private struct Drop {
        var began: Moment
        var reason: String
        /// When the link was opened again; nil until then.
        var reopened: Uptime?
        /// The last event ID that was sent then.
        var resumedAt = ""
    }

    /// The link as everyone may see it.
    private(set) var link: Link
    private var state = State.off
    private var policy = ReconnectPolicy()
    private var drop: Drop?
    /// When something last came from the server, or could not have come; what the idle timeout counts from.
    private var lastActivity: Uptime
    /// Whether the feed waits for its sink: silence is then nobody's fault.
    private var isHeld = false

    private let reconnect: Feed.Reconnect
    private let actsOnServer: Bool
    private let idleTimeout: Duration?

    /// The link of a feed, off.
    init(_ feed: Feed, at now: Moment) {
        link = Link(state: .off, since: now)
        link.lastEventID = feed.lastEventID
        link.isInsecure = feed.request.isInsecure
        link.heartbeat = feed.heartbeat
        lastActivity = now.uptime
        reconnect = feed.reconnect
        actsOnServer = feed.request.actsOnServer
        idleTimeout = feed.idleTimeout
    }

    /// Whether the link has ended for good.
    var isEnded: Bool { link.state == .closed || link.state == .failed }

    /// Whether the next event is one that the link has been waiting for to count as working.
    var awaitsProof: Bool {
        if case .open(_, works: false) = state { true } else { false }
    }
}

// MARK: - What the user orders

extension LinkMachine {
    /// Connect now, whatever the link was doing: the first connect, and `R`.
    mutating func connect(at now: Moment) -> [Action] {
        switch state {
        case .off, .closed, .failed:
            link.attempt = 0
            return startConnecting(at: now)
        case .retrying:
            return startConnecting(at: now)
        case .connecting:
            return [.disconnect] + startConnecting(at: now)
        case .open:
            let notes = lose("reconnecting as told", at: now)
            link.attempt += 1
            return notes + [.disconnect] + startConnecting(at: now)
        }
    }

    /// Cut the connection and make no other.
    mutating func disconnect(at now: Moment) -> [Action] {
        let wasConnected = isConnected
        guard link.state != .off else { return [] }
        if case .open = state { rememberDrop("switched off", at: now) }
        enter(.off, at: now, reason: nil)
        return (wasConnected ? [.disconnect] : []) + [.note(.ended(state: .off, reason: "switched off"))]
    }

    private var isConnected: Bool {
        switch state {
        case .connecting, .open: true
        case .off, .retrying, .closed, .failed: false
        }
    }

    private mutating func startConnecting(at now: Moment) -> [Action] {
        lastActivity = now.uptime
        isHeld = false
        link.httpStatus = nil  // no answer yet, and a connect that fails has none
        enter(.connecting, at: now, reason: nil)
        return [.connect]
    }
}

// MARK: - What the connection reports

extension LinkMachine {
    /// The head of an answer arrived; whether it opens the link is another question.
    mutating func answered(status: Int, headers: [Header], at now: Moment) {
        lastActivity = now.uptime
        link.httpStatus = status
        link.headers = headers
    }

    /// The stream is open, resumed after the ID that was sent.
    mutating func opened(at now: Moment) {
        lastActivity = now.uptime
        drop?.reopened = now.uptime
        drop?.resumedAt = link.lastEventID
        enter(.open(since: now.uptime, works: false), at: now, reason: nil)
    }

    /// Bytes arrived.
    mutating func received(at now: Moment) { lastActivity = now.uptime }

    /// The first new event of a connection arrived: the link works.
    ///
    /// - Parameter evidence: what the stream tells about lost events.
    mutating func eventArrived(_ evidence: LossEvidence) -> [Action] {
        guard case .open(let since, works: false) = state else { return [] }
        return prove(since: since, evidence)
    }

    /// The server set another reconnection time.
    mutating func setReconnectionTime(milliseconds: Int) { policy.setReconnectionTime(milliseconds: milliseconds) }

    /// A heartbeat interval was learnt.
    mutating func learnt(heartbeat: Duration?) { link.heartbeat = heartbeat }

    /// The stream has got to this ID.
    mutating func reached(lastEventID: String) { link.lastEventID = lastEventID }

    /// The sink is full: nothing is read until `released`.
    mutating func held() { isHeld = true }

    /// The sink takes events again.
    mutating func released(at now: Moment) {
        isHeld = false
        lastActivity = now.uptime
    }

    /// The connection ended.
    ///
    /// - Parameter random: from 0 up to 1.
    mutating func ended(_ end: ConnectionEnd, at now: Moment, random: Double) -> [Action] {
        guard isConnected else { return [] }
        switch end {
        case .finished where reconnect == .never || actsOnServer: return close("end of stream", at: now)
        case .finished: return retry("end of stream", at: now, random: random)
        case .done(let reason): return close(reason, at: now)
        case .refused(let reason): return fail(reason, at: now)
        case .lost(let reason, let wasSent, let retryAfter):
            let wouldActTwice = wasSent && actsOnServer && reconnect != .alwaysEvenPost
            if reconnect == .never || wouldActTwice { return fail(reason, at: now) }
            return retry(reason, at: now, retryAfter: retryAfter, random: random)
        }
    }

    private mutating func prove(since: Uptime, _ evidence: LossEvidence) -> [Action] {
        state = .open(since: since, works: true)
        link.attempt = 0
        guard let drop, let reopened = drop.reopened else { return [] }
        self.drop = nil
        return [
            .note(
                .reconnected(
                    Gap(
                        began: drop.began.time, length: reopened - drop.began.uptime, reason: drop.reason,
                        resumedAt: drop.resumedAt, repeated: evidence.repeated, loss: evidence.loss,
                        missing: evidence.missing)))
        ]
    }
}

// MARK: - Time

extension LinkMachine {
    /// When `tick` has something to do, unless something else happens first; nil for never.
    var deadline: Uptime? {
        switch state {
        case .off, .closed, .failed: nil
        case .retrying(let moment): moment
        case .connecting: idleDeadline
        case .open(_, works: true): idleDeadline
        case .open(let since, works: false): min(since + Self.proof, idleDeadline ?? since + Self.proof)
        }
    }

    /// Time has passed.
    mutating func tick(at now: Moment, random: Double, evidence: LossEvidence) -> [Action] {
        guard let deadline, now.uptime >= deadline else { return [] }
        if case .retrying = state { return startConnecting(at: now) }
        if let idleDeadline, let idleTimeout, now.uptime >= idleDeadline {
            let reason = "nothing came for \(inWords(idleTimeout))"
            return [.disconnect] + ended(.lost(reason), at: now, random: random)
        }
        guard case .open(let since, works: false) = state else { return [] }
        return prove(since: since, evidence)
    }

    private var idleDeadline: Uptime? {
        guard let idleTimeout, !isHeld else { return nil }
        return lastActivity + idleTimeout
    }
}

// MARK: - How a connection is given up

extension LinkMachine {
    private mutating func retry(
        _ reason: String, at now: Moment, retryAfter: Duration? = nil, random: Double
    ) -> [Action] {
        let notes = lose(reason, at: now)
        link.attempt += 1
        let delay = policy.delay(beforeAttempt: link.attempt, retryAfter: retryAfter, random: random)
        enter(.retrying(at: now.uptime + delay), at: now, reason: reason)
        return notes
    }

    private mutating func close(_ reason: String, at now: Moment) -> [Action] {
        if case .open = state { rememberDrop(reason, at: now) }
        enter(.closed, at: now, reason: reason)
        return [.note(.ended(state: .closed, reason: reason))]
    }

    private mutating func fail(_ reason: String, at now: Moment) -> [Action] {
        if case .open = state { rememberDrop(reason, at: now) }
        enter(.failed, at: now, reason: reason)
        return [.note(.ended(state: .failed, reason: reason))]
    }

    /// An open link is lost, which is worth a line; a connect that failed, or a link that never worked, is not.
    private mutating func lose(_ reason: String, at now: Moment) -> [Action] {
        guard case .open = state else { return [] }
        let isNews = drop == nil
        rememberDrop(reason, at: now)
        return isNews ? [.note(.lost(reason: reason))] : []
    }

    private mutating func rememberDrop(_ reason: String, at now: Moment) {
        if drop == nil { drop = Drop(began: now, reason: reason) }
        drop?.reopened = nil
    }

    private mutating func enter(_ next: State, at now: Moment, reason: String?) {
        state = next
        link.state = next.name
        link.since = now
        link.reason = reason
        link.retryAt = if case .retrying(let moment) = next { moment } else { nil }
    }
}

extension LinkMachine.State {
    var name: LinkState {
        switch self {
        case .off: .off
        case .connecting: .connecting
        case .open: .open
        case .retrying: .retrying
        case .closed: .closed
        case .failed: .failed
        }
    }
}

/// A span as people say it: `30 s`, `1.5 s`, to the millisecond.
private func inWords(_ span: Duration) -> String {
    let milliseconds = span.nanoseconds / 1_000_000
    let (seconds, rest) = (milliseconds / 1_000, milliseconds % 1_000)
    if rest == 0 { return "\(seconds) s" }
    var digits = String(1_000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(seconds).\(digits) s"
}
