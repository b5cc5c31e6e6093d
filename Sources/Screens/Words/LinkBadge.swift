import FeedCore
import TerminalKit

/// What a link is doing, as a mark and a word: neither colour nor mark alone has to be understood.
struct LinkBadge: Equatable {
    /// One column.
    let mark: SafeText
    /// `live`, `idle`, `retry`.
    let word: SafeText
    /// What belongs to the word: `11.2/s`, `40 s`, `in 3 s`; may be empty.
    let detail: SafeText
    /// More about it: `(4th: connection refused)`; may be empty.
    let cause: SafeText
    /// Its colour.
    let role: ThemeRole

    /// The badge of a feed.
    init(_ feed: FeedSnapshot, now: Uptime) {
        self.init(feed.link, counters: feed.counters, rate: feed.rate.perSecond(at: now), now: now)
    }

    /// The badge of a link with what was counted on it.
    ///
    /// - Parameter rate: events a second, lately.
    init(_ link: Link, counters: FeedCounters, rate: Double, now: Uptime) {
        switch link.state {
        case .open: self.init(Liveness(link, counters: counters, now: now), rate: rate)
        case .connecting: self.init("◐", "connecting", cause: link.ordinal(), role: .stale)
        case .retrying:
            let wait = link.retryAt.flatMap { $0 > now ? "in \(Spans.wait($0 - now))" : nil } ?? "now"
            self.init("↻", "retry", wait, cause: link.ordinal(link.reason), role: .stale)
        case .closed: self.init("■", "closed", cause: link.reason.map { "(\($0))" } ?? "", role: .dim)
        case .failed: self.init(failed: link)
        case .off: self.init("○", "off", role: .dim)
        }
    }

    private init(_ liveness: Liveness, rate: Double) {
        switch liveness {
        case .live: self.init("●", "live", Counts.rate(rate), role: .up)
        case .idle(let span): self.init("◌", "idle", Spans.age(span), role: .text)
        case .stale(let span): self.init("◒", "stale", Spans.age(span), role: .stale)
        }
    }

    /// `✖ failed 401 (Unauthorized)`; the status is left out when the answer's status was not what was wrong.
    private init(failed link: Link) {
        let status = link.httpStatus.flatMap { $0 == 200 ? nil : String($0) } ?? ""
        var reason = link.reason ?? ""
        if !status.isEmpty, reason.hasPrefix(status) {
            reason = String(reason.dropFirst(status.count).drop { $0 == " " || $0 == ":" })
        }
        self.init("✖", "failed", status, cause: reason.isEmpty ? "" : "(\(reason))", role: .down)
    }

    private init(_ mark: SafeText, _ word: SafeText, _ detail: String = "", cause: String = "", role: ThemeRole) {
        self.mark = mark
        self.word = word
        self.detail = SafeText(detail)
        self.cause = SafeText(cause)
        self.role = role
    }
}

extension LinkBadge {
    /// The badge of several feeds together: that of the one that is most alive, with the rate of all.
    init(_ feeds: [FeedSnapshot], now: Uptime) {
        let rate = feeds.reduce(0) { $0 + $1.rate.perSecond(at: now) }
        let best = feeds.map { LinkBadge($0, now: now) }.min { $0.rank < $1.rank }
        guard let best else {
            self.init("○", "no feeds", role: .dim)
            return
        }
        self = best.word == "live" ? LinkBadge(.live, rate: rate) : LinkBadge(withoutCause: best)
    }

    private init(withoutCause badge: LinkBadge) {
        (mark, word, detail, cause, role) = (badge.mark, badge.word, badge.detail, "", badge.role)
    }

    /// How far it is from alive.
    private var rank: Int {
        ["live", "idle", "stale", "connecting", "retry", "closed", "failed"].firstIndex(of: word) ?? 7
    }

    /// The mark and as much of the rest as fits in `columns`: all of it, without the cause, without the detail.
    func text(columns: Int) -> StyledText {
        let forms = [[mark, word, detail, cause], [mark, word, detail], [mark, word]]
            .map { $0.filter { !$0.isEmpty }.joined(by: " ") }
        // Half a cause still says something where there is room for a few words of it.
        let brief = forms[1].columns
        if forms[0].columns > columns, cause.columns > 12, columns >= brief + 12 {
            return StyledText(forms[0].cut(to: columns), role)
        }
        return StyledText(forms.first { $0.columns <= columns } ?? mark, role)
    }

    /// The word and its detail, without the mark.
    var words: SafeText { detail.isEmpty ? word : word + " " + detail }
}

extension Liveness {
    /// How alive an open link is.
    init(_ link: Link, counters: FeedCounters, now: Uptime) {
        self.init(
            opened: link.since.uptime, lastEvent: counters.lastEvent?.uptime, lastBytes: counters.lastBytes?.uptime,
            heartbeat: link.heartbeat, now: now)
    }
}

extension Link {
    /// `(4th: why)`, from the second attempt on; before it just `(why)`.
    fileprivate func ordinal(_ reason: String? = nil) -> String {
        let parts = [attempt > 1 ? Counts.ordinal(attempt) : nil, reason].compactMap(\.self)
        return parts.isEmpty ? "" : "(\(parts.joined(separator: ": ")))"
    }
}
