import FeedCore

/// An expression, cut into words and signs as far as it is typed.
struct ExpressionWords {
    /// A piece of an expression.
    struct Word: Equatable {
        /// What it is.
        enum Kind { case bare, quoted, regex, sign, punctuation }

        let kind: Kind
        /// Its text, without quotes.
        let text: String
        let start: String.Index
        let end: String.Index
        /// Whether it may go on where the text ends.
        let isOpen: Bool

        /// The field that it names; nil when it cannot be one.
        var path: JSONPath? {
            switch kind {
            case .quoted: JSONPath(steps: [.key(text)])
            case .bare where !["and", "or", "not", "in"].contains(text): JSONPath(text)
            case .bare, .regex, .sign, .punctuation: nil
            }
        }
    }

    /// The pieces, in order.
    private(set) var words: [Word] = []
    private let text: String
    private var place: String.Index

    init(_ text: String) {
        self.text = text
        place = text.startIndex
        while place < text.endIndex { takeNext() }
    }

    private mutating func takeNext() {
        let start = place
        switch text[start] {
        case "\"": takeDelimited(.quoted)
        case "/" where words.last?.kind != .bare || words.last?.end != start: takeDelimited(.regex)
        case "(", ")", ",": take(.punctuation, to: text.index(after: start), isOpen: false)
        case let next where next.isSign || isNegation(at: start):
            let rest = text[text.index(after: start)...]
            take(.sign, to: rest.firstIndex { !$0.isSign } ?? text.endIndex, isOpen: false)
        case let next where next.isWhitespace: place = text.index(after: start)
        default: take(.bare, to: endOfWord(from: start), isOpen: true)
        }
    }

    private mutating func take(_ kind: Word.Kind, to end: String.Index, isOpen: Bool) {
        words.append(Word(kind: kind, text: String(text[place..<end]), start: place, end: end, isOpen: isOpen))
        place = end
    }

    /// A phrase in quotes or a regular expression between slashes, its end possibly still to come.
    private mutating func takeDelimited(_ kind: Word.Kind) {
        let (start, delimiter) = (place, text[place])
        var inside = ""
        place = text.index(after: place)
        while place < text.endIndex, text[place] != delimiter {
            if text[place] == "\\", text.index(after: place) < text.endIndex { place = text.index(after: place) }
            inside.append(text[place])
            place = text.index(after: place)
        }
        let isOpen = place == text.endIndex
        if !isOpen { place = text.index(after: place) }
        words.append(Word(kind: kind, text: inside, start: start, end: place, isOpen: isOpen))
    }

    /// A word may have `=` and the like in quoted keys only.
    private func endOfWord(from start: String.Index) -> String.Index {
        text[start...].indices.first { index in
            text[index].isWhitespace || text[index].isSign || "()\",".contains(text[index]) || isNegation(at: index)
        } ?? text.endIndex
    }

    /// Whether `!=` or `!~` stands here.
    private func isNegation(at index: String.Index) -> Bool {
        let next = text.index(after: index)
        return text[index] == "!" && next < text.endIndex && text[next].isSign
    }
}

extension Character {
    fileprivate var isSign: Bool { "=<>~".contains(self) }
}
