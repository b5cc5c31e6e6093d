/// Turns an expression's text into its tree, top down.
///
///     any     = all ("or" all)*
///     all     = unary ("and"? unary)*
///     unary   = ("not" | "!") unary | primary
///     primary = "(" any ")" | ENVELOPE ":" pattern | field test | pattern
///     pattern = WORD | QUOTED | REGEX
struct FilterParser {
    private let text: String
    private var reader: FilterReader
    private var depth = 0
    /// The compiled form of each pattern that needs one.
    private(set) var codes: [TextPattern: RegularExpression] = [:]

    init(_ text: String) {
        self.text = text
        reader = FilterReader(text)
    }

    /// The whole expression's tree; nil when there is nothing but space.
    mutating func parse() throws(SyntaxFault) -> FilterExpression? {
        guard reader.scalars.count <= Filter.longest else {
            throw reader.fault("this expression is longer than 10,000 characters: shorten it", at: Filter.longest)
        }
        reader.skipSpace()
        guard !reader.isAtEnd else { return nil }
        let expression = try any()
        guard reader.isAtEnd else { throw reader.fault(Self.strayClose) }
        return expression
    }

    private mutating func any() throws(SyntaxFault) -> FilterExpression {
        var terms = [try all()]
        while reader.take(keyword: "or") {
            terms.append(try all(after: "or"))
        }
        return terms.count == 1 ? terms[0] : .any(terms)
    }

    private mutating func all(after word: String? = nil) throws(SyntaxFault) -> FilterExpression {
        var terms = [try unary(after: word)]
        while isMoreToCome() {
            let isNamed = reader.take(keyword: "and")
            terms.append(try unary(after: isNamed ? "and" : nil))
        }
        return terms.count == 1 ? terms[0] : .all(terms)
    }

    /// Whether another term of an `all` follows.
    private mutating func isMoreToCome() -> Bool {
        reader.skipSpace()
        guard let next = reader.next, next != ")" else { return false }
        var ahead = reader
        return !ahead.take(keyword: "or")
    }

    private mutating func unary(after word: String?) throws(SyntaxFault) -> FilterExpression {
        reader.skipSpace()
        let start = reader.position
        if reader.take(keyword: "not") {
            return .not(try nested(at: start) { (parser) throws(SyntaxFault) in try parser.unary(after: "not") })
        }
        if !reader.isSign(at: start), reader.take("!") {
            return .not(try nested(at: start) { (parser) throws(SyntaxFault) in try parser.unary(after: "!") })
        }
        return try primary(after: word)
    }

    private mutating func primary(after word: String?) throws(SyntaxFault) -> FilterExpression {
        guard let next = reader.next, next != ")" else { throw nothing(after: word) }
        if next == "(" { return try group() }
        if next == "/" { return .text(try pattern()) }
        if let envelope = try envelope() { return envelope }
        try refuseStray(after: word)
        if let field = reader.field() { return try comparison(of: field) }
        return .text(try pattern())
    }

    private mutating func group() throws(SyntaxFault) -> FilterExpression {
        let start = reader.position
        let inside = try nested(at: start) { (parser) throws(SyntaxFault) in
            parser.reader.position += 1
            return try parser.any()
        }
        guard reader.take(")") else { throw reader.fault("this ( is never closed: add )", at: start) }
        return inside
    }

