import FeedCore
import TerminalKit

/// One feed's part of a transcript.
///
/// It says at most so many events in each span of time, the first ones at once, and how many more there were at the
/// span's end. Drops and what its link does are always said.
struct Voice: Sendable {
    /// Events that are said in each span.
    static let events = 3
    /// How long a span is: a line takes some seconds to be read aloud.
    static let span: Duration = .seconds(5)

    /// What is said, and where it belongs among the lines of all feeds.
    struct Line {
        var time: Timestamp
        var sequence: UInt64
        var text: SafeText

        /// Before what is new: it tells of what came earlier.
        init(first text: SafeText) { self.init(Timestamp(microseconds: .min), 0, text) }

        init(_ time: Timestamp, _ sequence: UInt64, _ text: SafeText) {
            (self.time, self.sequence, self.text) = (time, sequence, text)
        }
    }

    private let feed: FeedID
    private let name: SafeText
    private var timeline: Timeline
    /// The sequence number of the newest item that was said or left out.
    private var said: UInt64 = 0
    private var skipped = 0
    private var left = Voice.events
    private var spanEnd: Uptime?
    private var link: (state: LinkState, attempt: Int, isStale: Bool)?

    /// - Parameter filter: takes the events that are said.
    init(_ feed: FeedSnapshot, filter: Filter, store: StoreSnapshot) {
        self.feed = feed.id
        name = SafeText(feed.feed.name)
        timeline = Timeline(feeds: [feed.id], filter: filter, store: store)
    }

    /// What is new.
    mutating func lines(
        of store: StoreSnapshot, at now: Moment, time: (Timestamp) -> SafeText?
    ) -> [Line] {
        timeline.extend(to: store)
        var lines = endOfSpan(at: now.uptime)
        lines += news(in: store[feed], now: now.uptime, time: time)
        if let line = status(of: store[feed], now: now, time: time) { lines.append(line) }
        return lines
    }

    /// What was left out since, at the end of a span or, with nil, at the end of all.
    mutating func endOfSpan(at now: Uptime?) -> [Line] {
        guard let spanEnd, now.map({ $0 >= spanEnd }) ?? true else { return [] }
        defer { (skipped, left, self.spanEnd) = (0, Voice.events, nil) }
        return skipped > 0 ? [Line(first: SpokenLine(skipped: skipped, of: name).text)] : []
    }

    private mutating func news(
        in snapshot: FeedSnapshot, now: Uptime, time: (Timestamp) -> SafeText?
    ) -> [Line] {
        let known = timeline.knownUpTo
        guard known > said else { return [] }
        let items = sayable(upTo: known)
        let last = items.last?.sequence ?? said
        let notes = notes(in: snapshot, after: last, upTo: known)
        skipped += max(0, timeline.count(after: last) - notes.count)
        left -= items.count { $0.note == nil }
        if skipped > 0 || left < Voice.events { spanEnd = spanEnd ?? now + Voice.span }
        said = known
        return (items + notes).map {
            Line($0.arrival, $0.sequence, SpokenLine($0, of: name, at: time($0.arrival)).text)
        }
    }

    /// The oldest items that may still be said in this span.
    private func sayable(upTo known: UInt64) -> [StoredItem] {
        var room = left
        return timeline.items(startingAt: said + 1, limit: left + 16).prefix { item in
            if item.note == nil { room -= 1 }
            return room >= 0 && item.sequence <= known
        }
    }

    private func notes(in snapshot: FeedSnapshot, after last: UInt64, upTo known: UInt64) -> [StoredItem] {
        let start = snapshot.ordinal(atOrAfter: last + 1)
        let end = snapshot.ordinal(atOrAfter: known + 1)
        return start < end ? snapshot.noteOrdinals(in: start..<end).map { snapshot[$0] } : []
    }

    private mutating func status(of snapshot: FeedSnapshot, now: Moment, time: (Timestamp) -> SafeText?) -> Line? {
        var isStale = false
        if case .stale = Liveness(snapshot.link, counters: snapshot.counters, now: now.uptime) {
            isStale = snapshot.link.state == .open
        }
        let link = (snapshot.link.state, snapshot.link.attempt, isStale)
        guard self.link.map({ $0 != link }) ?? true else { return nil }
        self.link = link
        let since = isStale ? now.time : snapshot.link.since.time
        // An open link comes before its events, and a wait after the drop that it follows.
        let place: UInt64 = snapshot.link.state == .open && !isStale ? 0 : .max
        return SpokenLine(snapshot, of: name, now: now, at: time(since)).map { Line(since, place, $0.text) }
    }
}
