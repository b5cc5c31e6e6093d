/// How a pattern is searched for.
enum TextSearch {
    /// By its bytes.
    case needle(TextNeedle)
    /// By its bytes, and by its compiled form in text that has other letters which are the same but for their case.
    case foldedNeedle(TextNeedle, SearchCode)
    /// By its compiled form.
    case compiled(SearchCode)

    /// - Parameter codes: the compiled form of each pattern that needs one.
    init(_ pattern: TextPattern, codes: [TextPattern: RegularExpression]) {
        let needle = TextNeedle(pattern)
        switch (needle, codes[pattern]) {
        case (let needle?, nil): self = .needle(needle)
        case (let needle?, let code?): self = .foldedNeedle(needle, SearchCode(code))
        case (nil, let code?): self = .compiled(SearchCode(code))
        case (nil, nil): preconditionFailure("the parser compiles every regular expression, but not \(pattern)")
        }
    }

    /// The bytes that are searched for; nil when they are not known.
    var needle: TextNeedle? {
        switch self {
        case .needle(let needle), .foldedNeedle(let needle, _): needle
        case .compiled: nil
        }
    }
}
