import Yams

/// A YAML file, parsed: its root value, and the text that mistakes are shown in.
struct Document {
    /// What the file says at its top; nil for an empty file.
    let root: Value?

    /// Parses a file's bytes.
    ///
    /// Scalars stay text (`001122` is a colour, not a number). A map may hold a key twice: the YAML parser would
    /// refuse the whole file, naming one place, so the earlier one is renamed and the map's reader says so.
    init(bytes: [UInt8], file: String, surroundings: Surroundings? = nil) throws(Problem) {
        let source = try SourceText(bytes: bytes, file: file)
        var text = source.hidingAliases()
        var shadowed: [Position: String] = [:]
        while true {
            do {
                let parser = try Parser(yaml: text.string, resolver: .basic, encoding: .utf8)
                let node = try parser.singleRoot()
                // Nodes know their anchors only as long as the parser that read them.
                let aliases = try withExtendedLifetime(parser) { try node.map(Aliases.init) }
                root = node.map {
                    Value(
                        $0, in: Source(text: source, shadowed: shadowed, aliases: aliases, surroundings: surroundings))
                }
                return
            } catch YamlError.duplicatedKeysInMapping(let keys, let context)
                where shadowed.count < Self.shadowLimit(for: source)
            {
                let position = Position(context.mark)
                guard let key = keys.first, let start = text.shadow(key, at: position, number: shadowed.count) else {
                    throw source.problem("duplicate key \(quoted(keys.first ?? ""))", at: position)
                }
                shadowed[start] = key
            } catch let alias as Aliases.Undefined {
                let advice = "Write \"&name\" where its value stands first"
                throw source.problem("this alias names no anchor before it. \(advice)", at: alias.position)
            } catch {
                throw source.problem(for: error)
            }
        }
    }

    /// How many duplicate keys are renamed before the file is refused: each costs a parse.
    private static func shadowLimit(for text: SourceText) -> Int { text.string.utf8.count < 64 << 10 ? 24 : 1 }
}

/// What every value of a document shares.
final class Source {
    /// The text as the file has it.
    let text: SourceText
    /// Where keys stood that a later one of the same map repeats, and their names.
    let shadowed: [Position: String]
    /// What aliases stand for; nil for an empty document.
    let aliases: Aliases?
    /// What fills in the `${…}` of values; nil leaves them as they are.
    let surroundings: Surroundings?

    init(text: SourceText, shadowed: [Position: String], aliases: Aliases?, surroundings: Surroundings?) {
        self.text = text
        self.shadowed = shadowed
        self.aliases = aliases
        self.surroundings = surroundings
    }
}

extension SourceText {
    /// Writes private characters over a key, as many as it has, so that nothing else moves; returns where its node starts.
    ///
    /// Nil when the key is empty or not written plainly there.
    fileprivate mutating func shadow(_ key: String, at position: Position, number: Int) -> Position? {
        guard !key.isEmpty, let mark = Unicode.Scalar(0xF0000 + UInt32(number)) else { return nil }
        let name = String(mark) + String(repeating: "x", count: key.unicodeScalars.count - 1)
        for quotes in ["", "\"", "'"] where overwrite(quotes + key + quotes, with: quotes + name + quotes, at: position)
        {
            return position
        }
        return nil
    }
}
