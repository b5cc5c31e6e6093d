import FeedCore

/// Learns how often a server sends something when it has nothing to say.
struct HeartbeatMeter: Sendable {
    /// Gaps that are remembered.
    private static let memory = 8
    /// Comments closer together than this are one greeting, not a rhythm.
    private static let shortestGap = Duration.milliseconds(100)

    private var last: Uptime?
    private var gaps: [Duration] = []

    /// The longest of the last eight gaps between heartbeats; nil until there were three heartbeats.
    var interval: Duration? { gaps.count < 2 ? nil : gaps.max() }

    /// A heartbeat came: a comment line, or an event that is sent only to keep the connection alive.
    mutating func beat(at now: Uptime) {
        guard let last else {
            self.last = now
            return
        }
        guard now - last >= Self.shortestGap else { return }
        self.last = now
        if gaps.count == Self.memory { gaps.removeFirst() }
        gaps.append(now - last)
    }

    /// Another connection begins: the time between the two is no gap of the server's.
    mutating func restart() { last = nil }
}
