public import TerminalKit

/// Which part of the screen belongs to what.
public struct ScreenLayout: Sendable, Equatable {
    /// One pane's place.
    public struct PanePlace: Sendable, Equatable {
        /// The pane's index in the state.
        public var pane: Int
        /// With its border.
        public var outer: Rect
        /// Inside the border, above all else: what is wrong with the feed's config; no rows when nothing is.
        public var notice: Rect
        /// Inside the border: its heading, if it has one, and its items.
        public var inner: Rect
        /// Whether the first row inside names the columns.
        public var hasHeading: Bool

        /// Where its items go.
        public var list: Rect {
            hasHeading
                ? Rect(column: inner.left, row: inner.top + 1, columns: inner.columns, rows: inner.rows - 1) : inner
        }
        /// Rows that hold items.
        public var listRows: Int { list.rows }
    }

    /// Where a neighbour is.
    public enum Direction: Sendable { case left, right, above, below }

    /// How much the screen shows.
    public let density: Density
    /// The whole screen.
    public let screen: Rect
    /// The row at the top; nil when there is no room for it.
    public private(set) var header: Rect?
    /// The row that lists the panes; nil when all are visible.
    public private(set) var tabs: Rect?
    /// The box that lists the feeds.
    public private(set) var rail: Rect?
    /// The visible panes.
    public private(set) var panes: [PanePlace] = []
    /// The heights of the rows of visible panes, and the widths of the panes in them.
    public private(set) var lengths = GridWeights(counts: [])
    /// What is left for panes, or for an overlay.
    public private(set) var body: Rect
    /// The rows at the bottom: hints, news, or the line that text is entered into.
    public private(set) var footer: Rect?

    /// Arranges a state on its screen.
    public init(_ state: ScreenState) {
        density = Density(state.size)
        screen = Rect(state.size)
        body = screen
        footer = takeFromBottom(rows: footerRows(for: state))
        guard density != .lines else {
            // There are no titles that could tell which moment is shown.
            if state.past != nil, state.size.rows >= 3 { header = takeFromTop(rows: 1) }
            return
        }
        if state.size.rows >= 7 { header = takeFromTop(rows: 1) }
        guard !state.panes.isEmpty else { return }
        let main = body
        placeRail(beside: state)
        placePanes(of: state)
        body = main
    }

    private func footerRows(for state: ScreenState) -> Int {
        if state.prompt != nil { return density != .lines && state.size.rows >= 10 ? 2 : 1 }
        let hasNews = (state.flash ?? state.progress.map { Flash($0) }) != nil && state.size.rows > 1
        return hasNews || (density != .lines && state.size.rows >= 9) ? 1 : 0
    }

    private mutating func placeRail(beside state: ScreenState) {
        guard density == .wide, state.layout != .tabs, !state.isZoomed else { return }
        let columns = ScreenLayout.railColumns(of: state)
        rail = Rect(column: body.left, row: body.top, columns: columns, rows: body.rows)
        body = Rect(column: columns, row: body.top, columns: body.columns - columns, rows: body.rows)
    }

    private mutating func placePanes(of state: ScreenState) {
        let shown = Arrangement(state, in: body.size, density: density)
        if shown.panes.count < state.panes.count, state.size.rows >= 8 { tabs = takeFromTop(rows: 1) }
        lengths = shown.grid.lengths(in: body.size, weights: shown.weights(in: state))
        panes = zip(shown.panes, PaneGrid.rects(lengths, in: body)).map { place($0, of: state, in: $1) }
    }

    /// The rail's width: what it was given by hand, as long as panes keep two thirds of the screen.
    private static func railColumns(of state: ScreenState) -> Int {
        guard let columns = state.railColumns else { return min(48, max(38, state.size.columns / 5)) }
        return min(max(columns, leastRailColumns), state.size.columns / 3)
    }

    /// A narrower rail has no room for names.
    private static let leastRailColumns = 28

    private func place(_ pane: Int, of state: ScreenState, in outer: Rect) -> PanePlace {
        let title = Rect(column: outer.left, row: outer.top + 1, columns: outer.columns, rows: outer.rows - 1)
        let inside = density.hasBorders ? outer.inset(by: 1).narrowed(by: 1) : title
        let notice = inside.top(rows: FaultNotice(of: state.panes[pane], in: state)?.rows(in: inside) ?? 0)
        let inner = inside.below(notice)
        return PanePlace(
            pane: pane, outer: outer, notice: notice, inner: inner,
            hasHeading: state.panes[pane].view.hasHeading && inner.rows >= (density.hasBorders ? 4 : 6))
    }
}

// MARK: - Finding

extension ScreenLayout {
    /// A pane's place; nil when it is not visible.
    public func place(of pane: Int) -> PanePlace? { panes.first { $0.pane == pane } }

    /// The visible pane at a cell.
    public func pane(at point: Point) -> Int? { panes.first { $0.outer.contains(point) }?.pane }

    /// The visible pane next to a pane: of those that touch its side, the one that shares most of it.
    public func neighbour(of pane: Int, _ direction: Direction) -> Int? {
        guard let place = place(of: pane) else { return nil }
        let touching = panes.filter { place.outer.shares(with: $0.outer, at: direction) > 0 }
        return touching.max {
            place.outer.shares(with: $0.outer, at: direction) < place.outer.shares(with: $1.outer, at: direction)
        }?.pane
    }

    /// The index of the panes' `+3 more`: those that are not visible.
    func hidden(of state: ScreenState) -> [Int] {
        state.panes.indices.filter { place(of: $0) == nil }
    }
}

extension ScreenLayout {
    private mutating func takeFromTop(rows: Int) -> Rect {
        defer { body = Rect(column: body.left, row: body.top + rows, columns: body.columns, rows: body.rows - rows) }
        return Rect(column: body.left, row: body.top, columns: body.columns, rows: rows)
    }

    private mutating func takeFromBottom(rows: Int) -> Rect? {
        guard rows > 0, body.rows >= rows else { return nil }
        body = Rect(column: body.left, row: body.top, columns: body.columns, rows: body.rows - rows)
        return Rect(column: body.left, row: body.bottom, columns: body.columns, rows: rows)
    }
}

extension Rect {
    /// The rectangle without `columns` at its left and right.
    func narrowed(by columns: Int) -> Rect {
        guard self.columns > 2 * columns else { return self }
        return Rect(column: left + columns, row: top, columns: self.columns - 2 * columns, rows: rows)
    }

    /// Its first rows.
    fileprivate func top(rows: Int) -> Rect { Rect(column: left, row: top, columns: columns, rows: rows) }

    /// What is left of it below its first rows.
    fileprivate func below(_ top: Rect) -> Rect {
        Rect(column: left, row: top.bottom, columns: columns, rows: rows - top.rows)
    }

    /// How many cells of one side another rectangle touches.
    fileprivate func shares(with other: Rect, at side: ScreenLayout.Direction) -> Int {
        let across = min(bottom, other.bottom) - max(top, other.top)
        let along = min(right, other.right) - max(left, other.left)
        return switch side {
        case .left: other.right == left ? across : 0
        case .right: other.left == right ? across : 0
        case .above: other.bottom == top ? along : 0
        case .below: other.top == bottom ? along : 0
        }
    }
}
