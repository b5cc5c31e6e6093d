import FeedCore

/// What can stand at the end of an expression that is being typed.
struct ExpressionContext: Equatable {
    /// A part of an expression.
    enum Part: Equatable {
        /// A field, a part of the envelope, a keyword or text.
        case term
        /// What a field is compared with, and how.
        case comparison(JSONPath)
        /// What is compared with a field.
        case value(JSONPath)
        /// What is compared with a part of the envelope.
        case envelope(EnvelopePart)
        /// Nothing that could be known, such as more of a regular expression.
        case unknown
    }

    /// What can stand there.
    let part: Part
    /// What of it is typed already, without the quote before it.
    let typed: String
    /// What stands before it.
    let before: String

    /// Looks at the text before the cursor; it need not parse.
    init(_ text: String) {
        var words = ExpressionWords(text).words
        let last = words.last?.end == text.endIndex && words.last?.isOpen == true ? words.popLast() : nil
        let part = ExpressionContext.part(after: words, within: text, isTyped: last != nil)
        if part == .term, let last, let named = ExpressionContext.envelope(of: last.text) {
            self.part = .envelope(named)
            typed = String(last.text.dropFirst(named.rawValue.count + 1))
            before = String(text[..<last.start]) + named.rawValue + ":"
            return
        }
        let isText = last.map { $0.kind == .regex || part == .term && $0.kind == .quoted } ?? false
        self.part = isText ? .unknown : part
        typed = last?.text ?? ""
        before = String(text[..<(last?.start ?? text.endIndex)])
    }

    private static func envelope(of word: String) -> EnvelopePart? {
        EnvelopePart.allCases.first { word.hasPrefix("\($0.rawValue):") }
    }

    /// What can follow some words.
    ///
    /// - Parameter isTyped: whether there is the beginning of it.
    private static func part(after words: [ExpressionWords.Word], within text: String, isTyped: Bool) -> Part {
        guard let last = words.last else { return .term }
        if let field = listField(of: words) { return ["(", ","].contains(last.text) ? .value(field) : .unknown }
        if last.kind == .sign { return words.dropLast().last.flatMap(\.path).map(Part.value) ?? .unknown }
        if last.kind == .bare, let named = envelope(of: last.text), last.text.last == ":" { return .envelope(named) }
        guard !isTyped, last.end < text.endIndex, let path = last.path else { return .term }
        // Behind a value comes the next term.
        return words.dropLast().last?.kind == .sign ? .term : .comparison(path)
    }

    /// The field of the list that is still open: `wiki in (enwiki, `.
    private static func listField(of words: [ExpressionWords.Word]) -> JSONPath? {
        guard let open = words.lastIndex(where: { $0.text == "(" && $0.kind == .punctuation }), open >= 2,
            words[open - 1].text == "in", !words[open...].contains(where: { $0.text == ")" && $0.kind == .punctuation })
        else { return nil }
        return words[open - 2].path
    }
}
