import FeedCore
import TerminalKit

/// The box beside the panes of a wide screen that lists all feeds: mark and word, name, rate.
struct SideRail {
    private let state: ScreenState

    init(_ state: ScreenState) { self.state = state }

    func draw(in area: Rect, on canvas: inout Canvas) {
        Border(isFocused: false, isUnicode: canvas.glyphs.isUnicode).draw(around: area, on: &canvas)
        let title = StyledText("Sources", .heading) + StyledText(SafeText(" \(state.store.feeds.count)"), .dim)
        canvas.write(title.spaced, in: area.row(0), offset: 1)
        let inner = area.inset(by: 1).narrowed(by: 1)
        let (fitting, rowsOfFeed) = room(in: inner)
        let feeds = state.store.feeds
        for (index, feed) in feeds.prefix(fitting).enumerated() {
            draw(feed, in: inner.row(index * rowsOfFeed), on: &canvas)
            if rowsOfFeed > 1 { canvas.write(details(of: feed), in: inner.row(index * rowsOfFeed + 1), offset: 2) }
        }
        guard fitting < feeds.count else { return }
        canvas.write(StyledText(SafeText("+\(feeds.count - fitting) more"), .dim), in: inner.row(inner.rows - 1))
    }

    /// The feed that stands in a cell of `area`.
    func feed(at point: Point, in area: Rect) -> FeedID? {
        let inner = area.inset(by: 1)
        guard inner.contains(point) else { return nil }
        let (fitting, rowsOfFeed) = room(in: inner)
        return state.store.feeds.prefix(fitting).dropFirst((point.row - inner.top) / rowsOfFeed).first?.id
    }

    /// How many feeds have room, and the rows that each of them has.
    private func room(in inner: Rect) -> (feeds: Int, rowsOfFeed: Int) {
        let count = state.store.feeds.count
        let rowsOfFeed = count * 3 <= inner.rows ? 3 : count * 2 <= inner.rows ? 2 : 1
        return (count * rowsOfFeed <= inner.rows ? count : max(0, inner.rows - 1), rowsOfFeed)
    }

    private func draw(_ feed: FeedSnapshot, in row: Rect, on canvas: inout Canvas) {
        let now = state.now.uptime
        let badge = LinkBadge(feed, now: now)
        let chart = 6
        let words = min(12, row.columns / 3)
        let name = row.columns - 2 - words - 1 - chart - 1
        canvas.write(StyledText(badge.mark, badge.role), in: row)
        canvas.write(StyledText(SafeText(feed.feed.name).cut(to: name)), in: row, offset: 2)
        let said = badge.words.columns <= words ? badge.words : badge.word
        canvas.write(StyledText(said.cut(to: words), badge.role), in: row, offset: 3 + name)
        let history = feed.rate.history(chart, at: now).map(Double.init)
        guard history.contains(where: { $0 > 0 }) else { return }
        canvas.write(StyledText(canvas.glyphs.sparkline(fromZero: history), .up), atEndOf: row)
    }

    /// What was counted of a feed, where there is a second row for it.
    private func details(of feed: FeedSnapshot) -> StyledText {
        let counters = feed.counters
        var parts = [Counts.of(counters.events, "event"), Counts.bytes(counters.bytes)]
        if counters.missing > 0 { parts.append("\(Counts.grouped(counters.missing)) lost") }
        if counters.gaps > 0 { parts.append(Counts.of(counters.gaps, "gap")) }
        return StyledText(SafeText(parts.joined(separator: " · ")), .dim)
    }
}
