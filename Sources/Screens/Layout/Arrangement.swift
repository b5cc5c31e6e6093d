import TerminalKit

/// Which panes are shown, and how many of them stand in each row.
struct Arrangement: Equatable {
    /// The indices of the panes, row by row.
    let panes: [Int]
    let grid: PaneGrid

    /// The panes that a state shows in an area: those around the focused one.
    init(_ state: ScreenState, in size: Size, density: Density) {
        let focus = min(max(0, state.focus), state.panes.count - 1)
        guard !state.isZoomed else {
            self.init([focus], PaneGrid(counts: [1]))
            return
        }
        if let rows = NamedRows(state), rows.fit(in: size) {
            if rows.panes.contains(focus) {
                self.init(rows.panes, PaneGrid(counts: rows.counts))
            } else {
                let others = state.panes.indices.filter { !rows.panes.contains($0) }
                self.init(others, around: focus, state, in: size, density: density)
            }
        } else {
            self.init(Array(state.panes.indices), around: focus, state, in: size, density: density)
        }
    }

    /// The weights of its grid: those that were given by hand, with most of the screen for the focused pane if it is
    /// enlarged.
    func weights(in state: ScreenState) -> GridWeights {
        let weights = state.weights(of: grid.counts)
        guard state.isEnlarged, let index = panes.firstIndex(of: state.focus), let cell = grid.cell(of: index) else {
            return weights
        }
        return weights.favouring(row: cell.row, column: cell.column)
    }

    /// As many panes as there is room for: pages that are all full, so that focus moves among places that stay.
    private init(_ all: [Int], around focus: Int, _ state: ScreenState, in size: Size, density: Density) {
        let room = GridRoom(for: all.count, in: size, density: density, mode: state.layout)
        let capacity = min(room.panes, all.count)
        let place = all.firstIndex(of: focus) ?? 0
        let start = min(place / capacity * capacity, all.count - capacity)
        self.init(Array(all[start..<start + capacity]), PaneGrid(panes: capacity, columns: room.columns))
    }

    private init(_ panes: [Int], _ grid: PaneGrid) {
        self.panes = panes
        self.grid = grid
    }
}

/// Rows of panes that were asked for by name.
private struct NamedRows {
    /// The indices of the panes, row by row.
    let panes: [Int]
    /// Panes in each row.
    let counts: [Int]

    /// Nil when the state's layout names no pane that there is.
    init?(_ state: ScreenState) {
        guard case .grid(let rows) = state.layout else { return nil }
        var seen: Set<Int> = []
        let known = rows.map { $0.filter { state.panes.indices.contains($0) && seen.insert($0).inserted } }
            .filter { !$0.isEmpty }
        guard !known.isEmpty else { return nil }
        panes = known.flatMap(\.self)
        counts = known.map(\.count)
    }

    /// Whether all of them are large enough in an area; a row of it may yet be needed for tabs.
    func fit(in size: Size) -> Bool {
        let widest = counts.max() ?? 1
        return (size.rows - 1) / counts.count >= GridRoom.rowsOfPane
            && (widest == 1 || size.columns / widest >= GridRoom.columnsOfPane)
    }
}
