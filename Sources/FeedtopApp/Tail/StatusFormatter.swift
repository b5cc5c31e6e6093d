import FeedCore
import TerminalKit

/// Writes link changes as JSON lines, for `tail --status`.
struct StatusFormatter: Sendable {
    /// One line, ended by LF. Members that do not apply are null.
    func line(for link: Link, of feed: String, at moment: Moment) -> [UInt8] {
        var line = JSONLine()
        line.add("feed", feed)
        line.add("state", link.state.rawValue)
        line.add("attempt", link.attempt > 0 ? link.attempt : nil)
        line.add("retryInMs", link.retryAt.map { Int(($0 - moment.uptime).nanoseconds / 1_000_000) })
        line.add("httpStatus", link.httpStatus)
        line.add("reason", link.reason)
        line.add("lastEventID", link.lastEventID.isEmpty ? nil : link.lastEventID)
        line.add("at", moment.time.iso8601)
        return line.ended()
    }
}
