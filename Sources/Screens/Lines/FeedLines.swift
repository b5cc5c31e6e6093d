import FeedCore
import TerminalKit

/// A line a feed: all that fits on a screen too small for panes.
struct FeedLines {
    private let state: ScreenState

    init(_ state: ScreenState) { self.state = state }

    func draw(in area: Rect, on canvas: inout Canvas) {
        guard area.columns > 1, area.rows > 0 else { return }
        let feeds = state.store.feeds
        guard !feeds.isEmpty else {
            canvas.write(StyledText("no feeds", .dim), in: area.row(0))
            return
        }
        let shown = shown(in: area)
        let names = shown.reduce(0) { max($0, SafeText($1.feed.name).columns) }
        for (index, feed) in shown.enumerated() {
            draw(feed, in: area.row(index), names: min(names, area.columns / 2), on: &canvas)
        }
        if feeds.count < area.rows { drawNewest(in: area, below: feeds.count, on: &canvas) }
        guard feeds.count > shown.count, area.rows > 1 else { return }
        canvas.write(StyledText(SafeText("+\(feeds.count - shown.count) more"), .dim), in: area.row(shown.count))
    }

    /// The feed that stands in a cell of `area`.
    func feed(at point: Point, in area: Rect) -> FeedID? {
        guard area.contains(point) else { return nil }
        return shown(in: area).dropFirst(point.row - area.top).first?.id
    }

    /// The feeds that have a line, all of them or those from the focused one on.
    private func shown(in area: Rect) -> ArraySlice<FeedSnapshot> {
        let feeds = state.store.feeds
        let fitting = feeds.count <= area.rows || area.rows == 1 ? area.rows : area.rows - 1
        let first = feeds.count <= fitting ? 0 : min(focusedFeed, feeds.count - fitting)
        return feeds[first..<min(feeds.count, first + fitting)]
    }

    /// Fills the rows that no feed needs with what came last in the focused pane.
    private func drawNewest(in area: Rect, below feeds: Int, on canvas: inout Canvas) {
        guard state.panes.indices.contains(state.focus) else { return }
        let items = state.panes[state.focus].visibleItems(rows: area.rows - feeds)
        for (index, item) in items.enumerated() where item.note == nil {
            let text = item.withFields { SafeText(lines: $0.data, columns: area.columns) }
            canvas.write(StyledText(text, .dim), in: area.row(feeds + index))
        }
    }

    /// Where the list begins when it does not fit.
    private var focusedFeed: Int {
        guard state.panes.indices.contains(state.focus) else { return 0 }
        return state.panes[state.focus].feed.flatMap(state.store.place) ?? 0
    }

    /// `● Stocks 12/s`; with more room the words of the link, then the counts.
    private func draw(_ feed: FeedSnapshot, in row: Rect, names: Int, on canvas: inout Canvas) {
        let badge = LinkBadge(feed, now: state.now.uptime)
        let isInsecure = feed.link.isInsecure || feed.feed.request.isInsecure
        var line = StyledText(badge.mark, badge.role) + StyledText(" ")
        let name = SafeText(feed.feed.name)
        let words = row.columns < 40 ? briefWords(of: feed, badge) : badge.words
        let room = row.columns - 2 - words.columns - 1
        if room >= min(4, name.columns) {
            line.append(name.fitted(to: row.columns < 40 ? min(room, name.columns) : min(room, names)))
            line.append(" ")
            line.append(words, badge.role)
        } else {
            line.append(name.cut(to: row.columns - 2))
        }
        if isInsecure { line = StyledText("INSECURE ", .down, .bold) + line }
        canvas.write(line, in: row)
        guard row.columns >= 60 else { return }
        let counts = "\(Counts.of(feed.counters.events, "event"))  \(Counts.bytes(feed.counters.bytes))"
        canvas.write(StyledText(SafeText(counts), .dim), atEndOf: row)
    }

    /// The rate of a live link, the age of a silent one, the word of any other.
    private func briefWords(of feed: FeedSnapshot, _ badge: LinkBadge) -> SafeText {
        badge.detail.isEmpty || feed.link.state != .open ? badge.word : badge.detail
    }
}
