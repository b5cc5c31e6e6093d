/// The names of views that a config may ask for.
enum ViewName {
    /// The views that there are.
    static let supported = ["list", "table", "board", "chart", "text", "raw"]

    /// Reads a view's name.
    static func read(_ value: Value) throws(Problem) -> String { try value.word("view", of: supported) }
}
