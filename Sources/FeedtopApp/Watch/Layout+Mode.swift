import Screens
import Settings

extension Layout {
    /// How the screen arranges panes for it.
    func mode(for panes: [Pane]) -> LayoutMode {
        switch self {
        case .auto: .auto
        case .grid(let rows, _): .grid(named: rows, among: panes)
        case .columns: .columns
        case .rows: .rows
        case .tabs: .tabs
        }
    }

    /// How large it makes the rows and panes that there are; nil where it does not say.
    func weights(for panes: [Pane]) -> GridWeights? {
        guard case .grid(let rows, let weights?) = self,
            case .grid(let cells) = LayoutMode.grid(named: rows.joined().map { [$0] }, among: panes)
        else { return nil }
        // A name can stand for several panes, and for none.
        var counts = cells.map(\.count)[...]
        let columns = weights.feeds.map { weights in
            weights.flatMap { Array(repeating: $0, count: counts.removeFirst()) }
        }
        let shown = zip(weights.rows, columns).filter { !$1.isEmpty }
        return GridWeights(rows: shown.map(\.0), columns: shown.map(\.1))
    }
}

extension ScreenState {
    /// Arranges the panes as the config says.
    mutating func arrange(by layout: Layout) {
        self.layout = layout.mode(for: panes)
        guard let sizes = layout.weights(for: panes) else { return }
        weights.removeAll { $0.counts == sizes.counts }
        weights.append(sizes)
    }
}
