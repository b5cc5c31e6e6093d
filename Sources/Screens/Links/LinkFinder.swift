/// Finds web addresses in text.
enum LinkFinder {
    /// Addresses of one text at most.
    static let limit = 100

    /// The addresses in a text, each once, in their order.
    static func links(in text: String) -> [WebLink] {
        let scalars = Array(text.unicodeScalars)
        var links: [WebLink] = []
        var place = 0
        while place < scalars.count, links.count < limit {
            guard begins(scalars, at: place) else {
                place += 1
                continue
            }
            let end = scalars[place...].firstIndex { !belongs($0) } ?? scalars.count
            let link = WebLink(trimmed(scalars[place..<end]))
            if let link, !links.contains(link) { links.append(link) }
            place = end
        }
        return links
    }

    /// Whether a character can be part of an address: letters and digits of any script, and the signs of RFC 3986.
    static func belongs(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else {
            return scalar.value > 0x20 && scalar.value < 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            return !scalar.properties.isDefaultIgnorableCodePoint
        default: return false
        }
    }

    private static func begins(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
        guard scalars[place] == "h" || scalars[place] == "H" else { return false }
        let beginning = scalars[place...].prefix(8).map { String($0).lowercased() }.joined()
        return beginning.hasPrefix("http://") || beginning == "https://"
    }

    /// Without what ends the sentence that it stands in: signs, and brackets that are not opened in it.
    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        func surplus(_ close: Unicode.Scalar, _ open: Unicode.Scalar) -> Int {
            scalars.reduce(0) { $0 + ($1 == close ? 1 : 0) - ($1 == open ? 1 : 0) }
        }
        // Counted once: a feed can send as many as it likes.
        var surplus: [Unicode.Scalar: Int] = [")": surplus(")", "("), "]": surplus("]", "[")]
        var rest = scalars
        while let last = rest.last {
            guard surplus[last].map({ $0 > 0 }) ?? ".,;:!?'*".unicodeScalars.contains(last) else { break }
            surplus[last]? -= 1
            rest.removeLast()
        }
        return rest.reduce(into: "") { $0.unicodeScalars.append($1) }
    }
}
