extension Value {
    /// A scalar's text, its `${…}` filled in.
    func text(_ name: String) throws(Problem) -> String {
        guard let scalar else { throw problem("\(name) is \(kind), not text") }
        guard let surroundings = source.surroundings, Interpolation.isNeeded(for: scalar) else { return scalar }
        do {
            return try Interpolation(surroundings).fill(scalar)
        } catch {
            throw problem(error.reason, at: position(ofCharacter: error.offset))
        }
    }

    /// Text that is not empty and holds no line break or other control character.
    func line(_ name: String) throws(Problem) -> String {
        let text = try text(name)
        guard !text.isEmpty else { throw problem("\(name) is empty") }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw problem("\(name) contains a line break or control character")
        }
        return text
    }

    /// `true` or `false`, also `yes`, `no`, `on` and `off`.
    func flag(_ name: String) throws(Problem) -> Bool {
        switch try text(name).lowercased() {
        case "true", "yes", "on": true
        case "false", "no", "off": false
        default: throw wrong(name, "neither true nor false", like: "true")
        }
    }

    /// A whole number within bounds.
    func count(_ name: String, in bounds: ClosedRange<Int>, like example: Int) throws(Problem) -> Int {
        guard let number = Int(try text(name).filter { $0 != "_" }), bounds.contains(number) else {
            let range = "\(bounds.lowerBound) to \(bounds.upperBound)"
            throw wrong(name, "not a whole number from \(range)", like: "\(example)")
        }
        return number
    }

    /// A number with or without a fraction.
    func number(_ name: String, like example: String) throws(Problem) -> Double {
        guard let number = Double(try text(name)), number.isFinite else {
            throw wrong(name, "not a number", like: example)
        }
        return number
    }

    /// A number of bytes, at least so many.
    func size(_ name: String, atLeast least: ByteSize, like example: String) throws(Problem) -> Int {
        guard let size = ByteSize(try text(name)) else { throw wrong(name, "not a size", like: example) }
        guard size.bytes >= least.bytes else {
            throw wrong(name, "less than the least, \(least.bytes) bytes", like: example)
        }
        return size.bytes
    }

    /// A span of time longer than none; nil for the word `off`.
    func span(_ name: String, off: String, like example: String) throws(Problem) -> Duration? {
        let text = try text(name)
        if text.lowercased() == off { return nil }
        guard let span = TimeSpan(text), span.duration > .zero else {
            throw wrong(name, "not a time", like: "\(example), or \(off)")
        }
        return span.duration
    }

    /// One of a few words.
    func word(_ name: String, of words: [String]) throws(Problem) -> String {
        let text = try text(name)
        if let word = words.first(where: { $0.lowercased() == text.lowercased() }) { return word }
        guard scalar == text, let suggestion = Suggestion(for: text, among: words).name else {
            throw problem("\(name) is \(quoted(scalar ?? "")), not \(alternatives(words))")
        }
        throw problem("\(name) is \(quoted(text)), not \(alternatives(words)). Did you mean \(quoted(suggestion))?")
    }

    /// A program and its arguments, one by one, for there is no shell; a `~/` before the program is the user's home.
    func arguments(_ name: String, like example: String) throws(Problem) -> [String] {
        var arguments: [String] = []
        for item in try list(name, like: "\(name): \(example)") {
            let text = try item.text("an argument of \(name)")
            guard !text.unicodeScalars.contains("\0") else { throw item.problem("an argument of \(name) has a NUL") }
            arguments.append(arguments.isEmpty && text.hasPrefix("~/") ? item.path(text) : text)
        }
        guard arguments.first?.isEmpty == false else {
            throw problem("\(name) names no program. Write \(name): \(example)")
        }
        return arguments
    }

    /// The value is named as it stands in the file, never as filled in: that may be a secret.
    private func wrong(_ name: String, _ reason: String, like example: String) -> Problem {
        problem("\(name) is \(quoted(scalar ?? "")), \(reason). Write \(name): \(example)")
    }
}
