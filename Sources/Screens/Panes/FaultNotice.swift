import TerminalKit

/// What a pane says above its items when the config has a mistake in its feed, which goes on as before.
struct FaultNotice {
    private let fault: String

    /// Nil when nothing is wrong.
    init?(of pane: Pane, in state: ScreenState) {
        guard let fault = pane.feed.flatMap({ state.faults[$0] }) else { return nil }
        self.fault = fault
    }

    /// Rows that it takes: a third of the pane at most, but always one.
    func rows(in area: Rect) -> Int {
        guard area.rows > 1 else { return 0 }
        return min(lines(columns: area.columns).count, max(1, area.rows / 3))
    }

    func draw(in area: Rect, on canvas: inout Canvas) {
        for (index, line) in lines(columns: area.columns).prefix(area.rows).enumerated() {
            canvas.write(StyledText(line, .down), in: area.row(index))
        }
    }

    private func lines(columns: Int) -> [SafeText] { SafeText.warning(fault, columns: columns) }
}
