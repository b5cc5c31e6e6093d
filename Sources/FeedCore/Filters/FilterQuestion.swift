/// A filter's expression with everything prepared that can be before the first event: keys and values as bytes, numbers
/// read.
///
/// Each matcher has one of its own, all memory included: to count the references to shared memory at each event, two
/// threads would wait for one another and be no faster than one.
indirect enum FilterQuestion {
    case text(TextSearch)
    case envelope(EnvelopePart, EnvelopeTest)
    case field(JSONPath.Route, FieldQuestion)
    case not(FilterQuestion)
    case all([FilterQuestion])
    case any([FilterQuestion])

    enum EnvelopeTest {
        case equals([UInt8])
        case contains(TextSearch)
    }

    enum FieldQuestion {
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
            self = .field(JSONPath.Route(path.steps), FieldQuestion(test, codes: codes))
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

extension FilterQuestion {
    /// Text that the data of every event contains that it takes; nil when nothing is known of that.
    var needle: TextNeedle? {
        switch self {
        case .text(let search): search.needle
        case .all(let questions): questions.compactMap(\.needle).max { $0.count < $1.count }
        case .envelope, .field, .not, .any: nil
        }
    }
}
