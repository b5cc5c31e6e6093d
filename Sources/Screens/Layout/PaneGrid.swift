import TerminalKit

/// How many panes stand in each row of a grid that fills its area.
struct PaneGrid: Equatable {
    /// Panes in each row, from the top.
    let counts: [Int]

    /// A grid of panes in so many columns at most; the upper rows hold one more where it does not come out even.
    init(panes: Int, columns: Int) {
        let rows = (panes + columns - 1) / max(1, columns)
        counts = (0..<rows).map { panes / rows + ($0 < panes % rows ? 1 : 0) }
    }

    /// A grid of rows of so many panes.
    init(counts: [Int]) { self.counts = counts }

    /// The heights of the rows and the widths of their panes in an area.
    func lengths(in size: Size, weights: GridWeights) -> GridWeights {
        var lengths = weights
        lengths.rows = size.rows.cut(by: weights.rows, least: GridRoom.leastRows)
        lengths.columns = weights.columns.map { size.columns.cut(by: $0, least: GridRoom.leastColumns) }
        return lengths
    }

    /// The rectangles of the panes, row by row. They cover the area without holes.
    static func rects(_ lengths: GridWeights, in area: Rect) -> [Rect] {
        var rects: [Rect] = []
        var top = area.top
        for (widths, height) in zip(lengths.columns, lengths.rows) {
            var left = area.left
            for width in widths {
                rects.append(Rect(column: left, row: top, columns: width, rows: height))
                left += width
            }
            top += height
        }
        return rects
    }

    /// The row and the column in it of the pane at an index.
    func cell(of index: Int) -> (row: Int, column: Int)? {
        var first = 0
        for (row, count) in counts.enumerated() {
            if first..<first + count ~= index { return (row, index - first) }
            first += count
        }
        return nil
    }
}

/// How many panes an area has room for, and in how many columns.
struct GridRoom: Equatable {
    /// Panes side by side.
    var columns: Int
    /// Panes one above the other.
    var rows: Int

    /// Panes in all.
    var panes: Int { columns * rows }

    /// A pane with fewer rows, border included, shows too little to be worth its place.
    static let rowsOfPane = 6
    /// A pane that is narrower cuts most of what it shows.
    static let columnsOfPane = 40
    /// The least that the user can make of a pane: it never vanishes.
    static let leastRows = 4
    /// The least that the user can make of a pane: it never vanishes.
    static let leastColumns = 20
    /// The width at which a pane shows most events whole.
    static let comfortableColumns = 64

    /// The room for `panes` panes on a screen of a density.
    init(for panes: Int, in size: Size, density: Density, mode: LayoutMode) {
        let rows = max(1, size.rows / GridRoom.rowsOfPane)
        let columns = max(1, size.columns / GridRoom.columnsOfPane)
        self.init(columns: 1, rows: 1)
        switch mode {
        case .tabs: break
        case .columns: self.columns = columns
        case .rows: self.rows = rows
        case .auto, .grid: fit(panes, in: size, density: density, columns: columns, rows: rows)
        }
    }

    private init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    private mutating func fit(_ panes: Int, in size: Size, density: Density, columns: Int, rows: Int) {
        switch density {
        case .lines: break
        case .bare, .column: self.rows = size.rows < 42 ? 1 : size.rows < 63 ? 2 : 3
        case .columns: (self.columns, self.rows) = (2, rows)
        case .wide:
            let comfortable = max(2, size.columns / GridRoom.comfortableColumns)
            let needed = (panes + rows - 1) / rows
            self.columns = min(max(comfortable, needed), max(2, columns))
            self.rows = rows
        }
    }
}

extension Int {
    /// The number cut into parts as even as can be, the larger ones first.
    func shares(_ parts: Int) -> [Int] { cut(by: Array(repeating: 1, count: parts)) }
}
