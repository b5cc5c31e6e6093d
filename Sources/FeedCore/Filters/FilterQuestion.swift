/// A filter's expression with everything prepared that can be before the first event: keys and values as bytes,
/// patterns compiled, numbers read.
indirect enum FilterQuestion: Sendable {
    case text(TextSearch)
    case envelope(EnvelopePart, EnvelopeTest)
    case field(JSONPath.Route, FieldQuestion)
    case not(FilterQuestion)
    case all([FilterQuestion])
    case any([FilterQuestion])

    enum EnvelopeTest: Sendable {
        case equals([UInt8])
        case contains(TextSearch)
    }

    enum FieldQuestion: Sendable {
        case compares(Relation, WrittenValue)
        case contains(TextSearch)
        case lacks(TextSearch)
        case isOneOf([WrittenValue])
    }

    /// - Parameter codes: the compiled form of each pattern that needs one.
    init(_ expression: FilterExpression, codes: [TextPattern: RegularExpression]) {
        switch expression {
        case .text(let pattern):
            self = .text(TextSearch(pattern, codes: codes))
        case .envelope(let part, .literal(let text)):
            self = .envelope(part, .equals(Array(text.utf8)))
        case .envelope(let part, let pattern):
            self = .envelope(part, .contains(TextSearch(pattern, codes: codes)))
        case .field(let path, let test):
            self = .field(path.route, FieldQuestion(test, codes: codes))
        case .not(let term):
            self = .not(FilterQuestion(term, codes: codes))
        case .all(let terms):
            self = .all(terms.map { FilterQuestion($0, codes: codes) })
        case .any(let terms):
            self = .any(terms.map { FilterQuestion($0, codes: codes) })
        }
    }
}

extension FilterQuestion.FieldQuestion {
    fileprivate init(_ test: FieldTest, codes: [TextPattern: RegularExpression]) {
        switch test {
        case .compares(let relation, let value): self = .compares(relation, WrittenValue(value))
        case .contains(let pattern): self = .contains(TextSearch(pattern, codes: codes))
        case .lacks(let pattern): self = .lacks(TextSearch(pattern, codes: codes))
        case .isOneOf(let values): self = .isOneOf(values.map(WrittenValue.init))
        }
    }
}

/// How a pattern is searched for.
enum TextSearch: Sendable {
    /// These bytes, just so.
    case exact([UInt8])
    case compiled(RegularExpression)

    fileprivate init(_ pattern: TextPattern, codes: [TextPattern: RegularExpression]) {
        if let code = codes[pattern] {
            self = .compiled(code)
        } else if case .literal(let text) = pattern {
            self = .exact(Array(text.utf8))
        } else {
            preconditionFailure("the parser compiles every regular expression, but not \(pattern)")
        }
    }
}
