import FeedCore

/// What follows `-H`: one header, or with `@FILE` one a line of the file, so that secrets need not stand on the command
/// line.
struct HeaderArgument {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The headers that it names, in order.
    func headers() throws(LaunchError) -> [Header] {
        guard text.hasPrefix("@") else { return [try header(text, at: nil)] }
        let path = String(text.dropFirst())
        let lines = String(decoding: try FileBytes.ofArgument(path, option: "--header"), as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var headers: [Header] = []
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            headers.append(try header(String(line), at: "\(path):\(index + 1)"))
        }
        return headers
    }

    /// Reads `Name: value`, or `Name;` for a header without a value, as curl writes it.
    ///
    /// - Parameter place: where it stands, when not on the command line. What it says may be secret and is not repeated.
    private func header(_ text: String, at place: String?) throws(LaunchError) -> Header {
        let end = text.firstIndex { $0 == ":" || $0 == ";" } ?? text.endIndex
        let name = String(text[..<end])
        let value = text[end...].dropFirst().trimmingBlanks()
        let hasValue = end < text.endIndex && text[end] == ":"
        guard Self.isToken(name), Self.isOneLine(value), end < text.endIndex, hasValue || value.isEmpty else {
            throw .unusableOption(
                "--header", reason: (place.map { $0 + ": " } ?? "") + "a header is written \"Name: value\", on one line"
            )
        }
        return Header(name: name, value: value)
    }

    /// Whether it can be a header's name or a method.
    ///
    /// - Source: RFC 9110, section 5.6.2.
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// Whether it can be sent in a header: no control characters besides the tab.
    static func isOneLine(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
    }
}

extension Substring {
    /// The text without blanks and tabs around it.
    fileprivate func trimmingBlanks() -> String {
        let isInside: (Character) -> Bool = { $0 != " " && $0 != "\t" }
        guard let first = firstIndex(where: isInside), let last = lastIndex(where: isInside) else { return "" }
        return String(self[first...last])
    }
}
