/// What a filter asks of an event, as a tree.
public indirect enum FilterExpression: Hashable, Sendable {
    /// The data contains it.
    case text(TextPattern)
    /// A part of the envelope is this literal, or contains a match of this regular expression.
    case envelope(EnvelopePart, TextPattern)
    /// The data is JSON that has the field, and the field passes the test.
    case field(JSONPath, FieldTest)
    /// The other does not hold.
    case not(FilterExpression)
    /// All of two or more hold.
    case all([FilterExpression])
    /// At least one of two or more holds.
    case any([FilterExpression])
}

/// Text to look for inside other text.
public enum TextPattern: Hashable, Sendable {
    /// These characters: without a capital among them case is ignored, with one it counts.
    case literal(String)
    /// A Perl-compatible regular expression.
    case regex(String, ignoresCase: Bool)
}

/// A part of an event outside its data.
public enum EnvelopePart: String, Hashable, Sendable, CaseIterable {
    /// The event's type; `message` when the stream names none.
    case event
    /// The last event ID in force at dispatch.
    case id
    /// The name of the feed.
    case feed
}

/// What is asked of a JSON field. A missing field passes no test, `!=` and `!~` included.
public enum FieldTest: Hashable, Sendable {
    /// The field stands in this relation to a value.
    case compares(Relation, String)
    /// The field's text contains it.
    case contains(TextPattern)
    /// The field's text does not contain it.
    case lacks(TextPattern)
    /// The field equals one of one or more values.
    case isOneOf([String])
}

/// How a field compares with a value.
public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// The same number, or exactly the same text.
    case equal = "="
    /// Not that.
    case unequal = "!="
    /// A smaller number, or text that sorts before.
    case less = "<"
    /// Less or equal.
    case lessOrEqual = "<="
    /// A greater number, or text that sorts behind.
    case greater = ">"
    /// Greater or equal.
    case greaterOrEqual = ">="
}

extension FilterExpression {
    /// What of the data's text is looked for and not ruled out, in order: what a screen may highlight.
    public var textTerms: [TextPattern] {
        switch self {
        case .text(let pattern), .field(_, .contains(let pattern)): [pattern]
        case .all(let terms), .any(let terms): terms.flatMap(\.textTerms)
        case .envelope, .field, .not: []
        }
    }

    /// The fields whose values are compared and not only searched for text, in order.
    public var comparedFields: [JSONPath] {
        switch self {
        case .field(let path, .compares), .field(let path, .isOneOf): [path]
        case .all(let terms), .any(let terms): terms.flatMap(\.comparedFields)
        case .text, .envelope, .field, .not: []
        }
    }

    /// The parts of the envelope that are asked about, in order.
    public var envelopeParts: [EnvelopePart] {
        switch self {
        case .envelope(let part, _): [part]
        case .all(let terms), .any(let terms): terms.flatMap(\.envelopeParts)
        case .text, .field, .not: []
        }
    }
}

extension TextPattern {
    /// Whether upper and lower case are the same to it.
    public var ignoresCase: Bool {
        switch self {
        case .literal(let text): !text.unicodeScalars.contains { $0.properties.changesWhenLowercased }
        case .regex(_, let ignoresCase): ignoresCase
        }
    }
}
