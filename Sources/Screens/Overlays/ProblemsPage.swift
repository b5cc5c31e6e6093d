import TerminalKit

/// The mistakes of the config, each in full.
struct ProblemsPage {
    private let problems: [String]
    private let keys: KeyNames
    private let firstLine: Int

    init(_ state: ScreenState, firstLine: Int) {
        problems = state.problems
        keys = state.keyNames
        self.firstLine = firstLine
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let box = OverlayBox(
            title: "Problems", hint: keys.offers(["reload": "reads the config again", "close": "closes"]))
        let inner = box.draw(in: area, density: density, on: &canvas)
        OverlayBox.draw(lines(columns: inner.columns), from: firstLine, in: inner, on: &canvas)
    }

    /// The last line that is worth beginning with: from it on everything below is visible.
    func lastLine(in area: Rect, density: Density) -> Int {
        let inner = OverlayBox.inside(area, density: density)
        return max(0, lines(columns: inner.columns).count - inner.rows)
    }

    private func lines(columns: Int) -> [StyledText] {
        guard !problems.isEmpty else { return [StyledText("There are none.", .dim)] }
        return problems.flatMap { problem in
            SafeText.warning(problem, columns: columns).map { StyledText($0, .down) }
        }
    }
}

extension SafeText {
    /// A warning in rows of so many columns: a mark before it, and what follows below that moved in.
    static func warning(_ text: String, columns: Int) -> [SafeText] {
        SafeText.lines(of: text).enumerated().flatMap { index, line in
            ((index == 0 ? "⚠ " : "  ") + line).wrapped(to: columns)
        }
    }
}
