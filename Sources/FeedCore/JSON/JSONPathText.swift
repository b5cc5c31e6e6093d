extension JSONPath {
    /// A path as people write it: `team.home`, `bids[0].qty`, `["odd key"]`, `"odd key".price`.
    ///
    /// Keys stand bare or in double quotes, in which `\"` is a quote and `\\` a backslash. Nil when the text is not a
    /// path; the empty text is none, although a path without steps exists.
    public init?(_ text: String) {
        guard let path = try? JSONPath(parsing: Array(text.unicodeScalars)[...]) else { return nil }
        self = path
    }

    /// A path, or where and why the text is none; positions are the slice's indices.
    init(parsing text: ArraySlice<Unicode.Scalar>) throws(SyntaxFault) {
        var reader = Reader(text: text)
        try self.init(steps: reader.steps())
    }
}

extension JSONPath: CustomStringConvertible {
    /// The path as people write it; parsing it gives the same path.
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .index(let index): text += "[\(index)]"
            case .key(let key) where !Self.standsBare(key): text += "[\(key.quoted)]"
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            }
        }
        return text
    }

    /// Whether a key reads as itself without quotes, in a path and in a filter.
    private static func standsBare(_ key: String) -> Bool {
        !key.isEmpty
            && key.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_-@$".unicodeScalars.contains(scalar)
            }
    }
}

extension String {
    /// The text in double quotes, its quotes and backslashes escaped.
    var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
        text.unicodeScalars.append("\"")
        return text
    }
}

extension JSONPath {
    /// Reads a path from its text, step by step.
    private struct Reader {
        var text: ArraySlice<Unicode.Scalar>
        var position: Int { text.startIndex }

        mutating func steps() throws(SyntaxFault) -> [Step] {
            var steps = [text.first == "[" ? try bracket() : try key()]
            while let next = text.first {
                switch next {
                case "[":
                    steps.append(try bracket())
                case ".":
                    text.removeFirst()
                    steps.append(try key())
                default:
                    throw SyntaxFault(
                        position: position, reason: "expected . or [ here: a path is written team.home or bids[0].qty")
                }
            }
            return steps
        }

        /// A key, bare or in quotes.
        private mutating func key() throws(SyntaxFault) -> Step {
            if text.first == "\"" { return .key(try quotedKey()) }
            let bare = text.prefix { !".[]\"".unicodeScalars.contains($0) && !$0.properties.isWhitespace }
            guard !bare.isEmpty else {
                throw SyntaxFault(
                    position: position,
                    reason: "a field's name is missing here; one with odd characters goes in quotes: [\"odd name\"]")
            }
            text = text[bare.endIndex...]
            return .key(String(bare))
        }

        /// `[3]` or `["key"]`.
        private mutating func bracket() throws(SyntaxFault) -> Step {
            let start = position
            text.removeFirst()
            let step: Step = text.first == "\"" ? .key(try quotedKey()) : .index(try index())
            guard text.popFirst() == "]" else {
                throw SyntaxFault(position: start, reason: "this [ is never closed: add ]")
            }
            return step
        }

        private mutating func index() throws(SyntaxFault) -> Int {
            let digits = text.prefix { ("0"..."9").contains($0) }
            guard let index = Int(String(digits)) else {
                throw SyntaxFault(
                    position: position, reason: "expected a number or a quoted name in [ ]: bids[0] or [\"odd name\"]")
            }
            text = text[digits.endIndex...]
            return index
        }

        private mutating func quotedKey() throws(SyntaxFault) -> String {
            let start = position
            guard let (key, end) = text.quotedText() else {
                throw SyntaxFault(position: start, reason: "this quote is never closed: add \"")
            }
            text = text[end...]
            return key
        }
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// The text in the double quotes that start here, and where it ends behind the closing one; nil without that.
    ///
    /// `\"` is a quote, `\\` a backslash; a backslash before anything else is itself, so that escapes of JSON can be
    /// looked for as they stand in raw data.
    func quotedText() -> (text: String, end: Int)? {
        var text = String.UnicodeScalarView()
        var position = startIndex + 1
        while position < endIndex {
            switch self[position] {
            case "\"":
                return (String(text), position + 1)
            case "\\" where position + 1 < endIndex && (self[position + 1] == "\"" || self[position + 1] == "\\"):
                text.append(self[position + 1])
                position += 2
            case let scalar:
                text.append(scalar)
                position += 1
            }
        }
        return nil
    }
}

extension String {
    /// The text of scalars.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
