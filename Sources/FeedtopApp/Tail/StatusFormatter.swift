import FeedCore
import TerminalKit

/// Writes on standard error what becomes of links.
enum StatusFormatter: Sendable {
    /// Why a feed failed, in words: what every program says.
    case failures
    /// As well why it reconnects, for a person who watches.
    case words
    /// Every change as a JSON line, for `tail --status`.
    case json

    /// What there is to say of a link that is in another state now; ended by LF, or nothing.
    func line(for link: Link, of feed: String, at moment: Moment) -> [UInt8] {
        switch (self, link.state) {
        case (.json, _): json(link, of: feed, at: moment)
        case (.failures, .failed), (.words, .failed): words("failed", link, of: feed)
        case (.words, .retrying): words("retrying", link, of: feed)
        case (.failures, _), (.words, _): []
        }
    }

    private func words(_ state: String, _ link: Link, of feed: String) -> [UInt8] {
        let line = SafeText("feedtop: \(feed): \(state): \(link.reason ?? "for an unknown reason")")
        return Array("\(line.string)\n".utf8)
    }

    /// Members that do not apply are null.
    private func json(_ link: Link, of feed: String, at moment: Moment) -> [UInt8] {
        var line = JSONLine()
        line.add("feed", feed)
        line.add("state", link.state.rawValue)
        line.add("attempt", link.attempt > 0 ? link.attempt : nil)
        line.add("retryInMs", link.retryAt.map { milliseconds(until: $0, from: moment.uptime) })
        line.add("httpStatus", link.httpStatus)
        line.add("reason", link.reason)
        line.add("lastEventID", link.lastEventID.isEmpty ? nil : link.lastEventID)
        line.add("at", moment.time.iso8601)
        return line.ended()
    }

    /// Rounded, because the moment is a little later than the one at which the wait was decided.
    private func milliseconds(until end: Uptime, from start: Uptime) -> Int {
        max(0, Int(((end - start).nanoseconds + 500_000) / 1_000_000))
    }
}
