/// A filter expression, parsed and ready to be matched.
///
/// | write | means |
/// |---|---|
/// | `goal` | the raw data contains it; any capital makes case count, without one it is ignored |
/// | `"red card"` | the same for a phrase; `\"` is a quote, `\\` a backslash |
/// | `/sak[ai]/i` | the raw data contains a match of this regular expression, here without regard to case |
/// | `event:tick`, `id:"42"`, `feed:/^Sto/` | a part of the envelope is exactly this, or contains such a match |
/// | `price > 100` | a JSON field of the data: `=` `!=` `<` `<=` `>` `>=` `~` (contains) `!~` `in (a, b)` |
/// | `a b`, `a and b`, `a or b`, `not a`, `!a`, `( )` | as they read; `and` binds tighter than `or` |
///
/// Keywords are lower case: `AND` is text. In quotes any keyword is text: `"and"`, `state = "or"`.
///
/// **Fields** are paths as `JSONPath` reads them: `team.home`, `bids[0].qty`, `["odd key"]`, `"odd key" = 1`.
///
/// **Comparisons**: when the written value is a number, numbers and strings that are numbers compare as numbers; any
/// other field is unequal to it and neither less nor greater. Otherwise text compares exactly, by its bytes. Booleans
/// and null are their words (`bot = false`), objects and arrays the text that stands in the data; neither sorts before
/// or behind anything. `~` looks for text as a bare word does, or for a regular expression. A missing field passes no
/// test; `not (price > 100)` holds without a price.
public struct Filter: Sendable {
    /// Longest expression, in Unicode scalars.
    public static let longest = 10_000
    /// Parentheses and `not`s may be nested this deep.
    public static let deepest = 100

    /// The expression as written.
    public let text: String
    /// What it asks; nil for nothing.
    public let expression: FilterExpression?
    /// The compiled form of each pattern that needs one.
    private let codes: [TextPattern: RegularExpression]

    /// Parses an expression; one of nothing but spaces matches everything.
    public init(_ text: String) throws(FilterError) {
        var parser = FilterParser(text)
        do {
            self.text = text
            expression = try parser.parse()
            codes = parser.codes
        } catch {
            throw FilterError(text: text, fault: error)
        }
    }

    /// Whether it asks nothing.
    public var matchesEverything: Bool { expression == nil }

    /// What of the data's text is looked for, in order: what a screen may highlight.
    public var textTerms: [TextPattern] { expression?.textTerms ?? [] }

    /// Something that matches events on one thread: it owns the scratch memory that matching needs.
    public func matcher() -> FilterMatcher {
        FilterMatcher(expression.map { FilterQuestion($0, codes: codes) })
    }
}

extension Filter {
    /// Takes what every one of some filters takes.
    public static func all(_ filters: [Filter]) -> Filter {
        let asking = filters.filter { !$0.matchesEverything }
        guard asking.count > 1 else { return asking.first ?? .everything }
        return Filter(allOf: asking)
    }

    private init(allOf filters: [Filter]) {
        text = filters.map { "(\($0.text))" }.joined(separator: " ")
        expression = .all(filters.compactMap(\.expression))
        codes = filters.reduce(into: [:]) { $0.merge($1.codes) { code, _ in code } }
    }

    /// Finds the filter's `textTerms` in text.
    public var finder: TextFinder { TextFinder(textTerms) }
}

extension Filter: Equatable {
    /// Equal filters are written alike.
    public static func == (a: Filter, b: Filter) -> Bool { a.text == b.text }
}
