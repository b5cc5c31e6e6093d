/// A word of a command line as a shell takes it, and where in the line each of its characters is written.
struct ShellWord: Equatable {
    /// What it says, quotes and escapes taken away.
    private(set) var text = ""
    /// Where it begins in the line, counted in characters.
    private(set) var start: Int
    /// The characters of the line that each character of the text is written with.
    private(set) var places: [Range<Int>] = []

    fileprivate init(at start: Int) { self.start = start }

    /// A word that is written as it is.
    init(_ text: String, at start: Int) {
        self.text = text
        self.start = start
        places = text.indices.enumerated().map { start + $0.offset..<start + $0.offset + 1 }
    }

    /// A text as a shell takes it for one word.
    static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.allSatisfy { character in
                character.isLetter || character.isNumber || "-._~:/?#[]@%+,=•".contains(character)
            }
        return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
    }

    fileprivate mutating func append(_ character: Character, at place: Range<Int>) {
        text.append(character)
        // A combining mark joins the character before it, which is another one then.
        if text.last == character {
            places.append(place)
        } else if let last = places.popLast() {
            places.append(last.lowerBound..<place.upperBound)
        }
    }

    /// What is left of it behind its first characters.
    func dropFirst(_ count: Int) -> ShellWord {
        var rest = self
        rest.text = String(text.dropFirst(count))
        rest.start = places.dropFirst(count).first?.lowerBound ?? places.last?.upperBound ?? start
        rest.places = Array(places.dropFirst(count))
        return rest
    }

    /// Where characters of the text are written in the line; nil for none.
    func place(of characters: Range<Int>) -> Range<Int>? {
        let places = places[characters.clamped(to: places.indices)]
        guard let first = places.first, let last = places.last else { return nil }
        return first.lowerBound..<last.upperBound
    }
}

/// What is wrong with a line, and at which of its characters.
struct LineFault: Error, Equatable {
    var offset: Int
    var reason: String
}

/// A command line in words, as a POSIX shell would split it: quotes, `$'…'` and backslashes are understood, and nothing is
/// ever run or filled in.
///
/// Where a newline was pasted stands a blank, so that a backslash before a blank at the start of a word is one that
/// continues a line.
///
/// - Source: POSIX.1-2024, Shell Command Language, 2.2; the GNU Bash manual, "ANSI-C Quoting".
struct ShellLine {
    /// The words, those before a fault too.
    private(set) var words: [ShellWord] = []
    /// What a shell would not take, or would do more with than split it.
    private(set) var fault: LineFault?

    private let line: [Character]
    private var next = 0
    private var word: ShellWord?

    init(_ line: String) {
        self.line = Array(line)
        while next < self.line.count { readNext() }
        endWord()
    }

    private mutating func readNext() {
        let start = next
        let character = line[next]
        next += 1
        switch character {
        case " ", "\t", "\n", "\r\n": endWord()
        case "'": readQuoted(from: start) { _, _ in false }
        case "\"": readQuoted(from: start, until: "\"") { reader, start in reader.readEscapeInQuotes(from: start) }
        case "$" where peek == "'":
            next += 1
            readQuoted(from: start) { reader, start in reader.readANSIEscape(from: start) }
        case "$" where peek == "\"": break
        case "\\": readEscape(from: start)
        case "$", "`": refuseExpansion(at: start)
        case "|", ";", "<", ">", "(", ")": refuseOperator(at: start)
        case "&" where word == nil: refuseOperator(at: start)
        default: append(character, from: start)
        }
    }

    private var peek: Character? { next < line.count ? line[next] : nil }

    private mutating func append(_ character: Character, from start: Int) {
        beginWord(at: start)
        word?.append(character, at: start..<next)
    }

    private mutating func beginWord(at start: Int) { word = word ?? ShellWord(at: start) }

    private mutating func endWord() {
        if let word { words.append(word) }
        word = nil
    }

    private mutating func note(_ reason: String, at offset: Int) {
        if fault == nil { fault = LineFault(offset: offset, reason: reason) }
    }

    /// Reads to the closing quote; `escape` takes what stands for something else, its first character read already.
    private mutating func readQuoted(
        from start: Int, until quote: Character = "'", escape: (inout ShellLine, _ start: Int) -> Bool
    ) {
        beginWord(at: start)
        while let character = peek {
            let place = next
            next += 1
            if character == quote { return }
            if !escape(&self, place) { append(character, from: place) }
        }
        note("this quote is never closed", at: start)
    }

    private mutating func readEscape(from start: Int) {
        guard let character = peek else { return }
        next += 1
        // A line that goes on.
        if character.isNewline || (character == " " && word == nil) { return }
        append(character, from: start)
    }

    /// In double quotes a backslash is one, except before a few characters.
    private mutating func readEscapeInQuotes(from start: Int) -> Bool {
        switch line[start] {
        case "$" where peek.map(ShellLine.isName) == true || peek == "{" || peek == "(", "`":
            refuseExpansion(at: start)
            return false
        case "\\":
            guard let character = peek, "\\\"$`".contains(character) else { return false }
            next += 1
            append(character, from: start)
            return true
        default: return false
        }
    }

    private mutating func refuseExpansion(at start: Int) {
        if line[start] == "$", peek.map({ ShellLine.isName($0) || $0 == "{" || $0 == "(" }) != true {
            return append("$", from: start)
        }
        append(line[start], from: start)
        note("a shell would put something else here: write what, or put it in single quotes", at: start)
    }

    private mutating func refuseOperator(at start: Int) {
        append(line[start], from: start)
        note("this is for a shell: leave it out, or put it in quotes", at: start)
    }

    private static func isName(_ character: Character) -> Bool {
        character == "_" || character.isASCII && character.isLetter
    }
}

// MARK: - $'…'

extension ShellLine {
    private static let controls: [Character: Character] = [
        "n": "\n", "t": "\t", "r": "\r", "a": "\u{7}", "b": "\u{8}", "e": "\u{1B}", "E": "\u{1B}", "f": "\u{C}",
        "v": "\u{B}", "\\": "\\", "'": "'", "\"": "\"", "?": "?",
    ]

    private mutating func readANSIEscape(from start: Int) -> Bool {
        guard line[start] == "\\", let kind = peek else { return false }
        if let control = ShellLine.controls[kind] {
            next += 1
            append(control, from: start)
            return true
        }
        switch kind {
        case "x": return readCode(from: start, skipping: 1, digits: 2, radix: 16)
        case "u": return readCode(from: start, skipping: 1, digits: 4, radix: 16)
        case "U": return readCode(from: start, skipping: 1, digits: 8, radix: 16)
        case "0"..."7": return readCode(from: start, skipping: 0, digits: 3, radix: 8)
        default: return false
        }
    }

    private mutating func readCode(from start: Int, skipping letters: Int, digits: Int, radix: Int) -> Bool {
        let written = line[(next + letters)...].prefix(digits).prefix { Int(String($0), radix: radix) != nil }
        guard let code = UInt32(String(written), radix: radix), let scalar = Unicode.Scalar(code) else { return false }
        next += letters + written.count
        append(Character(scalar), from: start)
        return true
    }
}
