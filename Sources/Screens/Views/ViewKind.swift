/// A way to show a pane's items; `ViewKind.all` lists them.
public struct ViewKind: Sendable, Equatable {
    /// What config and `:view` call it.
    public let name: String
    /// Whether each item takes one row.
    public let rowsAreItems: Bool
    /// Whether it can wrap long lines.
    public var wraps = false
    /// An empty digest of what it shows; nil for a view that shows the items themselves.
    var digest: (@Sendable (ViewSetup) -> any Digest)?
    /// Which item stands in each row of the list, from the top, by its sequence number; nil where none does.
    let rows: @Sendable (PaneContents) -> [UInt64?]
    let draw: @Sendable (PaneContents, inout Canvas) -> Void

    /// The kinds there are.
    public static let all: [ViewKind] = [list, raw]
    /// A line an event; the kind that is shown when nothing was asked for.
    public static let list = ViewKind(
        name: "list", rowsAreItems: true, wraps: true, rows: ListView.rows(of:), draw: { ListView($0).draw(on: &$1) })
    /// The events as they came, as blocks.
    public static let raw = ViewKind(
        name: "raw", rowsAreItems: false, wraps: true, rows: { RawView($0).rows }, draw: { RawView($0).draw(on: &$1) })

    /// Kinds are told apart by name.
    public static func == (a: ViewKind, b: ViewKind) -> Bool { a.name == b.name }
}
