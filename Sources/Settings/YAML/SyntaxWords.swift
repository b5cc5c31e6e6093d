import Yams

extension SourceText {
    /// What the YAML parser found wrong, in this module's words.
    func problem(for error: any Error) -> Problem {
        guard let error = error as? YamlError else { return Problem(file: file, message: "this is not YAML: \(error)") }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let place = Self.beginsAtContext(problem) ? context?.mark ?? mark : mark
            return self.problem(Self.words(for: problem, context: context) + hint(for: mark), at: end(before: place))
        case .duplicatedKeysInMapping(let keys, let context):
            return problem("duplicate key \(quoted(keys.first ?? ""))", at: Position(context.mark))
        case .memory:
            return Problem(file: file, message: "not enough memory to read this file")
        default:
            return Problem(file: file, message: "this is not YAML: \(error)")
        }
    }

    /// Whether the mistake is where its construct begins, and not where the parser gave up.
    private static func beginsAtContext(_ problem: String) -> Bool {
        ["could not find expected ':'", "found unexpected end of stream"].contains(problem)
    }

    private static func opening(_ context: YamlError.Context?) -> String {
        context.map { ": what is open began at line \($0.mark.line)" } ?? ""
    }

    /// What to say when a `${` in braces looks like the reason: nobody expects a brace there to be YAML's.
    private func hint(for mark: Mark) -> String {
        guard let line = line(mark.line), line.contains("${") else { return "" }
        let isBare = line.replacing("${", with: "").contains { "{[".contains($0) }
        return isBare ? ". Inside { } and [ ], put text with ${…} in quotes" : ""
    }

    /// A place as people count it: the end of a file is behind its last character, not on the line below.
    private func end(before mark: Mark) -> Position {
        let last = string.unicodeScalars.lastIndex { !$0.properties.isWhitespace }
        let lines = string.unicodeScalars[..<(last ?? string.startIndex)].count { $0 == "\n" } + 1
        guard mark.line > lines, let line = line(lines) else { return Position(mark) }
        return Position(line: lines, column: line.unicodeScalars.count + 1)
    }

    /// The parser's phrases that people meet, and what to do about each; the rest as they are.
    private static func words(for problem: String, context: YamlError.Context?) -> String {
        switch problem {
        case "found character that cannot start any token":
            "YAML does not allow this character here. Indent with spaces, and put text with @, `, % or a tab in quotes"
        case "mapping values are not allowed in this context":
            "a \": \" cannot stand here. Put text that contains it in quotes, or check the indentation"
        case "could not find expected ':'":
            "this line is neither \"key: value\" nor a list's \"- value\""
        case "did not find expected key", "did not find expected '-' indicator":
            "the indentation does not fit the lines above, or a quote or bracket there is not closed"
        case "did not find expected ',' or ']'": "a \",\" or \"]\" is missing\(opening(context))"
        case "did not find expected ',' or '}'": "a \",\" or \"}\" is missing\(opening(context))"
        case "found unexpected end of stream": "this quote is not closed"
        case "found undefined alias": "this alias names no anchor. Write \"&name\" where its value stands first"
        case "but found another document": "a second document begins here. Remove the \"---\""
        case let other where other.contains("exceeded"), let other where other.contains("MAX_NESTING"):
            "this is nested too deeply"
        default:
            "this is not YAML: \(context.map { "\($0.text): " } ?? "")\(problem)"
        }
    }
}

extension Position {
    /// A mark of the YAML parser.
    init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
