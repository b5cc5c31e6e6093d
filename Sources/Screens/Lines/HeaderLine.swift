import FeedCore
import TerminalKit

/// The row at the top: how all feeds are doing together.
struct HeaderLine {
    private var segments = Segments()
    /// Where the moment that is shown lies in what is kept; nil in the present.
    private var slider: StyledText?

    private static let sliderColumns = 22

    init(_ state: ScreenState, glyphs: Glyphs) {
        let totals = FeedTotals(state)
        segments.add(StyledText("feedtop", .focus), importance: 90)
        segments.add([
            Segments.Form(text: StyledText(SafeText(totals.inShort), totals.role), importance: 95),
            Segments.Form(text: StyledText(SafeText(totals.inWords), totals.role), importance: 80),
        ])
        segments.add(StyledText(SafeText(Counts.of(totals.events, "event"))), importance: 50)
        segments.add([
            Segments.Form(text: HeaderLine.rate(totals, glyphs: nil), importance: 70),
            Segments.Form(text: HeaderLine.rate(totals, glyphs: glyphs), importance: 40),
        ])
        addWarnings(about: state, totals)
        addTime(of: state, glyphs: glyphs)
    }

    func draw(in row: Rect, on canvas: inout Canvas) {
        canvas.fill(row, .bar)
        segments.draw(in: row.narrowed(by: 1), on: &canvas, over: .bar)
    }

    /// How far a cell lies on the slider that shows the past, from 0 at its beginning to 1; nil for another cell.
    func share(at point: Point, in row: Rect) -> Double? {
        let row = row.narrowed(by: 1)
        guard let shown = segments.fitted(to: row.columns).end.last, shown.columns > HeaderLine.sliderColumns,
            slider != nil, row.contains(point)
        else { return nil }
        let place = point.column - (row.right - HeaderLine.sliderColumns)
        return place < 0 ? nil : Double(place) / Double(HeaderLine.sliderColumns - 1)
    }

    /// When it is, or which moment of the past is shown and where it lies in what is kept.
    private mutating func addTime(of state: ScreenState, glyphs: Glyphs) {
        guard let past = state.past else {
            let clock = SafeText(state.zone.clock(state.now.time))
            return segments.add(StyledText(clock, .time), importance: 60, isAtEnd: true)
        }
        let slider = HeaderLine.slider(at: past.share, glyphs: glyphs)
        let ago = SafeText(" \(Spans.age(past.span.upperBound - past.at.moment.time)) ago ")
        let time = StyledText(
            SafeText(" \(state.zone.clock(past.at.moment.time)) "), .stale, [.bold, .reverse])
        segments.add(
            [
                Segments.Form(text: time, importance: 99), Segments.Form(text: time + StyledText(ago), importance: 88),
                Segments.Form(text: time + StyledText(ago) + slider, importance: 87),
            ], isAtEnd: true)
        self.slider = slider
    }

    /// `├──────●──┤`.
    private static func slider(at share: Double, glyphs: Glyphs) -> StyledText {
        let places = sliderColumns - 2
        let place = min(max(0, Int((share * Double(places - 1)).rounded())), places - 1)
        let (start, end, knob): (SafeText, SafeText, SafeText) =
            glyphs.isUnicode ? ("├", "┤", "●") : ("|", "|", "o")
        let line = { (count: Int) in SafeText(repeating: glyphs.isUnicode ? "─" : "-", count: count) }
        return StyledText(start + line(place), .dim) + StyledText(knob, .stale, .bold)
            + StyledText(line(places - 1 - place) + end, .dim)
    }

    private mutating func addWarnings(about state: ScreenState, _ totals: FeedTotals) {
        if !totals.insecure.isEmpty {
            let names = totals.insecure.map(\.feed.name).joined(separator: ", ")
            let style: (ThemeRole, Attributes) = (.down, [.bold, .reverse])
            addWarning("INSECURE", SafeText("INSECURE: \(names)"), style, importance: 100)
        }
        if state.alerts.unseen > 0 {
            let count = SafeText("⚠ \(Counts.short(state.alerts.unseen))")
            segments.add(StyledText(count, .down, [.bold, .reverse]), importance: 92, isAtEnd: true)
        }
        if !state.problems.isEmpty {
            let words = SafeText("⚠ " + Counts.of(state.problems.count, "problem") + ": S")
            addWarning(SafeText("✖ \(state.problems.count)"), words, (.down, .bold), importance: 85)
        }
        if totals.evicted > 0 {
            let words = SafeText("\(Counts.grouped(totals.evicted)) evicted")
            addWarning(SafeText("\(Counts.short(totals.evicted)) evicted"), words, (.dim, []), importance: 45)
        }
    }

    private mutating func addWarning(
        _ short: SafeText, _ long: SafeText, _ style: (role: ThemeRole, attributes: Attributes), importance: Int
    ) {
        let forms = [(short, importance), (long, min(importance, 35))]
        segments.add(
            forms.map { Segments.Form(text: StyledText($0.0, style.role, style.attributes), importance: $0.1) },
            isAtEnd: true)
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
    /// A chart of counts: its lowest bar is none at all, not the least of them. A single burst, such as what a stream
    /// sends at its start, does not flatten all others.
    func sparkline(fromZero counts: [Double]) -> SafeText {
        var highest = counts.max() ?? 0
        let second = counts.sorted().dropLast().last ?? 0
        if second > 0, highest > 4 * second { highest = second }
        guard highest > 0 else { return SafeText(repeating: " ", count: counts.count) }
        return counts.map { bar(for: min($0, highest), between: 0, and: highest) }.joined()
    }
}