    /// Goes one level down, if that is not too deep.
    private mutating func nested(
        at start: Int, _ body: (inout FilterParser) throws(SyntaxFault) -> FilterExpression
    ) throws(SyntaxFault) -> FilterExpression {
        guard depth < Filter.deepest else {
            throw reader.fault("more than \(Filter.deepest) levels of ( ) and not: take some away", at: start)
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    /// What is wrong where a term must start and none does.
    private func nothing(after word: String?) -> SyntaxFault {
        if let word { return reader.fault("something must follow \(word): a word, a comparison or ( )") }
        return reader.fault(depth == 0 ? Self.strayClose : "nothing stands here: write a word or a comparison")
    }

    private static let strayClose = "no ( stands before this ): take it away, or add one"

    /// Refuses signs and keywords where a term must start.
    private func refuseStray(after word: String?) throws(SyntaxFault) {
        if reader.isSign(at: reader.position) {
            let sign = reader.text(reader.signs())
            throw reader.fault("no field stands before \(sign): write price \(sign) 100, or put text in quotes")
        }
        var ahead = reader
        if ahead.take(keyword: "in") {
            throw reader.fault("no field stands before in: write not FIELD in (a, b), or \"in\" for the word")
        }
        for keyword in ["and", "or"] where ahead.take(keyword: keyword) {
            let place = word.map { "between \($0.quoted) and \(keyword.quoted)" } ?? "before \(keyword.quoted)"
            throw reader.fault("nothing stands \(place); a keyword in quotes is text")
        }
    }
}

// MARK: - Terms

extension FilterParser {
    /// `event:tick`, `id:"42"`, `feed:/^Sto/`.
    private mutating func envelope() throws(SyntaxFault) -> FilterExpression? {
        for part in EnvelopePart.allCases {
            let end = reader.position + part.rawValue.count + 1
            guard end <= reader.scalars.count, reader.text(reader.position..<end) == "\(part.rawValue):" else {
                continue
            }
            reader.position = end
            reader.skipSpace()
            if reader.next == "/" { return .envelope(part, try pattern()) }
            return .envelope(part, .literal(try reader.value(after: "\(part.rawValue):")))
        }
        return nil
    }

    /// A word, a phrase or a regular expression.
    private mutating func pattern() throws(SyntaxFault) -> TextPattern {
        let start = reader.position
        switch reader.next {
        case "/":
            let (pattern, patternStart) = try reader.regex()
            try compile(pattern, at: patternStart)
            return pattern
        case "\"":
            let phrase = try reader.quoted()
            guard !phrase.isEmpty else {
                throw reader.fault("there is nothing between these quotes: write a phrase", at: start)
            }
            return try literal(phrase, at: start)
        default:
            reader.position = reader.endOfWord(from: start)
            return try literal(reader.text(start..<reader.position), at: start)
        }
    }

    private mutating func literal(_ text: String, at start: Int) throws(SyntaxFault) -> TextPattern {
        let pattern = TextPattern.literal(text)
        try compile(pattern, at: start)
        return pattern
    }

    /// Compiles a pattern that is not searched for byte by byte.
    private mutating func compile(_ pattern: TextPattern, at start: Int) throws(SyntaxFault) {
        guard codes[pattern] == nil else { return }
        do {
            codes[pattern] = try RegularExpression(searching: pattern)
        } catch {
            throw reader.fault(
                "this regular expression does not work: \(error.reason)", at: place(of: error, from: start))
        }
    }

    /// The scalar at which a pattern went wrong. `\/` is one byte of the pattern and two scalars of the expression.
    private func place(of fault: RegularExpression.Fault, from start: Int) -> Int {
        var position = start
        var bytes = 0
        while bytes < fault.offset, let scalar = reader.scalar(at: position) {
            if scalar == "\\", reader.scalar(at: position + 1) == "/" { position += 1 }
            bytes += UTF8.width(scalar)
            position += 1
        }
        return position
    }
}

// MARK: - Comparisons

extension FilterParser {
    /// `FIELD OPERATOR VALUE` or `FIELD in (VALUE, …)`.
    private mutating func comparison(of field: Range<Int>) throws(SyntaxFault) -> FilterExpression {
        let path = try JSONPath(parsing: reader.scalars[field])
        reader.position = field.upperBound
        reader.skipSpace()
        let isList = reader.take(keyword: "in")
        let test: FieldTest = isList ? .isOneOf(try list()) : try signTest()
        return .field(path, test)
    }

    private mutating func signTest() throws(SyntaxFault) -> FieldTest {
        let signs = reader.signs()
        let sign = reader.text(signs)
        reader.position = signs.upperBound
        reader.skipSpace()
        let test: FieldTest
        switch sign {
        case "~": test = .contains(try contained(after: sign))
        case "!~": test = .lacks(try contained(after: sign))
        default:
            guard let relation = Relation(rawValue: sign) else {
                throw reader.fault(Self.advice(on: sign), at: signs.lowerBound)
            }
            test = .compares(relation, try reader.value(after: sign))
        }
        try refuseChain()
        return test
    }

    /// What `~` looks for: a regular expression, or text, which may be empty: every field contains that.
    private mutating func contained(after sign: String) throws(SyntaxFault) -> TextPattern {
        if reader.next == "/" { return try pattern() }
        let start = reader.position
        return try literal(try reader.value(after: sign), at: start)
    }

    /// Refuses `1 < x < 5`.
    private mutating func refuseChain() throws(SyntaxFault) {
        var ahead = reader
        ahead.skipSpace()
        guard ahead.isSign(at: ahead.position) else { return }
        throw ahead.fault("one comparison cannot follow another: write x > 1 and x < 5")
    }

    private mutating func list() throws(SyntaxFault) -> [String] {
        reader.skipSpace()
        let start = reader.position
        guard reader.take("(") else {
            throw reader.fault(
                "a list must follow in, as in wiki in (enwiki, dewiki); the word itself is written \"in\"")
        }
        var values: [String] = []
        repeat {
            reader.skipSpace()
            values.append(try reader.value(after: values.isEmpty ? "(" : ",", inList: true))
            reader.skipSpace()
        } while reader.take(",")
        if reader.isAtEnd { throw reader.fault("this ( is never closed: add )", at: start) }
        guard reader.take(")") else { throw reader.fault("values in a list are separated by commas: add , or )") }
        return values
    }

    private static func advice(on sign: String) -> String {
        let meant = [
            "==": "=", "===": "=", "=<": "<=", "=>": ">=", "<>": "!=", "!==": "!=", "=~": "~", "~=": "~", "~~": "~",
        ]
        guard let operation = meant[sign] else { return "\(sign) is no operator: = != < <= > >= ~ !~ and in are" }
        return "\(sign) is no operator: write \(operation)"
    }
}
