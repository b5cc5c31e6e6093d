public import TerminalKit

/// Which part of the screen belongs to what.
public struct ScreenLayout: Sendable, Equatable {
    /// One pane's place.
    public struct PanePlace: Sendable, Equatable {
        /// The pane's index in the state.
        public var pane: Int
        /// With its border.
        public var outer: Rect
        /// Where its items go.
        public var inner: Rect
        /// Rows that hold items.
        public var listRows: Int { inner.rows }
    }

    /// Where a neighbour is.
    public enum Direction: Sendable { case left, right, above, below }

    /// The panes that are visible.
    public var panes: [PanePlace] = []

    /// Arranges a state on its screen.
    public init(_ state: ScreenState) {}

    /// The visible pane next to a pane.
    public func neighbour(of pane: Int, _ direction: Direction) -> Int? { nil }
}
