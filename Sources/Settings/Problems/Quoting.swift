extension Unicode.Scalar {
    /// Whether it may stand in a message as it is: neither a control, nor a line break, nor invisible.
    var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}

/// Text from a file in double quotes for a message: what is invisible as `\u{1b}`, and no more than 60 characters.
///
/// A theme may come from anywhere, and YAML can write an escape sequence as `"\e[2J"`.
func quoted(_ text: some StringProtocol) -> String {
    let limit = 60
    var words = ""
    for scalar in text.unicodeScalars.prefix(limit) {
        words += scalar.isPrintable ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    let isCut = text.unicodeScalars.dropFirst(limit).first != nil
    return "\"\(words)\(isCut ? "…" : "")\""
}

/// Words in quotes as a sentence lists them: `"a", "b" or "c"`.
func alternatives(_ words: [String]) -> String {
    let quotedWords = words.map { quoted($0) }
    guard let last = quotedWords.last, quotedWords.count > 1 else { return quotedWords.first ?? "" }
    return quotedWords.dropLast().joined(separator: ", ") + " or " + last
}
