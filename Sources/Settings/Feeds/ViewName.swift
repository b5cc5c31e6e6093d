/// The names of views that a config may ask for.
enum ViewName {
    /// Views that this version has.
    static let supported = ["list", "table", "chart", "text", "raw"]
    /// Views that the file format has and this version does not: such a feed is shown as a list.
    static let later = ["board"]

    /// Reads a view's name; nil when this version has no such view yet.
    static func read(_ value: Value) throws(Problem) -> String? {
        let name = try value.word("view", of: supported + later)
        return supported.contains(name) ? name : nil
    }

    /// What is said about a view that this version does not have.
    @Sendable static func warning(for value: Value) -> Problem? {
        guard let name = try? value.word("view", of: supported + later), later.contains(name) else { return nil }
        return value.problem("the view \(quoted(name)) is not supported by this version: the feed is shown as a list")
    }
}
