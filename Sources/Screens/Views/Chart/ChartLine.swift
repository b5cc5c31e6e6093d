import FeedCore
import TerminalKit

/// A series as a chart draws it: its name, and the colour and sign that tell it from others.
struct ChartLine {
    let series: ChartSeries
    let name: SafeText
    let role: ThemeRole
    let sign: SafeText

    /// What lines are drawn with where there are no dots.
    private static let signs: [SafeText] = ["*", "+", "o", "x", "#", "@", "%", "="]

    /// - Parameter number: its place among the lines, from 0.
    init(_ series: ChartSeries, name: SafeText, number: Int, glyphs: Glyphs) {
        self.series = series
        self.name = name
        role = ThemeRole.lines[number % ThemeRole.lines.count]
        sign = glyphs.isUnicode ? "━" : ChartLine.signs[number % ChartLine.signs.count]
    }

    /// What is seen of it in a window.
    struct Sight {
        /// The newest number.
        let value: SafeText
        /// The lowest, the mean and the highest.
        let summary: SafeText
    }

    /// Nil when nothing is.
    func sight(in window: TimeWindow) -> Sight? {
        guard let summary = series.summary(of: window), let newest = series.point(before: window.end + 1) else {
            return nil
        }
        let numbers = series.numbers
        let mean = summary.mean.isFinite ? " · mean \(numbers.text(summary.mean, digits: 4))" : ""
        let words = "min \(numbers.text(summary.range.low))\(mean) · max \(numbers.text(summary.range.high))"
        return Sight(value: SafeText(numbers.text(newest.value)), summary: SafeText(words))
    }

    /// `━ cpu 42.1 %`, and what all numbers in the window come to.
    func legend(in window: TimeWindow, hasSummary: Bool) -> StyledText {
        var text = StyledText(sign + " ", role)
        text.append(name.cut(to: 24))
        guard let sight = sight(in: window) else { return text + StyledText(" –", .dim) }
        text.append(" " + sight.value, role, .bold)
        if hasSummary { text.append("  " + sight.summary, .dim) }
        return text
    }
}

extension [ChartLine] {
    /// A legend of all of them in one row, with as much as there is room for.
    ///
    /// - Parameter hidden: how many lines more there are that are not drawn.
    func legend(in window: TimeWindow, hidden: Int, columns: Int) -> StyledText {
        let more = hidden > 0 ? StyledText(SafeText("+\(hidden) more"), .dim) : StyledText()
        let whole = (map { $0.legend(in: window, hasSummary: true) } + [more]).joined(by: StyledText("   "))
        guard whole.columns > columns else { return whole }
        let words = map { $0.legend(in: window, hasSummary: false) } + [more]
        let spacious = words.joined(by: StyledText("   "))
        return spacious.columns <= columns ? spacious : words.joined(by: StyledText(" "))
    }

    /// The range of what is seen of them; what was seen before where nothing is.
    func range(in window: TimeWindow) -> ValueRange? {
        compactMap { $0.series.summary(of: window)?.range }.joined ?? compactMap(\.series.range).joined
    }

    /// In groups that one scale is enough for: of one unit where config names units, else of like size.
    ///
    /// - Parameters:
    ///   - isEach: whether each is for itself.
    ///   - isOne: whether one scale is given for all.
    func groups(isEach: Bool, isOne: Bool) -> [[ChartLine]] {
        if isEach { return map { [$0] } }
        if isOne { return [self] }
        return reduce(into: []) { groups, line in
            if let index = groups.firstIndex(where: { $0[0].shares(scaleOf: line) }) {
                groups[index].append(line)
            } else {
                groups.append([line])
            }
        }
    }
}

extension ChartLine {
    /// How many times the numbers of one line can be those of another without flattening it.
    private static let mostTimes = 10.0

    fileprivate func shares(scaleOf other: ChartLine) -> Bool {
        if series.path == other.series.path, series.feed == other.series.feed { return true }
        let (ours, theirs) = (series.numbers, other.series.numbers)
        guard ours.suffix == theirs.suffix, ours.prefix == theirs.prefix else { return false }
        guard ours.suffix.isEmpty, ours.prefix.isEmpty else { return true }
        let sizes = [self, other].map { $0.series.range?.magnitude ?? 0 }
        return sizes[0] <= sizes[1] * ChartLine.mostTimes && sizes[1] <= sizes[0] * ChartLine.mostTimes
    }
}
