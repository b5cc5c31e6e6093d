import Yams

extension SourceText {
    /// What the YAML parser found wrong, in this module's words.
    func problem(for error: any Error) -> Problem {
        guard let error = error as? YamlError else { return Problem(file: file, message: "this is not YAML: \(error)") }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return self.problem(Self.words(for: problem, context: context), at: Position(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            return problem("duplicate key \(quoted(keys.first ?? ""))", at: Position(context.mark))
        case .memory:
            return Problem(file: file, message: "not enough memory to read this file")
        default:
            return Problem(file: file, message: "this is not YAML: \(error)")
        }
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
        case "did not find expected ',' or ']'": "a \",\" or \"]\" is missing"
        case "did not find expected ',' or '}'": "a \",\" or \"}\" is missing"
        case "found unexpected end of stream": "the file ends inside quotes. Close them"
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
