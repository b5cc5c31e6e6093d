import FeedCore
import TerminalKit

/// Why a pane shows nothing, and what to do about it.
struct Emptiness {
    private let lines: [StyledText]

    /// Other reasons, in words.
    init(_ lines: [StyledText]) { self.lines = lines }

    /// Nil when the pane shows something.
    init?(_ contents: PaneContents) {
        let hasNoItem = contents.pane.timeline.items(limit: 1).isEmpty
        guard hasNoItem || contents.pane.lacksDigest else { return nil }
        let count = contents.pane.timeline.count
        let hidden = contents.pane.timeline.hidden
        let keys = contents.state.keyNames
        if let share = contents.pane.timeline.scannedShare {
            lines = [StyledText(SafeText("Looking through what is stored: \(Int(share * 100))%"), .dim)]
        } else if let past = contents.state.past, !hasNoItem || count.retained + hidden == 0 {
            lines = Emptiness.lines(of: contents.pane, at: contents.state.zone.clock(past.at.moment.time))
        } else if contents.pane.lacksDigest {
            lines = Emptiness.lines(ofPaused: contents.pane, resume: keys["pause"])
        } else if count.retained > 0 {
            lines = [
                StyledText("Nothing matches the filter."),
                StyledText(
                    SafeText(Counts.of(count.retained, "event")) + " hidden · " + keys["filter"] + " edits the filter",
                    .dim),
            ]
        } else if hidden > 0 {
            lines = [
                StyledText("Cleared."),
                StyledText(
                    SafeText(Counts.of(hidden, "event")) + " hidden · " + keys["undo"] + " shows what was cleared",
                    .dim),
            ]
        } else if let feed = contents.feedsNow.first, contents.feedsNow.count == 1 {
            let fault = feed.feed.source.fault
            lines =
                fault.map { Emptiness.lines(ofFault: $0, columns: contents.place.inner.columns) }
                ?? Emptiness.lines(of: feed.link, reconnect: keys["reconnect"])
        } else {
            lines = [StyledText("Waiting for the first event.", .dim)]
        }
    }

    /// What is wrong with a feed's config; none of it is lost where there is little room.
    private static func lines(ofFault fault: String, columns: Int) -> [StyledText] {
        let reasons = SafeText.lines(of: fault).flatMap { $0.wrapped(to: columns) }.map { StyledText($0, .down) }
        return reasons + [StyledText("The config is read again when it changes.", .dim)]
    }

    /// Of a moment of the past.
    private static func lines(of pane: Pane, at time: String) -> [StyledText] {
        let isDropped = pane.timeline.feeds.contains { pane.timeline.store[$0].ordinals.lowerBound > 0 }
        return [
            StyledText(SafeText(isDropped ? "What was shown at \(time) is not kept any more." : "Nothing yet."), .dim)
        ]
    }

    /// Of what a pane that stands still shows in a view that it was not shown in before.
    private static func lines(ofPaused pane: Pane, resume key: SafeText) -> [StyledText] {
        guard pane.digestScan == nil else { return [StyledText("Looking through what is stored…", .dim)] }
        return [
            StyledText("The events that this view is made of are not kept any more."),
            StyledText(key + " goes on with the present", .dim),
        ]
    }

    private static func lines(of link: Link, reconnect key: SafeText) -> [StyledText] {
        let reason = link.reason.map { StyledText(SafeText($0), .text) } ?? StyledText()
        switch link.state {
        case .open: return [StyledText("Waiting for the first event.", .dim)]
        case .connecting: return [StyledText("Connecting…", .dim)]
        case .retrying: return [StyledText("Not connected.", .stale), reason, StyledText(key + " tries now", .dim)]
        case .closed:
            return [StyledText("Closed: no event came.", .dim), reason, StyledText(key + " tries again", .dim)]
        case .failed: return [StyledText("Failed.", .down), reason, StyledText(key + " tries again", .dim)]
        case .off: return [StyledText("Switched off.", .dim), StyledText(key + " connects", .dim)]
        }
    }

    /// In the middle of `area`.
    func draw(in area: Rect, on canvas: inout Canvas) {
        let lines = lines.filter { !$0.isEmpty }.prefix(area.rows)
        let top = (area.rows - lines.count) / 2
        for (index, line) in lines.enumerated() {
            canvas.write(line, in: area.row(top + index), offset: max(0, (area.columns - line.columns) / 2))
        }
    }
}
