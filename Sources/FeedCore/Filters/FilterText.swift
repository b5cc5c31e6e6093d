/// How parts of expressions are written so that they are read as what they are.
public enum FilterText {
    /// A value behind an operator, or text that is looked for: in quotes where it is not one word.
    public static func value(_ text: String) -> String { text.asWord }

    /// A field in front of an operator.
    public static func field(_ path: JSONPath) -> String { path.asField }
}

extension FilterExpression: CustomStringConvertible {
    /// The expression in the filter language; parsing it gives the same expression.
    public var description: String {
        switch self {
        case .text(let pattern): pattern.description
        case .envelope(let part, let pattern): "\(part.rawValue):\(pattern)"
        case .field(let path, let test): "\(path.asField) \(test)"
        case .not(let term): "not \(term.grouped(if: term.isGroup))"
        case .all(let terms): terms.map { $0.grouped(if: $0.isGroup) }.joined(separator: " and ")
        case .any(let terms): terms.map { $0.grouped(if: $0.isAny) }.joined(separator: " or ")
        }
    }

    private var isAny: Bool {
        if case .any = self { true } else { false }
    }

    private var isGroup: Bool {
        if case .all = self { true } else { isAny }
    }

    private func grouped(if isNeeded: Bool) -> String { isNeeded ? "(\(self))" : description }
}

extension TextPattern: CustomStringConvertible {
    /// The pattern in the filter language: a word, a phrase in quotes, or a regular expression between slashes.
    public var description: String {
        switch self {
        case .literal(let text): text.asWord
        case .regex(let pattern, let ignoresCase): "/\(pattern.withSlashesEscaped)/\(ignoresCase ? "i" : "")"
        }
    }
}

extension FieldTest: CustomStringConvertible {
    /// The test in the filter language, to be put behind a field.
    public var description: String {
        switch self {
        case .compares(let relation, let value): "\(relation.rawValue) \(value.asWord)"
        case .contains(let pattern): "~ \(pattern)"
        case .lacks(let pattern): "!~ \(pattern)"
        case .isOneOf(let values): "in (\(values.map(\.asWord).joined(separator: ", ")))"
        }
    }
}

extension JSONPath {
    /// The path in front of an operator, where a keyword would be read as one.
    fileprivate var asField: String {
        let text = description
        return FilterReader.keywords.contains(text) ? "[\(text.quoted)]" : text
    }
}

extension String {
    /// The text as a word if it reads as one everywhere in the language, else in quotes.
    fileprivate var asWord: String {
        let isWord =
            !isEmpty && !FilterReader.keywords.contains(self)
            && unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_-.@".unicodeScalars.contains(scalar)
            }
        return isWord ? self : quoted
    }

    /// A regular expression as it stands between slashes.
    fileprivate var withSlashesEscaped: String {
        var text = ""
        var isEscaped = false
        for scalar in unicodeScalars {
            if scalar == "/", !isEscaped { text += "\\" }
            text.unicodeScalars.append(scalar)
            isEscaped = scalar == "\\" && !isEscaped
        }
        return text
    }
}
