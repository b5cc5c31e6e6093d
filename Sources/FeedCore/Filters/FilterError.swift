/// Where and why an expression does not parse.
public struct FilterError: Error, Equatable {
    /// The expression as written.
    public var text: String
    /// Where it went wrong, in characters from its start; its length when something is missing at its end.
    public var offset: Int
    /// Why, and what to write instead.
    public var reason: String

    /// An error at an offset in characters.
    public init(text: String, offset: Int, reason: String) {
        self.text = text
        self.offset = offset
        self.reason = reason
    }

    /// An error at a scalar.
    init(text: String, fault: SyntaxFault) {
        let scalars = text.unicodeScalars
        let place = scalars.index(scalars.startIndex, offsetBy: fault.position, limitedBy: scalars.endIndex)
        self.init(
            text: text, offset: text.distance(from: text.startIndex, to: place ?? text.endIndex), reason: fault.reason)
    }
}

extension FilterError: CustomStringConvertible {
    /// The expression on one line, a caret under the place, and the reason behind the caret's line.
    public var picture: String {
        // Line breaks and tabs would move the caret away from its place.
        let line = String(text.map { $0.isWhitespace ? " " : $0 })
        return "\(line)\n\(String(repeating: " ", count: offset))^\n\(reason)"
    }

    /// The reason and where it lies, on one line, columns counted from 1.
    public var description: String { "column \(offset + 1): \(reason)" }
}
