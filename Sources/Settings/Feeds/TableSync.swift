import FeedCore

extension TableSync {
    /// Reads how a feed's events change the rows of a table: `firebase`, or where the operation's word stands and which
    /// words there are.
    static func read(_ value: Value) throws(Problem) -> TableSync {
        guard value.scalar == nil else {
            _ = try value.word("sync", of: ["firebase"])
            return .firebase
        }
        let map = try value.map("sync", like: example)
        if let duplicate = map.duplicateKeys(in: "sync").first { throw duplicate }
        let names = TableOperations.Operation.allCases.map(\.rawValue)
        if let unknown = map.entries.first(where: { $0.key != "op" && !names.contains($0.key) }) {
            throw map.unknownKey(unknown, among: ["op"] + names, in: "sync")
        }
        guard let place = map["op"] else {
            throw value.problem(
                "sync does not say where the operation stands. Write op: event, or op: and a JSON field")
        }
        var operations = TableOperations()
        operations.field = try place.text("op") == "event" ? nil : place.field("op", like: "operation")
        operations.words = try words(in: map)
        return .operations(operations)
    }

    private static let example = "firebase, or { op: operation, reset: snapshot, remove: [remove, delete] }"

    /// The words of each operation: those that are written, else the usual ones that are not written for another.
    private static func words(
        in map: Map
    ) throws(Problem) -> [TableOperations.Operation: [String]] {
        var words: [TableOperations.Operation: [String]] = [:]
        var owners: [String: String] = [:]
        for operation in TableOperations.Operation.allCases {
            guard let value = map[operation.rawValue] else { continue }
            let items = value.scalar == nil ? try value.list(operation.rawValue, like: "[remove, delete]") : [value]
            for item in items {
                let word = try item.line(operation.rawValue)
                if let owner = owners[word] {
                    throw item.problem(
                        "the word \(quoted(word)) of \(operation.rawValue) is one of \(owner), too. Remove one")
                }
                owners[word] = operation.rawValue
                words[operation, default: []].append(word)
            }
        }
        for operation in TableOperations.Operation.allCases where words[operation] == nil {
            words[operation] = TableOperations.usualWords(for: operation).filter { owners[$0] == nil }
        }
        return words
    }
}

extension Value {
    /// A JSON field.
    func field(_ name: String, like example: String) throws(Problem) -> JSONPath {
        let text = try line(name)
        guard let path = JSONPath(text) else {
            throw problem("\(name) is \(quoted(text)), not a JSON field. Write \(name): \(example)")
        }
        return path
    }
}
