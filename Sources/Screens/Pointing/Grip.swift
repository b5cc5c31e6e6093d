public import TerminalKit

/// A line between panes that the mouse can take hold of.
public enum Grip: Sendable, Equatable {
    /// Behind a pane of a row of the grid.
    case column(row: Int, after: Int)
    /// Below a row of the grid.
    case row(after: Int)
    /// Between the rail and the panes.
    case rail
}

extension ScreenLayout {
    /// The line that runs through a cell; nil where none does.
    public func grip(at point: Point) -> Grip? {
        if isOnRailBorder(point) { return .rail }
        guard let index = panes.firstIndex(where: { $0.outer.contains(point) }),
            let cell = PaneGrid(counts: lengths.counts).cell(of: index)
        else { return nil }
        let outer = panes[index].outer
        // Two panes side by side have a border each, and the line between them is both.
        if point.column == outer.left, cell.column > 0 { return .column(row: cell.row, after: cell.column - 1) }
        if point.column == outer.right - 1, cell.column + 1 < lengths.columns[cell.row].count {
            return .column(row: cell.row, after: cell.column)
        }
        if point.row == outer.top, cell.row > 0 { return .row(after: cell.row - 1) }
        // Without borders the last row of a pane is one of its items.
        guard density.hasBorders, point.row == outer.bottom - 1, cell.row + 1 < lengths.rows.count else { return nil }
        return .row(after: cell.row)
    }

    /// How far a cell lies from where a line runs, which is the first cell behind it.
    public func distance(of point: Point, from grip: Grip) -> Int {
        switch grip {
        case .column(let row, let pane): point.column - left - lengths.columns[row][...pane].reduce(0, +)
        case .row(let row): point.row - top - lengths.rows[...row].reduce(0, +)
        case .rail: point.column - (rail?.right ?? 0)
        }
    }

    private var left: Int { panes.first?.outer.left ?? 0 }
    private var top: Int { panes.first?.outer.top ?? 0 }

    private func isOnRailBorder(_ point: Point) -> Bool {
        guard let rail, rail.top..<rail.bottom ~= point.row else { return false }
        return point.column == rail.right - 1 || point.column == rail.right
    }
}
