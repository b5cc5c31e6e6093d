/// A way to show a pane's items; `ViewKind.all` lists them.
public struct ViewKind: Sendable, Equatable {
    /// What config and `:view` call it.
    public let name: String

    /// The kinds there are.
    public static let all: [ViewKind] = [ViewKind(name: "list"), ViewKind(name: "raw")]
    /// The kind that is shown when nothing was asked for.
    public static let list = all[0]
    /// The events as they came, as blocks.
    public static let raw = all[1]

    /// Kinds are told apart by name.
    public static func == (a: ViewKind, b: ViewKind) -> Bool { a.name == b.name }
}
