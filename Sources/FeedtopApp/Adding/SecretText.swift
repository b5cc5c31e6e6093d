import Screens

/// Finds what is secret in the parts of a line that says what to watch.
enum SecretText {
    /// Where the secrets of a text stand, in characters.
    ///
    /// - Parameter kind: what kind of text it is.
    static func ranges(in text: String, of kind: CurlOption.Secret) -> [Range<Int>] {
        let characters = Array(text)
        switch kind {
        case .none: return []
        case .all: return characters.isEmpty ? [] : [0..<characters.count]
        case .header: return header(characters)
        case .password: return rest(of: characters, behind: ":")
        case .url: return credentials(characters) + parameters(characters, from: query(of: characters))
        case .data: return characters.first == "@" ? [] : parameters(characters, from: 0) + members(characters)
        }
    }

    /// A text with a mask in the place of each secret.
    static func masked(_ text: String, as kind: CurlOption.Secret) -> String {
        var characters = Array(text)
        for range in ranges(in: text, of: kind).reversed() { characters.replaceSubrange(range, with: Secrets.mask) }
        return String(characters)
    }

    /// A text that was edited while its secrets were masked, with the secrets of before where the masks still stand.
    ///
    /// - Returns: nil when it has other masks than there were.
    static func unmasked(_ edited: String, after old: String, as kind: CurlOption.Secret) -> String? {
        guard edited.contains(Secrets.mask) else { return edited }
        let characters = Array(old)
        let secrets = ranges(in: old, of: kind).map { String(characters[$0]) }
        let parts = edited.split(separator: Secrets.mask, omittingEmptySubsequences: false)
        guard parts.count == secrets.count + 1 else { return nil }
        return zip(parts, secrets).map { $0 + $1 }.joined() + (parts.last ?? "")
    }

    private static func rest(of characters: [Character], behind separator: Character) -> [Range<Int>] {
        guard let place = characters.firstIndex(of: separator), place + 1 < characters.count else { return [] }
        return [place + 1..<characters.count]
    }

    /// The value of a header whose name is that of a secret.
    private static func header(_ characters: [Character]) -> [Range<Int>] {
        guard let colon = characters.firstIndex(of: ":"), Secrets.names(String(characters[..<colon])) else { return [] }
        let start = characters[(colon + 1)...].firstIndex { $0 != " " } ?? characters.count
        return start < characters.count ? [start..<characters.count] : []
    }

    /// What stands before the host.
    private static func credentials(_ characters: [Character]) -> [Range<Int>] {
        let scheme = characters.firstRange(of: Array("://"))
        let start = scheme?.upperBound ?? 0
        let authority = characters[start...].prefix { !"/?#".contains($0) }
        guard let at = authority.lastIndex(of: "@"), at > start, scheme != nil || authority.contains(":") else {
            return []
        }
        return [start..<at]
    }

    private static func query(of url: [Character]) -> Int { url.firstIndex(of: "?").map { $0 + 1 } ?? url.count }

    /// The values of `name=value&…` whose names are those of secrets.
    private static func parameters(_ characters: [Character], from start: Int) -> [Range<Int>] {
        characters[start...].split(separator: "&").compactMap { parameter in
            let end = parameter.firstIndex(of: "#") ?? parameter.endIndex
            guard let equals = parameter.firstIndex(of: "="), equals + 1 < end,
                Secrets.names(String(parameter[..<equals]))
            else { return nil }
            return equals + 1..<end
        }
    }

    /// The texts in JSON whose names are those of secrets; they need not be closed yet.
    private static func members(_ characters: [Character]) -> [Range<Int>] {
        let quotes = characters.indices.filter { characters[$0] == "\"" && ($0 == 0 || characters[$0 - 1] != "\\") }
        return quotes.indices.compactMap { index in
            guard index >= 2,
                characters[(quotes[index - 1] + 1)..<quotes[index]].allSatisfy({ $0 == ":" || $0 == " " }),
                characters[(quotes[index - 1] + 1)..<quotes[index]].contains(":"),
                Secrets.names(String(characters[(quotes[index - 2] + 1)..<quotes[index - 1]]))
            else { return nil }
            let end = index + 1 < quotes.count ? quotes[index + 1] : characters.count
            return quotes[index] + 1 < end ? quotes[index] + 1..<end : nil
        }
    }
}
