import FeedCore
import TerminalKit

/// A way to show a pane's items; `ViewKind.all` lists them.
public struct ViewKind: Sendable, Equatable {
    /// What config and `:view` call it.
    public let name: String
    /// Whether each item takes one row.
    public let rowsAreItems: Bool
    /// Whether it can wrap long lines.
    public var wraps = false
    /// Whether a row above its items names the columns.
    var hasHeading = false
    /// The rows that can be chosen in place of items, from the top; nil for a view of items.
    var namedRows: (@Sendable (Pane) -> [NamedRow])?
    /// How rows with names stand; nil for one above the other, a row of the screen each.
    var seats: (@Sendable (PaneContents) -> RowSeats)?
    /// An empty digest of what it shows; nil for a view that shows the items themselves.
    var digest: (@Sendable (ViewSetup) -> any Digest)?
    /// Which item stands in each row of the list, from the top, by its sequence number; nil where none does.
    let rows: @Sendable (PaneContents) -> [UInt64?]
    /// What stands in a cell besides items; nil where that is nothing, or the view has only items.
    var target: (@Sendable (PaneContents, Point) -> ScreenTarget?)?
    let draw: @Sendable (PaneContents, inout Canvas) -> Void

    /// The kinds there are.
    public static let all: [ViewKind] = [list, table, board, chart, text, raw]
    /// A line an event; the kind that is shown when nothing was asked for.
    public static let list = ViewKind(
        name: "list", rowsAreItems: true, wraps: true, hasHeading: true, rows: ListView.rows(of:),
        draw: { ListView($0).draw(on: &$1) })
    /// A row for each value of a field, with what the newest event about it said.
    public static let table = ViewKind(
        name: "table", rowsAreItems: true, hasHeading: true, namedRows: TableView.namedRows(of:),
        digest: { TableDigest($0) }, rows: { _ in [] }, target: { TableView($0)?.target(at: $1) }, draw: TableView.draw)
    /// A card for each value of a field, with the state that the newest event told.
    public static let board = ViewKind(
        name: "board", rowsAreItems: true, namedRows: BoardView.namedRows(of:), seats: BoardView.seats,
        digest: { BoardDigest($0) }, rows: { _ in [] }, target: { BoardView($0)?.target(at: $1) }, draw: BoardView.draw)
    /// The events as they came, as blocks.
    public static let raw = ViewKind(
        name: "raw", rowsAreItems: false, wraps: true, rows: { RawView($0).rows }, draw: { RawView($0).draw(on: &$1) })

    /// Kinds are told apart by name.
    public static func == (a: ViewKind, b: ViewKind) -> Bool { a.name == b.name }
}
