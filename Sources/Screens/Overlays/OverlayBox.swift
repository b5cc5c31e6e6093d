import FeedCore
import TerminalKit

/// A box over the panes: border, title, lines that can be scrolled.
struct OverlayBox {
    let title: SafeText
    /// What the lower border says.
    var hint: SafeText = ""

    /// Draws the empty box and returns its inside.
    func draw(in area: Rect, density: Density, on canvas: inout Canvas) -> Rect {
        canvas.fill(area, .screen)
        guard density.hasBorders else {
            canvas.fill(area.row(0), .bar)
            canvas.write(StyledText(title, .focus), in: area.row(0), over: .bar)
            return OverlayBox.inside(area, density: density)
        }
        Border(isFocused: true, isUnicode: canvas.glyphs.isUnicode).draw(around: area, on: &canvas)
        canvas.write(StyledText(title, .focus).spaced, in: area.row(0).narrowed(by: 1))
        if !hint.isEmpty, hint.columns + 4 < area.columns {
            let row = area.row(area.rows - 1).narrowed(by: 1)
            canvas.write(StyledText(hint, .dim).spaced, in: row)
        }
        return OverlayBox.inside(area, density: density)
    }

    /// What is left for lines inside a box that fills `area`.
    static func inside(_ area: Rect, density: Density) -> Rect {
        guard !density.hasBorders else { return area.inset(by: 1).narrowed(by: 1) }
        return Rect(column: area.left, row: area.top + 1, columns: area.columns, rows: area.rows - 1)
    }

    /// Rows inside a box that fills `area`.
    static func rows(in area: Rect, density: Density) -> Int { max(0, area.rows - (density.hasBorders ? 2 : 1)) }

    /// Draws the lines that are visible from `first` on, and how much lies below.
    static func draw(_ lines: [StyledText], from first: Int, in area: Rect, on canvas: inout Canvas) {
        let start = min(max(0, first), max(0, lines.count - area.rows))
        for (index, line) in lines[start...].prefix(area.rows).enumerated() {
            canvas.write(line, in: area.row(index))
        }
    }
}

extension Overlay {
    /// Whether nothing of the panes is seen around it.
    var coversPanes: Bool {
        switch self {
        case .help, .filters, .menu, .link: false
        case .sources, .source, .inspect, .problems, .alerts, .histogram: true
        }
    }

    /// Draws it over `area`.
    func draw(_ state: ScreenState, in area: Rect, density: Density, on canvas: inout Canvas) {
        guard !area.isEmpty else { return }
        switch self {
        case .help(let first): HelpBox(state, firstLine: first).draw(in: area, density: density, on: &canvas)
        case .sources(let selected):
            SourcesTable(state, selected: selected).draw(in: area, density: density, on: &canvas)
        case .source(let feed, let first):
            SourcePage(state.store[feed], state: state, firstLine: first).draw(in: area, density: density, on: &canvas)
        case .alerts(let selected):
            AlertsBox(state, selected: selected).draw(in: area, density: density, on: &canvas)
        case .filters(let selected):
            FiltersBox(state, selected: selected).draw(in: area, density: density, on: &canvas)
        case .histogram(let selected):
            HistogramBox(state, selected: selected)?.draw(in: area, density: density, on: &canvas)
        case .problems(let first):
            ProblemsPage(state, firstLine: first).draw(in: area, density: density, on: &canvas)
        case .menu(let menu): MenuBox(menu, keys: state.keyNames).draw(in: area, density: density, on: &canvas)
        case .link(let link, let first):
            LinkBox(link, firstLine: first, keys: state.keyNames).draw(in: area, density: density, on: &canvas)
        case .inspect(let inspection):
            InspectBox(inspection, state: state).draw(in: area, density: density, on: &canvas)
        }
    }
}
