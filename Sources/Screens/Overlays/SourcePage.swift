import FeedCore
import TerminalKit

/// Everything that is known about one feed: its link, what was counted, its gaps, the headers of its newest answer.
struct SourcePage {
    private let feed: FeedSnapshot
    private let state: ScreenState
    private let firstLine: Int

    init(_ feed: FeedSnapshot, state: ScreenState, firstLine: Int) {
        self.feed = feed
        self.state = state
        self.firstLine = firstLine
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let box = OverlayBox(title: SafeText(feed.feed.name), hint: state.keyNames.offers(["close": "goes back"]))
        let inner = box.draw(in: area, density: density, on: &canvas)
        OverlayBox.draw(lines, from: firstLine, in: inner, on: &canvas)
    }

    /// The last line that is worth beginning with: from it on everything below is visible.
    func lastLine(in area: Rect, density: Density) -> Int {
        max(0, lines.count - OverlayBox.rows(in: area, density: density))
    }

    private var lines: [StyledText] { facts + [StyledText()] + gaps + [StyledText()] + headers }

    private var facts: [StyledText] {
        let counters = feed.counters
        let now = state.now.uptime
        let badge = LinkBadge(feed, now: now)
        return [
            fact("source", SafeText(feed.feed.source.withoutSecrets)),
            label("link") + badge.text(columns: .max),
            feed.link.isInsecure
                ? label("security") + StyledText("INSECURE: certificates are not checked", .down) : nil,
            fact("since", SafeText(state.zone.clock(feed.link.since.time))),
            feed.link.heartbeat.map { fact("heartbeat", SafeText("every \(Spans.length($0))")) },
            fact(
                "received",
                SafeText(
                    "\(Counts.of(counters.events, "event")), \(Counts.bytes(counters.bytes)), "
                        + Counts.of(counters.comments, "heartbeat"))),
            fact(
                "kept",
                SafeText(
                    "\(Counts.of(feed.retainedEvents, "event")) in \(Counts.bytes(feed.memory)), "
                        + "\(Counts.grouped(feed.evicted)) evicted")),
            fact(
                "dropped",
                SafeText(
                    "\(Counts.grouped(counters.repeated)) repeated, \(Counts.grouped(counters.oversized)) with an ID too long"
                )),
            fact("last ID", SafeText(feed.lastEventID.isEmpty ? "none" : feed.lastEventID)),
            feed.link.httpStatus.map { fact("HTTP", SafeText(String($0))) },
        ].compactMap(\.self)
    }

    private var gaps: [StyledText] {
        let notes = feed.newestNotes(limit: 500)
        let heading = StyledText("Gaps", .heading)
        guard !notes.isEmpty else { return [heading, StyledText("none", .dim)] }
        return [heading]
            + notes.compactMap { item in
                item.note.map { NoteLine($0, at: item.arrival, zone: state.zone).text }
            }
    }

    private var headers: [StyledText] {
        let heading = StyledText("Headers of the newest answer", .heading)
        guard !feed.link.headers.isEmpty else { return [heading, StyledText("none", .dim)] }
        return [heading]
            + feed.link.headers.map { header in
                StyledText(SafeText(header.name) + ": ", .field) + StyledText(SafeText(header.shownValue))
            }
    }

    private func fact(_ name: SafeText, _ value: SafeText) -> StyledText { label(name) + StyledText(value) }

    private func label(_ name: SafeText) -> StyledText { StyledText(name.padded(to: 11), .dim) }
}
