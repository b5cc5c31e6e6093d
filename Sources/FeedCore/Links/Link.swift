/// What a subscription is doing.
public enum LinkState: String, Sendable, CaseIterable {
    /// A connection is being made, or its answer awaited.
    case connecting
    /// The stream is open.
    case open
    /// The connection was lost; another will be made.
    case retrying
    /// Ended for good, as the server or its stream meant it.
    case closed
    /// Ended for good by a fault; only the user can try again.
    case failed
    /// Switched off by the user.
    case off
}

/// A feed's link as everyone may see it.
public struct Link: Sendable, Equatable {
    /// What it is doing.
    public var state: LinkState
    /// Since when.
    public var since: Moment
    /// Reconnects since the link last worked: 1 right after a drop; 0 before the first.
    public var attempt = 0
    /// When the next attempt is made, while `retrying`.
    public var retryAt: Uptime?
    /// The status of the newest answer.
    public var httpStatus: Int?
    /// Why it is `retrying`, `closed` or `failed`, in words without secrets.
    public var reason: String?
    /// The last event ID that the next connect will send.
    public var lastEventID = ""
    /// The headers of the newest answer.
    public var headers: [Header] = []
    /// Whether certificates go unchecked.
    public var isInsecure = false
    /// The interval at which the server sends something at least, as configured or learnt; nil while unknown.
    public var heartbeat: Duration?

    /// A link.
    public init(state: LinkState, since: Moment) {
        self.state = state
        self.since = since
    }
}

/// How alive an open link is.
public enum Liveness: Sendable, Equatable {
    /// An event came within the last 10 s.
    case live
    /// Only heartbeats, or nothing, for so long since the last event, and that is as expected.
    case idle(Duration)
    /// Nothing at all for so long, which is longer than expected.
    case stale(Duration)

    /// How alive a link is that opened, had its last event and its last bytes at those times.
    ///
    /// - Parameters:
    ///   - heartbeat: the interval at which something is expected; nil when none is known, and the link is never stale.
    public init(opened: Uptime, lastEvent: Uptime?, lastBytes: Uptime?, heartbeat: Duration?, now: Uptime) {
        let silence = now - max(opened, lastBytes ?? opened)
        let sinceEvent = now - (lastEvent ?? opened)
        if let heartbeat, silence > heartbeat * 5 / 2 {
            self = .stale(silence)
        } else if lastEvent != nil, sinceEvent <= .seconds(10) {
            self = .live
        } else {
            self = .idle(sinceEvent)
        }
    }
}
