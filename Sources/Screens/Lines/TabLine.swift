import FeedCore
import TerminalKit

/// The row that lists all panes, for screens that do not show all of them.
struct TabLine {
    private let state: ScreenState
    private let visible: Set<Int>
    private let names: [PaneName]

    init(_ state: ScreenState, layout: ScreenLayout) {
        self.state = state
        visible = Set(layout.panes.map(\.pane))
        names = state.paneNames
    }

    func draw(in row: Rect, on canvas: inout Canvas) { buttons(columns: row.columns).draw(in: row, on: &canvas) }

    /// The pane whose tab stands in a cell of `row`; of the panes whose tabs have no room there, the nearest.
    func pane(at point: Point, in row: Rect) -> Int? {
        buttons(columns: row.columns).meaning(at: point.column - row.left)
    }

    private func buttons(columns: Int) -> ButtonRow<Int> {
        let tabs = tabs(columns: columns)
        let range = range(of: tabs.map(\.columns), in: columns)
        var row = ButtonRow<Int>()
        var column = 0
        func add(_ text: StyledText, pane: Int) {
            row.add(text, at: column, meaning: pane)
            column += text.columns
        }
        if range.lowerBound > 0 {
            add(StyledText(SafeText("+\(range.lowerBound) "), .dim), pane: range.lowerBound - 1)
        }
        for index in range { add(tabs[index], pane: index) }
        if range.upperBound < tabs.count {
            add(StyledText(SafeText(" +\(tabs.count - range.upperBound) more"), .dim), pane: range.upperBound)
        }
        return row
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
        if columns > 0 { tab.append(names[index].cut(to: columns) + " ", role, attributes) }
        tab.append(badge.mark, badge.role, attributes)
        tab.append(" ", role, attributes)
        return tab
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
