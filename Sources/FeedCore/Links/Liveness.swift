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
