/// How a feed's events change the rows of a table, where they are not the rows themselves.
public enum TableSync: Sendable, Equatable {
    /// Each event names an operation.
    case operations(TableOperations)
    /// `put` and `patch` at a path, as Firebase's streams have them.
    case firebase
}

/// The words by which events tell what becomes of rows.
public struct TableOperations: Sendable, Equatable {
    /// What becomes of rows.
    public enum Operation: String, Sendable, CaseIterable {
        /// All rows go; those that the event brings are all there are.
        case reset
        /// A row is there, and has these values only.
        case add
        /// Some values of a row are others.
        case update
        /// A row goes.
        case remove
    }

    /// The JSON field of the word; nil takes the event's type.
    public var field: JSONPath?
    /// The words for each operation.
    public var words: [Operation: [String]]

    /// The words that stand for an operation unless others are named.
    public static func usualWords(for operation: Operation) -> [String] {
        switch operation {
        case .reset: ["reset", "snapshot"]
        case .add: ["add", "insert", "create"]
        case .update: ["update", "change", "patch"]
        case .remove: ["remove", "delete"]
        }
    }

    /// The usual words in a field, or as types of events.
    public init(field: JSONPath? = nil) {
        self.field = field
        words = Dictionary(uniqueKeysWithValues: Operation.allCases.map { ($0, Self.usualWords(for: $0)) })
    }

    /// The operation of a word; nil when it stands for none.
    public func operation(_ word: String) -> Operation? {
        Operation.allCases.first { words[$0]?.contains(word) == true }
    }
}
