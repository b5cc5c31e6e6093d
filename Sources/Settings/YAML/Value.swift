import Yams

/// One value of a YAML document, with its place.
struct Value {
    let node: Node
    let source: Source

    /// A node of a document, or what it stands for if it is an alias.
    init(_ node: Node, in source: Source) {
        self.node = source.aliases?.target(of: node) ?? node
        self.source = source
    }

    /// Where it begins.
    var position: Position { node.mark.map(Position.init) ?? Position(line: 1, column: 1) }

    /// A mistake at its place.
    func problem(_ message: String) -> Problem { problem(message, at: position) }

    /// A mistake somewhere in it.
    func problem(_ message: String, at position: Position) -> Problem {
        source.text.problem(message, at: position)
    }

    /// Whether nothing was written (or `null` or `~`): the same as leaving the key out.
    var isNull: Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// A scalar's text before anything is filled in; nil for a list or map.
    var scalar: String? { Aliases.scalar(of: node) }

    /// The place of the scalar's character `offset`, when it is written just so in the file; else where it begins.
    func position(ofCharacter offset: Int) -> Position {
        guard let scalar, let line = source.text.line(position.line) else { return position }
        let opening = node.scalar?.style == .plain ? 0 : 1
        let written = line.unicodeScalars.dropFirst(position.column - 1 + opening)
        let before = String(scalar.prefix(offset)).unicodeScalars
        guard written.starts(with: before) else { return position }
        return position.advanced(columns: opening + before.count)
    }

    /// What kind of value it is, for a message.
    var kind: String {
        switch node {
        case .scalar: isNull ? "nothing" : "text"
        case .mapping: "a map"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}

extension Value {
    /// The values of a list.
    func list(_ name: String, like example: String) throws(Problem) -> [Value] {
        guard case .sequence(let sequence) = node else {
            throw problem("\(name) is \(kind), not a list. Write \(example)")
        }
        return sequence.map { Value($0, in: source) }
    }

    /// The entries of a map, in order.
    func map(_ name: String, like example: String) throws(Problem) -> Map {
        guard case .mapping(let mapping) = node else {
            throw problem("\(name) is \(kind), not a map. Write \(example)")
        }
        return try Map(mapping, of: self, name: name)
    }
}
