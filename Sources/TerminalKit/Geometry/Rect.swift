/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
    /// Its top left cell.
    public var origin: Point
    /// How far it reaches.
    public var size: Size

    /// A rectangle from its top left cell.
    public init(column: Int, row: Int, columns: Int, rows: Int) {
        origin = Point(column: column, row: row)
        size = Size(columns: columns, rows: rows)
    }

    /// The rectangle that covers a whole frame.
    public init(_ size: Size) {
        origin = Point(column: 0, row: 0)
        self.size = size
    }

    /// Its left edge.
    public var left: Int { origin.column }
    /// Its top edge.
    public var top: Int { origin.row }
    /// One past its right edge.
    public var right: Int { origin.column + size.columns }
    /// One past its bottom edge.
    public var bottom: Int { origin.row + size.rows }
    /// Its width.
    public var columns: Int { size.columns }
    /// Its height.
    public var rows: Int { size.rows }
    /// Whether it holds no cell.
    public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

    /// Whether the cell at `point` belongs to it.
    public func contains(_ point: Point) -> Bool {
        point.column >= left && point.column < right && point.row >= top && point.row < bottom
    }

    /// The part that both rectangles cover.
    public func intersection(_ other: Rect) -> Rect {
        let column = max(left, other.left)
        let row = max(top, other.top)
        return Rect(
            column: column, row: row,
            columns: min(right, other.right) - column, rows: min(bottom, other.bottom) - row)
    }

    /// The rectangle without `cells` at each of its four sides.
    public func inset(by cells: Int) -> Rect {
        Rect(column: left + cells, row: top + cells, columns: columns - 2 * cells, rows: rows - 2 * cells)
    }

    /// The row at `index` from the top, as a rectangle of one row.
    public func row(_ index: Int) -> Rect {
        intersection(Rect(column: left, row: top + index, columns: columns, rows: 1))
    }
}
