extension SourceText {
    /// The first place where an alias may be part of a key, if the text has one.
    ///
    /// The YAML parser compares the keys of a map by their whole content, aliases expanded: thirty lines that double
    /// an alias each would keep it busy for years. No setting has such a key. As values aliases are harmless, because
    /// what they stand for is shared, and only looked at where a setting is expected.
    func aliasInKey() -> Problem? {
        guard string.utf8.contains(UInt8(ascii: "*")), string.utf8.contains(UInt8(ascii: "&")) else { return nil }
        var number = 0
        var sawAlias = false
        var complexKey: Position?
        for line in string.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let marks = KeyMarks(line: Array(line))
            sawAlias = sawAlias || marks.hasAlias
            if let column = marks.aliasKey { return refusal(at: Position(line: number, column: column + 1)) }
            if let column = marks.complexKey { complexKey = complexKey ?? Position(line: number, column: column + 1) }
        }
        return sawAlias ? complexKey.map(refusal) : nil
    }

    private func refusal(at position: Position) -> Problem {
        problem("a key cannot be an alias, a list or a map in a file with aliases. Write the key out", at: position)
    }
}

/// What one line of YAML shows of aliases and of keys that are not plain words, judged by its bytes alone.
///
/// Quotes and comments are not looked at: it may see too much, never too little.
private struct KeyMarks {
    var hasAlias = false
    /// Where an alias stands before a colon, or a question mark or nothing before a lone colon begins a key.
    var aliasKey: Int?
    /// Where a key may be something else than a word.
    var complexKey: Int?

    init(line: [UInt8]) {
        for index in line.indices {
            switch line[index] {
            case UInt8(ascii: "*") where Self.opensToken(at: index, in: line):
                hasAlias = hasAlias || index + 1 < line.count && !Self.isBlank(line[index + 1])
                if Self.colonFollows(Self.endOfName(from: index + 1, in: line), in: line) {
                    aliasKey = aliasKey ?? index
                }
            case UInt8(ascii: "?") where Self.opensToken(at: index, in: line) && Self.isBlank(at: index + 1, in: line):
                complexKey = complexKey ?? index
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if Self.colonFollows(index + 1, in: line) { complexKey = complexKey ?? index }
            default: break
            }
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private static func isBlank(at index: Int, in line: [UInt8]) -> Bool {
        index >= line.count || isBlank(line[index])
    }

    /// Whether a token may begin here: at the line's start, after a blank or after one of `[{,:?-`.
    private static func opensToken(at index: Int, in line: [UInt8]) -> Bool {
        guard index > 0 else { return true }
        return isBlank(line[index - 1]) || "[{,:?-\"'".utf8.contains(line[index - 1])
    }

    private static func endOfName(from index: Int, in line: [UInt8]) -> Int {
        line[index...].firstIndex { isBlank($0) || ",]}:".utf8.contains($0) } ?? line.endIndex
    }

    private static func colonFollows(_ index: Int, in line: [UInt8]) -> Bool {
        guard let next = line[index...].firstIndex(where: { !isBlank($0) }) else { return false }
        return line[next] == UInt8(ascii: ":")
    }
}
