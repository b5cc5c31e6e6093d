/// One mistake in a file or variable: where it is, what is wrong, and what to write instead.
public struct Problem: Error, Hashable, Sendable {
    /// How much a mistake matters.
    public enum Severity: String, Hashable, Sendable {
        /// What was written cannot be used.
        case error
        /// It can be used, but perhaps not as it was meant.
        case warning
    }

    /// The file as its reader named it, or the name of an environment variable.
    public var file: String
    /// Where in the file; nil when the whole of it is meant.
    public var position: Position?
    /// How much it matters.
    public var severity: Severity
    /// What is wrong and what to write instead; one line, free of control characters.
    public var message: String
    /// The source line, for `picture`; nil when there is none.
    public var sourceLine: String?

    /// A mistake.
    public init(
        file: String, position: Position? = nil, severity: Severity = .error, message: String,
        sourceLine: String? = nil
    ) {
        self.file = file
        self.position = position
        self.severity = severity
        self.message = message
        self.sourceLine = sourceLine
    }

    /// The same mistake, as a warning.
    func asWarning() -> Problem {
        var warning = self
        warning.severity = .warning
        return warning
    }
}

extension Problem: CustomStringConvertible {
    /// One line as compilers write them: `config.yaml:12:5: unknown key "ur" in feed "prices". Did you mean "url"?`
    ///
    /// A warning says `warning: ` before its message.
    public var description: String {
        let place = position.map { "\(file):\($0.line):\($0.column)" } ?? file
        return severity == .warning ? "\(place): warning: \(message)" : "\(place): \(message)"
    }

    /// The description with the file's name alone, for where there is little room: `config.yaml:12:5: …`.
    public var brief: String {
        var brief = self
        brief.file = file.split(separator: "/").last.map(String.init) ?? file
        return brief.description
    }

    /// The description, and below it the source line with a caret under the mistake.
    public var picture: String {
        guard let position, let sourceLine else { return description }
        let margin = "  \(position.line) | "
        let blank = String(repeating: " ", count: margin.unicodeScalars.count - 2) + "| "
        let (excerpt, offset) = Self.excerpt(of: sourceLine, around: position.column - 1)
        return "\(description)\n\(margin)\(excerpt)\n\(blank)\(String(repeating: " ", count: offset))^"
    }

    /// At most 100 characters of a line, of which the one at `offset` is one, and where it is among them.
    ///
    /// A config can be one line of megabytes; a tab would put the caret elsewhere than the eye expects.
    private static func excerpt(of line: String, around offset: Int) -> (String, Int) {
        let width = 100
        let scalars = Array(line.unicodeScalars)
        let offset = min(max(offset, 0), scalars.count)
        let start = max(0, min(offset - width / 2, scalars.count - width))
        let end = min(scalars.count, start + width)
        var excerpt = String.UnicodeScalarView()
        excerpt.append(contentsOf: scalars[start..<end].map { $0.isPrintable ? $0 : " " })
        return (String(excerpt), offset - start)
    }
}
