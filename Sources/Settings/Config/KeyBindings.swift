/// Which keys perform which commands, as the config writes it: a built-in map, and what is bound otherwise.
///
/// Which maps, commands and keys there are is the program's to know.
public struct KeyBindings: Sendable, Equatable {
    /// The name of the built-in map; nil for the usual one.
    public var map: PlacedText?
    /// What is bound otherwise, in the order of the file.
    public var changes: [Change] = []

    /// A command and the keys that perform it instead of the map's.
    public struct Change: Sendable, Equatable {
        /// The command's name.
        public var command: PlacedText
        /// Its keys; none unbinds it.
        public var keys: [PlacedText]
    }

    /// The usual map as it is.
    public init() {}
}

extension KeyBindings {
    /// Reads the name of a map, or a map of commands with their keys; a mistake in one command leaves the others.
    init(_ value: Value, problems: inout ProblemList) throws(Problem) {
        guard value.scalar == nil else {
            map = try PlacedText(value, named: "keys")
            return
        }
        let entries = try value.map("keys", like: "less, or { reconnect: R, quit: [Q, Ctrl-q] }")
        problems.append(contentsOf: entries.duplicateKeys(in: "keys"))
        for entry in entries.entries where !entry.value.isNull {
            do { try read(entry) } catch { problems.append(error) }
        }
    }

    private mutating func read(_ entry: Map.Entry) throws(Problem) {
        guard entry.key != "map" else {
            map = try PlacedText(entry.value, named: "map")
            return
        }
        changes.append(Change(command: PlacedText(entry), keys: try Self.keys(of: entry)))
    }

    private static func keys(of entry: Map.Entry) throws(Problem) -> [PlacedText] {
        guard entry.value.scalar == nil else {
            let key = try PlacedText(entry.value, named: entry.key)
            return key.text.lowercased() == "none" ? [] : [key]
        }
        var keys: [PlacedText] = []
        for value in try entry.value.list(entry.key, like: "a key, a list of keys such as [q, Ctrl-q], or none") {
            keys.append(try PlacedText(value, named: "a key of \(entry.key)"))
        }
        return keys
    }
}
