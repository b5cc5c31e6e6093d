import Yams

/// The aliases of a document (`*name`), which the YAML parser never sees.
///
/// It puts in an alias's place what it stands for, and compares the keys of a map by all they hold: thirty lines that
/// double an alias each would keep it busy for years. So it reads a text in which each alias is a word of its own, and
/// what that stands for is looked up when a setting is read.
struct Aliases {
    /// What stands for the `*`: no character, and so in no file.
    static let mark: Unicode.Scalar = "\u{10FFFF}"

    private var anchors: [String: [(position: Position, node: Node)]] = [:]

    /// A text in which the `*` before the name of an anchor is the mark.
    ///
    /// It may be one in quotes or in a comment: only what is written changes, and `scalar(of:)` changes it back.
    static func hidden(in text: String) -> String {
        let names = Set(Self.names(after: "&", in: text).map(\.name))
        guard !names.isEmpty else { return text }
        var hidden = Array(text.unicodeScalars)
        for (index, name) in Self.names(after: "*", in: text) where names.contains(name) { hidden[index] = mark }
        return String(String.UnicodeScalarView(hidden))
    }

    /// Finds the anchors below a node, while the parser that read them lives; throws the place of an alias that has none.
    init(root: Node) throws(Undefined) { try collect(root) }

    /// What a node stands for: itself, unless it is an alias.
    func target(of node: Node) -> Node {
        var node = node
        // An alias may carry an anchor, and so name itself; nobody needs a chain of more than a few.
        for _ in 0..<8 {
            guard let name = Self.name(of: node), let target = anchor(name, before: node) else { break }
            node = target
        }
        return node
    }

    /// Whether a node is an alias.
    static func isAlias(_ node: Node) -> Bool { name(of: node) != nil }

    /// The text of a scalar as it stands in the file; nil for anything else.
    static func scalar(of node: Node) -> String? {
        guard let text = node.scalar?.string else { return nil }
        guard text.unicodeScalars.contains(mark) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == mark ? "*" : $0 }))
    }

    /// Where an alias stands that no anchor before it has the name of.
    struct Undefined: Error { let position: Position }

    private mutating func collect(_ node: Node) throws(Undefined) {
        if let name = Self.name(of: node), anchor(name, before: node) == nil {
            throw Undefined(position: Self.position(of: node))
        }
        if let anchor = node.anchor?.rawValue { anchors[anchor, default: []].append((Self.position(of: node), node)) }
        switch node {
        case .sequence(let sequence): for item in sequence { try collect(item) }
        case .mapping(let mapping): for (key, value) in mapping { try collect(key); try collect(value) }
        case .scalar, .alias: break
        }
    }

    private func anchor(_ name: String, before node: Node) -> Node? {
        let position = Self.position(of: node)
        guard let places = anchors[name] else { return nil }
        // They were collected in the order of the text; a file may hold a hundred thousand of one name.
        var (first, end) = (0, places.count)
        while first < end {
            let middle = (first + end) / 2
            if places[middle].position < position { first = middle + 1 } else { end = middle }
        }
        return first > 0 ? places[first - 1].node : nil
    }

    private static func position(of node: Node) -> Position {
        node.mark.map(Position.init) ?? Position(line: 1, column: 1)
    }

    private static func name(of node: Node) -> String? {
        guard case .scalar(let scalar) = node, scalar.style == .plain, scalar.string.unicodeScalars.first == mark else {
            return nil
        }
        let name = scalar.string.unicodeScalars.dropFirst()
        return name.allSatisfy(isNameScalar) ? String(name) : nil
    }

    /// Each sign in a text that a name follows, and that name.
    private static func names(after sign: Unicode.Scalar, in text: String) -> [(index: Int, name: String)] {
        guard text.unicodeScalars.contains(sign) else { return [] }
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.filter { scalars[$0] == sign }.compactMap { index in
            let name = scalars[(index + 1)...].prefix(while: isNameScalar)
            return name.isEmpty ? nil : (index, String(String.UnicodeScalarView(name)))
        }
    }

    /// Whether libyaml takes a character for part of an anchor's name.
    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
                || scalar == "-")
    }
}
