import FeedCore
import TerminalKit

/// The row at the top: how all feeds are doing together.
struct HeaderLine {
    private var segments = Segments()

    init(_ state: ScreenState, glyphs: Glyphs) {
        let totals = FeedTotals(state)
        segments.add(StyledText("feedtop", .focus), importance: 70)
        segments.add(
            StyledText(SafeText(totals.inWords), totals.role), StyledText(SafeText(totals.inShort), totals.role),
            importance: 90)
        segments.add(StyledText(SafeText(Counts.of(totals.events, "event"))), importance: 50)
        segments.add(HeaderLine.rate(totals, glyphs: glyphs), HeaderLine.rate(totals, glyphs: nil), importance: 60)
        addWarnings(about: state, totals)
        segments.add(
            StyledText(SafeText(state.zone.clock(state.now.time)), .time), importance: 30, isAtEnd: true)
    }

    func draw(in row: Rect, on canvas: inout Canvas) {
        canvas.fill(row, .bar)
        segments.draw(in: row.narrowed(by: 1), on: &canvas, over: .bar)
    }

    private mutating func addWarnings(about state: ScreenState, _ totals: FeedTotals) {
        if !totals.insecure.isEmpty {
            let names = totals.insecure.map(\.feed.name).joined(separator: ", ")
            segments.add(
                StyledText(SafeText("INSECURE: \(names)"), .down, [.bold, .reverse]),
                StyledText("INSECURE", .down, [.bold, .reverse]), importance: 100, isAtEnd: true)
        }
        if totals.evicted > 0 {
            segments.add(
                StyledText(SafeText("\(Counts.grouped(totals.evicted)) evicted"), .dim),
                StyledText(SafeText("\(Counts.short(totals.evicted)) evicted"), .dim), importance: 40, isAtEnd: true)
        }
        if !state.problems.isEmpty {
            segments.add(
                StyledText(SafeText("⚠ " + Counts.of(state.problems.count, "problem")), .down),
                StyledText(SafeText("⚠ \(state.problems.count)"), .down), importance: 80, isAtEnd: true)
        }
    }

    /// `12.4/s ▂▃▅▇▆▃`.
    private static func rate(_ totals: FeedTotals, glyphs: Glyphs?) -> StyledText {
        var text = StyledText(SafeText(Counts.rate(totals.rate)))
        let history = totals.history(seconds: 12)
        guard let glyphs, history.contains(where: { $0 > 0 }) else { return text }
        text.append(" ")
        text.append(glyphs.sparkline(fromZero: history), .up)
        return text
    }
}

extension Glyphs {
    /// A chart of counts: its lowest bar is none at all, not the least of them.
    func sparkline(fromZero counts: [Double]) -> SafeText {
        let highest = counts.max() ?? 0
        guard highest > 0 else { return SafeText(repeating: " ", count: counts.count) }
        return counts.map { bar(for: $0, between: 0, and: highest) }.joined()
    }
}
