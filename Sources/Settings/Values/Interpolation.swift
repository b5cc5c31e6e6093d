/// A value's text with its `${…}` filled in.
///
/// - `${VAR}`: the environment variable; it is a mistake when it is not set.
/// - `${VAR:-default}`: the default when the variable is not set or empty.
/// - `${file:~/.token}`: what the file holds, without the line break at its end.
/// - `$${`: the two characters `${`. Any other `$` stands for itself.
///
/// What is filled in is taken as it is: neither YAML nor `${…}` is looked for in it.
struct Interpolation {
    /// Why a `${…}` could not be filled in.
    struct Failure: Error, Equatable {
        /// The character of the text where the `${` stands, from 0.
        let offset: Int
        let reason: String
    }

    private let surroundings: Surroundings

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// Whether anything in a text would be filled in or unescaped.
    static func isNeeded(for text: String) -> Bool { text.contains("${") }

    /// Fills in what a text asks for.
    func fill(_ text: String) throws(Failure) -> String {
        var filled = ""
        var rest = text[...]
        while let opening = rest.firstRange(of: "${") {
            if rest[..<opening.lowerBound].last == "$" {
                filled += rest[..<opening.lowerBound].dropLast() + "${"
                rest = rest[opening.upperBound...]
                continue
            }
            guard let closing = rest[opening.upperBound...].firstIndex(of: "}") else {
                let reason = "this \"${\" is not closed. Write ${VAR}, or $${ for the characters"
                throw failure(in: rest[opening.upperBound...], reason)
            }
            let expression = rest[opening.upperBound..<closing]
            filled += rest[..<opening.lowerBound]
            filled += try value(of: expression)
            guard filled.utf8.count <= Self.limit else {
                throw failure(in: expression, "this fills in more than 1 MiB")
            }
            rest = rest[rest.index(after: closing)...]
        }
        return filled + rest
    }

    /// The most bytes that a text may become: a file can be named in it many times.
    private static let limit = 1 << 20

    /// A failure at the `${` that an expression, a part of the text, follows.
    private func failure(in expression: Substring, _ reason: String) -> Failure {
        let text = expression.base
        return Failure(offset: text.distance(from: text.startIndex, to: expression.startIndex) - 2, reason: reason)
    }

    private func value(of expression: Substring) throws(Failure) -> String {
        if expression.hasPrefix("file:") { return try contents(of: expression) }
        let separator = expression.firstRange(of: ":-")
        let name = String(expression[..<(separator?.lowerBound ?? expression.endIndex)])
        guard Self.isVariableName(name) else {
            let advice = "Write ${VAR}, ${VAR:-default} or ${file:PATH}"
            throw failure(in: expression, "\(quoted(name)) is not a variable's name. \(advice)")
        }
        if let separator {
            let value = surroundings.environment[name] ?? ""
            return value.isEmpty ? String(expression[separator.upperBound...]) : value
        }
        guard let value = surroundings.environment[name] else {
            throw failure(in: expression, "the variable \(name) is not set. Set it, or write ${\(name):-default}")
        }
        return value
    }

    private func contents(of expression: Substring) throws(Failure) -> String {
        let path = surroundings.path(String(expression.dropFirst("file:".count)))
        guard let text = surroundings.readFile(path) else {
            throw failure(in: expression, "the file \(quoted(path)) cannot be read")
        }
        return String(text.hasSuffix("\r\n") || text.hasSuffix("\n") ? text.dropLast() : text[...])
    }

    private static func isVariableName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return name.utf8.allSatisfy {
            $0 == UInt8(ascii: "_") || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF)
        }
    }
}
