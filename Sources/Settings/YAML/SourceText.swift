/// The text of a YAML file, checked for what the YAML parser would refuse in words that help nobody.
struct SourceText {
    /// The most bytes of a file that are looked at.
    static let limit = 4 << 20

    /// The file as its reader named it.
    let file: String
    /// The text, without byte order mark.
    private(set) var string: String
    /// Where each line begins.
    private var lineStarts: [String.Index]

    /// Takes a file's bytes: at most 4 MiB of UTF-8 without control characters.
    init(bytes: [UInt8], file: String) throws(Problem) {
        self.file = file
        guard bytes.count <= Self.limit else {
            throw Problem(
                file: file, message: "this file is larger than \(Self.limit >> 20) MiB, the most that is read")
        }
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            throw Problem(file: file, message: "this file is UTF-16. Save it as UTF-8")
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let string = String(validating: text, as: UTF8.self) else { throw Self.invalidUTF8(in: text, file: file) }
        self.string = string
        lineStarts = Self.lineStarts(of: string)
        if let problem = controlCharacter() { throw problem }
    }

    /// A line of the text without its end; nil past the last.
    func line(_ number: Int) -> String? {
        guard lineStarts.indices.contains(number - 1) else { return nil }
        let line = string.unicodeScalars[lineStarts[number - 1]...].prefix { $0 != "\n" }
        return String(line.last == "\r" ? line.dropLast() : line)
    }

    /// A mistake at a place, with its source line.
    func problem(_ message: String, at position: Position) -> Problem {
        Problem(file: file, position: position, message: message, sourceLine: line(position.line))
    }

    /// The text with its aliases out of the YAML parser's sight.
    func hidingAliases() -> SourceText {
        var text = self
        text.string = Aliases.hidden(in: string)
        text.lineStarts = Self.lineStarts(of: text.string)
        return text
    }

    /// Writes other scalars over those that begin at a place on one line; false when `old` does not stand there.
    mutating func overwrite(_ old: String, with new: String, at position: Position) -> Bool {
        guard let start = index(of: position), string.unicodeScalars[start...].starts(with: old.unicodeScalars),
            let end = string.unicodeScalars.index(
                start, offsetBy: old.unicodeScalars.count, limitedBy: string.endIndex)
        else { return false }
        string.unicodeScalars.replaceSubrange(start..<end, with: new.unicodeScalars)
        lineStarts = Self.lineStarts(of: string)
        return true
    }

    private func index(of position: Position) -> String.Index? {
        guard lineStarts.indices.contains(position.line - 1) else { return nil }
        return string.unicodeScalars.index(
            lineStarts[position.line - 1], offsetBy: position.column - 1, limitedBy: string.endIndex)
    }

    private static func lineStarts(of string: String) -> [String.Index] {
        [string.startIndex]
            + string.utf8.indices.lazy.filter { string.utf8[$0] == UInt8(ascii: "\n") }.map {
                string.utf8.index(after: $0)
            }
    }

    private static func invalidUTF8(in bytes: ArraySlice<UInt8>, file: String) -> Problem {
        var position = Position(line: 1, column: 1)
        var rest = bytes.makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            position = scalar == "\n" ? Position(line: position.line + 1, column: 1) : position.advanced(columns: 1)
        }
        return Problem(file: file, position: position, message: "this is not UTF-8 text. Save the file as UTF-8")
    }

    private func controlCharacter() -> Problem? {
        var position = Position(line: 1, column: 1)
        for scalar in string.unicodeScalars {
            if !Self.isAllowed(scalar) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                return problem("a control character (U+\(code)) cannot stand in YAML. Remove it", at: position)
            }
            position = scalar == "\n" ? Position(line: position.line + 1, column: 1) : position.advanced(columns: 1)
        }
        return nil
    }

    /// Whether YAML lets a character stand in a file.
    ///
    /// - Source: YAML 1.2.2, section 5.1 (`c-printable`), less U+FEFF inside the text, which libyaml refuses, and U+10FFFF,
    ///   which is no character and the mark of `Aliases`.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
        case 0x10000..<0x10FFFF: true
        default: false
        }
    }
}
