import Yams

/// The entries of a YAML map in the order written, merged maps (`<<: *base`) last.
struct Map {
    /// A key, where it stands, and its value.
    struct Entry {
        let key: String
        let keyPosition: Position
        let value: Value
    }

    /// Each key once.
    private(set) var entries: [Entry] = []
    /// Keys that stand in the map twice, and the line of the earlier one; the later one counts.
    private var duplicates: [(entry: Entry, earlierLine: Int)] = []

    private let value: Value
    private let name: String
    /// Maps left to be merged in, so that merges of merges end.
    private var merges = 100
    /// The most keys of one map: no setting has more, and each is compared with the others.
    private static let limit = 2_000

    init(_ mapping: Node.Mapping, of value: Value, name: String) throws(Problem) {
        self.value = value
        self.name = name
        try add(mapping)
    }

    /// The value of a key; nil when it is missing or nothing is written there.
    subscript(key: String) -> Value? {
        entries.first { $0.key == key && !$0.value.isNull }?.value
    }

    /// What says that keys stand in the map twice.
    func duplicateKeys(in owner: String) -> [Problem] {
        duplicates.map { entry, line in
            let words = "duplicate key \(quoted(entry.key)) in \(owner): it stands at line \(line) already. Remove one"
            return value.problem(words, at: entry.keyPosition)
        }
    }

    /// What says that a key is none of those that are known.
    func unknownKey(_ entry: Entry, among names: [String], in owner: String, hint: String? = nil) -> Problem {
        let advice = hint.map { " \($0)" } ?? Suggestion(for: entry.key, among: names).question
        return value.problem("unknown key \(quoted(entry.key)) in \(owner).\(advice)", at: entry.keyPosition)
    }

    private mutating func add(_ mapping: Node.Mapping) throws(Problem) {
        guard mapping.count <= Self.limit else { throw value.problem("\(name) has more than \(Self.limit) keys") }
        var merged: [Node] = []
        var earlier: [String: Position] = [:]
        for (key, node) in mapping {
            guard let text = Aliases.scalar(of: key), !Aliases.isAlias(key) else {
                throw value.problem("a key in \(name) is not plain text. Write \"key: value\"", at: place(of: key))
            }
            let position = place(of: key)
            if let shadowed = value.source.shadowed[position] {
                earlier[shadowed] = earlier[shadowed] ?? position
            } else if text == "<<" {
                let value = Value(node, in: value.source)
                merged += value.node.sequence.map(Array.init) ?? [value.node]
            } else {
                add(Entry(key: text, keyPosition: position, value: Value(node, in: value.source)), after: earlier[text])
            }
        }
        for node in merged { try merge(node) }
    }

    private func place(of key: Node) -> Position { key.mark.map(Position.init) ?? value.position }

    private mutating func add(_ entry: Entry, after earlier: Position?) {
        if let earlier { duplicates.append((entry, earlier.line)) }
        // What the map says itself was added first and beats what is merged in.
        if !entries.contains(where: { $0.key == entry.key }) { entries.append(entry) }
    }

    private mutating func merge(_ node: Node) throws(Problem) {
        merges -= 1
        guard merges >= 0 else { throw value.problem("too many maps are merged into \(name)") }
        let value = Value(node, in: value.source)
        guard case .mapping(let mapping) = value.node else {
            throw value.problem("\"<<\" merges maps. Write \"<<: *name\" of a map")
        }
        try add(mapping)
    }
}
