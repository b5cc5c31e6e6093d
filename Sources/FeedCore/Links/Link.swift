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
