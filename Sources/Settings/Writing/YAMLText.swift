/// A setting as it is written into a config file.
indirect enum YAMLText: Equatable {
    /// Text.
    case scalar(String)
    /// Keys with their values, in order.
    case map([(key: String, value: YAMLText)])

    static func == (a: YAMLText, b: YAMLText) -> Bool { a.flow == b.flow }

    /// On one line: `{ name: Stocks, url: "https://example.com/" }`.
    var flow: String {
        switch self {
        case .scalar(let text): Self.quoted(text)
        case .map(let entries):
            "{ " + entries.map { "\(Self.quoted($0.key)): \($0.value.flow)" }.joined(separator: ", ") + " }"
        }
    }

    /// As an item of a list, a line for each key of a map.
    ///
    /// - Parameter indentation: blanks before the dash.
    func item(indentation: Int) -> [String] {
        let margin = String(repeating: " ", count: indentation)
        guard case .map(let entries) = self else { return ["\(margin)- \(flow)"] }
        return entries.enumerated().map { index, entry in
            "\(margin)\(index == 0 ? "- " : "  ")\(Self.quoted(entry.key)): \(entry.value.flow)"
        }
    }

    /// As it is where it cannot be taken for anything else, else in double quotes; `${` stands for itself.
    private static func quoted(_ text: String) -> String {
        guard !isPlain(text) else { return text }
        var words = "\""
        for scalar in text.replacing("${", with: "$${").unicodeScalars {
            switch scalar {
            case "\"": words += "\\\""
            case "\\": words += "\\\\"
            case "\n": words += "\\n"
            case "\t": words += "\\t"
            default: words += scalar.isPrintable ? String(scalar) : escape(scalar)
            }
        }
        return words + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, first.isASCII, first.isLetter else { return false }
        guard !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) else {
            return false
        }
        return text.last != " "
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./ ".contains($0)) }
    }
}
