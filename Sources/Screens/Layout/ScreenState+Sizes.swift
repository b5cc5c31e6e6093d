import TerminalKit

/// Sizes that the user gives to panes. They are kept as weights of the grid that the panes stand in, which cut every
/// screen that has such a grid in the same proportions.
extension ScreenState {
    /// Makes the focused pane wider by so many columns, narrower by negative ones.
    public mutating func widenFocused(by columns: Int) {
        changeLengths { lengths, cell in
            lengths.columns[cell.row].resize(cell.column, by: columns, least: GridRoom.leastColumns)
        }
    }

    /// Makes the row of the focused pane higher by so many rows, lower by negative ones.
    public mutating func heightenFocused(by rows: Int) {
        changeLengths { lengths, cell in lengths.rows.resize(cell.row, by: rows, least: GridRoom.leastRows) }
    }

    /// Moves a line between panes, as far as the panes around it can give way.
    public mutating func move(_ grip: Grip, by cells: Int) {
        switch grip {
        case .column(let row, let pane):
            changeLengths { lengths, _ in
                guard lengths.columns.indices.contains(row) else { return }
                lengths.columns[row].moveBorder(after: pane, by: cells, least: GridRoom.leastColumns)
            }
        case .row(let row):
            changeLengths { lengths, _ in lengths.rows.moveBorder(after: row, by: cells, least: GridRoom.leastRows) }
        case .rail:
            railColumns = ScreenLayout(self).rail.map { $0.columns + cells }
        }
    }

    /// Gives all panes the same size again.
    public mutating func equalizeSizes() {
        let counts = ScreenLayout(self).lengths.counts
        weights.removeAll { $0.counts == counts }
        railColumns = nil
        isEnlarged = false
    }

    /// Gives the focused pane a larger share of the screen: most of it, then all.
    public mutating func enlargeFocused() {
        let before = ScreenLayout(self)
        if !isEnlarged, !isZoomed { isEnlarged = true } else { isZoomed = true }
        // Where most of the screen is what it has anyway, the next share is all of it.
        if ScreenLayout(self) == before { isZoomed = true }
    }

    /// Gives the focused pane a smaller share of the screen: most of it, then what the others have.
    public mutating func shrinkFocused() {
        let before = ScreenLayout(self)
        if isZoomed { isZoomed = false } else { isEnlarged = false }
        if ScreenLayout(self) == before { isEnlarged = false }
    }

    /// The weights that a grid of rows of so many panes was given; equal ones if it was given none.
    func weights(of counts: [Int]) -> GridWeights {
        weights.first { $0.counts == counts } ?? GridWeights(counts: counts)
    }

    /// Changes the sizes of the visible panes, from those that they have on the screen.
    private mutating func changeLengths(_ change: (inout GridWeights, (row: Int, column: Int)) -> Void) {
        let layout = ScreenLayout(self)
        var lengths = layout.lengths
        guard let index = layout.panes.firstIndex(where: { $0.pane == focus }), layout.panes.count > 1,
            let cell = PaneGrid(counts: lengths.counts).cell(of: index)
        else { return }
        change(&lengths, cell)
        guard lengths != layout.lengths else { return }
        weights.removeAll { $0.counts == lengths.counts }
        weights.append(lengths)
        isEnlarged = false
    }
}
