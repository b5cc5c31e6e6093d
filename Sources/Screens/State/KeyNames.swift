import TerminalKit

/// The keys that perform commands, for the words on the screen that tell of them.
public struct KeyNames: Sendable, Equatable {
    private let first: [String: String]

    /// - Parameter first: each command's first key, as people write it, by the command's name.
    public init(_ first: [String: String] = [:]) { self.first = first }

    /// A command's key; how the command line calls it when it has none.
    subscript(command: String) -> SafeText { first[command].map(Self.short) ?? SafeText(":" + command) }

    /// `Enter edits · F adds`, without the commands that have no key.
    func offers(_ words: KeyValuePairs<String, SafeText>) -> SafeText {
        let offers = words.compactMap { command, word in first[command].map { Self.short($0) + " " + word } }
        return offers.joined(by: " · ")
    }

    private static func short(_ key: String) -> SafeText { key == "Delete" ? "Del" : SafeText(key) }
}
