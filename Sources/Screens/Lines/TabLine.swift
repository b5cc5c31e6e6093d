import FeedCore
import TerminalKit

/// The row that lists all panes, for screens that do not show all of them.
struct TabLine {
    private let state: ScreenState
    private let visible: Set<Int>

    init(_ state: ScreenState, layout: ScreenLayout) {
        self.state = state
        visible = Set(layout.panes.map(\.pane))
    }

    func draw(in row: Rect, on canvas: inout Canvas) {
        let tabs = tabs(columns: row.columns)
        let range = range(of: tabs.map(\.columns), in: row.columns)
        var line = StyledText()
        if range.lowerBound > 0 { line.append(SafeText("+\(range.lowerBound) "), .dim) }
        for index in range { line += tabs[index] }
        if range.upperBound < tabs.count { line.append(SafeText(" +\(tabs.count - range.upperBound) more"), .dim) }
        canvas.write(line, in: row)
    }

    /// `+12 ` and ` +12 more`.
    private static let roomForMore = 13

    /// All tabs, with as much of the names as lets all of them fit; the focused one keeps its name longest.
    private func tabs(columns: Int) -> [StyledText] {
        let candidates = [(20, 20), (12, 12), (8, 8), (14, 0), (0, 0)].lazy.map { focused, others in
            state.panes.indices.map { tab($0, name: $0 == state.focus ? focused : others) }
        }
        return candidates.first { $0.reduce(0) { $0 + $1.columns } <= columns }
            ?? state.panes.indices.map { tab($0, name: 0) }
    }

    /// ` 1 Stocks ● `: the mark and the name say what the number alone would not.
    private func tab(_ index: Int, name columns: Int) -> StyledText {
        let pane = state.panes[index]
        let badge = PaneTitle.badge(of: pane, in: state)
        let role: ThemeRole = index == state.focus ? .focus : visible.contains(index) ? .text : .dim
        let attributes: Attributes = index == state.focus ? [.bold, .reverse] : []
        var tab = StyledText(SafeText(" \(index + 1) "), role, attributes)
        if columns > 0 { tab.append(name(of: pane).cut(to: columns) + " ", role, attributes) }
        tab.append(badge.mark, badge.role, attributes)
        tab.append(" ", role, attributes)
        return tab
    }

    private func name(of pane: Pane) -> SafeText {
        guard case .feed(let feed) = pane.subject else { return "All feeds" }
        return SafeText(state.store[feed].feed.name)
    }

    /// The tabs that fit, the focused one among them.
    private func range(of widths: [Int], in columns: Int) -> Range<Int> {
        guard widths.reduce(0, +) > columns else { return widths.indices }
        let room = columns - TabLine.roomForMore
        let focus = min(max(0, state.focus), widths.count - 1)
        var (range, used) = (focus..<focus + 1, widths[focus])
        while range.upperBound < widths.count, used + widths[range.upperBound] <= room {
            used += widths[range.upperBound]
            range = range.lowerBound..<range.upperBound + 1
        }
        while range.lowerBound > 0, used + widths[range.lowerBound - 1] <= room {
            used += widths[range.lowerBound - 1]
            range = range.lowerBound - 1..<range.upperBound
        }
        return range
    }
}
