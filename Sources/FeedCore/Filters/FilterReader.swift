/// Reads the words, quotes and signs of an expression.
///
/// Works on scalars, not on Characters: a colon followed by a combining mark is still a colon.
struct FilterReader {
    /// Words that are not text unless they stand in quotes.
    static let keywords: Set<String> = ["and", "or", "not", "in"]

    let scalars: [Unicode.Scalar]
    var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars.prefix(Filter.longest + 1))
    }

    var isAtEnd: Bool { position >= scalars.count }
    var next: Unicode.Scalar? { scalar(at: position) }

    func scalar(at position: Int) -> Unicode.Scalar? {
        position < scalars.count ? scalars[position] : nil
    }

    mutating func skipSpace() {
        while let next, next.properties.isWhitespace { position += 1 }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        position += 1
        return true
    }

    /// Takes a keyword if the word here is just that.
    mutating func take(keyword: String) -> Bool {
        let end = position + keyword.unicodeScalars.count
        guard end <= scalars.count, scalars[position..<end].elementsEqual(keyword.unicodeScalars), !isInWord(end) else {
            return false
        }
        position = end
        return true
    }

    func text(_ range: Range<Int>) -> String { String(scalars[range]) }

    func fault(_ reason: String, at place: Int? = nil) -> SyntaxFault {
        SyntaxFault(position: place ?? position, reason: reason)
    }
}

// MARK: - Words

extension FilterReader {
    /// Where the bare word ends that starts at a position.
    func endOfWord(from start: Int) -> Int {
        var end = start
        while isInWord(end) { end += 1 }
        return end
    }

    private func isInWord(_ position: Int) -> Bool {
        guard let scalar = scalar(at: position), !scalar.properties.isWhitespace else { return false }
        return !"()\"=<>~".unicodeScalars.contains(scalar) && !isNegatedSign(at: position)
    }

    /// Whether `!=` or `!~` stands here; any other exclamation mark is part of a word.
    private func isNegatedSign(at position: Int) -> Bool {
        guard scalar(at: position) == "!" else { return false }
        return scalar(at: position + 1) == "=" || scalar(at: position + 1) == "~"
    }

    /// Whether an operator's sign stands at a position.
    func isSign(at position: Int) -> Bool {
        guard let scalar = scalar(at: position) else { return false }
        return "=<>~".unicodeScalars.contains(scalar) || isNegatedSign(at: position)
    }

    /// The run of signs here, such as `>=`, also where it is no operator.
    func signs() -> Range<Int> {
        var end = position + (isNegatedSign(at: position) ? 1 : 0)
        while let scalar = scalar(at: end), "=<>~".unicodeScalars.contains(scalar) { end += 1 }
        return position..<end
    }

    /// The field that stands here in front of an operator, however it is written; nil when no operator follows.
    func field() -> Range<Int>? {
        var end = position
        while end < scalars.count {
            if scalars[end] == "\"" {
                guard end == position || scalars[end - 1] == "[" || scalars[end - 1] == "." else { break }
                guard let close = scalars[end...].quotedText()?.end else { return nil }
                end = close
                guard let scalar = scalar(at: end), ".[]".unicodeScalars.contains(scalar) else { break }
            } else {
                guard isInWord(end) else { break }
                end += 1
            }
        }
        return end > position && isOperator(behind: end) ? position..<end : nil
    }

    private func isOperator(behind end: Int) -> Bool {
        var ahead = self
        ahead.position = end
        ahead.skipSpace()
        return ahead.isSign(at: ahead.position)
            || (ahead.position > end || scalars[end - 1] == "\"") && ahead.take(keyword: "in")
    }
}

// MARK: - Values

extension FilterReader {
    /// The phrase in quotes that starts here.
    mutating func quoted() throws(SyntaxFault) -> String {
        guard let (text, end) = scalars[position...].quotedText() else {
            throw fault("this quote is never closed: add \"")
        }
        position = end
        return text
    }

    /// The value behind an operator: in quotes, or a word that may contain `=`, as URLs do.
    mutating func value(after sign: String, inList: Bool = false) throws(SyntaxFault) -> String {
        if next == "\"" { return try quoted() }
        let start = position
        if !isSign(at: start) {
            while isInValue(next, inList: inList) { position += 1 }
        }
        let word = text(start..<position)
        guard !word.isEmpty else { throw fault("a value is missing after \(sign); empty text is written \"\"") }
        guard word == "in" || !Self.keywords.contains(word) else {
            throw fault("a value is missing after \(sign); the word itself is written \(word.quoted)", at: start)
        }
        guard next != "\"" else {
            throw fault("a quote cannot stand inside a value: put all of it in quotes, each \" as \\\"")
        }
        return word
    }

    private func isInValue(_ scalar: Unicode.Scalar?, inList: Bool) -> Bool {
        guard let scalar, !scalar.properties.isWhitespace, !(inList && scalar == ",") else { return false }
        return !"()\"<>".unicodeScalars.contains(scalar)
    }

    /// The regular expression between slashes that starts here, its pattern's place included.
    mutating func regex() throws(SyntaxFault) -> (pattern: TextPattern, start: Int) {
        let start = position
        position += 1
        var pattern = String.UnicodeScalarView()
        while !take("/") {
            if next == "\\", scalar(at: position + 1) == "/" {
                position += 1
            } else if next == "\\", let escape = next {
                pattern.append(escape)
                position += 1
            }
            guard let next else {
                throw fault(
                    "this regular expression is never closed: add /, or put text with a slash in quotes", at: start)
            }
            pattern.append(next)
            position += 1
        }
        guard !pattern.isEmpty else {
            throw fault("this regular expression is empty: write one, as in /sak[ai]/", at: start)
        }
        return (.regex(String(pattern), ignoresCase: try flags()), start + 1)
    }

    private mutating func flags() throws(SyntaxFault) -> Bool {
        let start = position
        position = endOfWord(from: position)
        switch text(start..<position) {
        case "": return false
        case "i": return true
        default: throw fault("only i, to ignore case, may follow /…/; text with slashes goes in quotes", at: start)
        }
    }
}
