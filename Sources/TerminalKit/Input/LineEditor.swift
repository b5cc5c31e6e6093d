/// One line of text being entered, with readline's keys.
public struct LineEditor: Sendable, Hashable {
    /// The text.
    public private(set) var text: String
    /// Where the cursor is, in graphemes from the start.
    public private(set) var cursor: Int

    /// An editor with its cursor behind the text.
    public init(text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Takes a key.
    ///
    /// - Returns: whether the key meant something to it.
    public mutating func handle(_ key: Key) -> Bool { false }
}
