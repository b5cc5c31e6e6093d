public import FeedCore

extension Header {
    /// The value as it may be shown: a secret is masked.
    var shownValue: String { Secrets.names(name) ? Secrets.mask : value }
}

extension FeedSource {
    /// The source as it may be shown: credentials, and parameters that look like secrets, are masked.
    public var withoutSecrets: String {
        switch self {
        case .http(let url): Secrets.masked(url: url)
        case .standardInput: "standard input"
        case .file(let path): path
        case .unusable: "none that can be used"
        }
    }
}

/// What must not be shown, and not be kept.
public enum Secrets {
    /// What stands in the place of a secret.
    public static let mask = "•••"

    /// Whether what is called so is a secret.
    public static func names(_ name: String) -> Bool {
        let name = name.lowercased()
        let words = [
            "auth", "cookie", "token", "secret", "password", "passwd", "key", "session", "signature", "credential",
        ]
        return words.contains { name.contains($0) } || name == "sig" || name == "pwd"
    }

    /// A URL without its credentials and without the values of parameters that name secrets.
    static func masked(url: String) -> String {
        let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let address = withoutCredentials(String(parts[0]))
        guard parts.count == 2 else { return address }
        let parameters = parts[1].split(separator: "&", omittingEmptySubsequences: false).map { parameter in
            let name = parameter.prefix { $0 != "=" }
            return name.count < parameter.count && names(String(name)) ? "\(name)=\(mask)" : String(parameter)
        }
        return address + "?" + parameters.joined(separator: "&")
    }

    /// Whether a line that was entered can hold a secret: credentials or such a parameter in an address, a header, an
    /// option for them.
    public static func mayBe(in line: String) -> Bool {
        let words = line.split { $0.isWhitespace || "'\"".contains($0) }.map(String.init)
        return words.contains { isOption($0) || isHeader($0) || masked(url: $0) != $0 }
    }

    private static func isOption(_ word: String) -> Bool {
        word.hasPrefix("-u") || word.hasPrefix("-b")
            || word.hasPrefix("--") && ["user", "oauth", "proxy-user"].contains { word.hasPrefix("--" + $0) }
            || word.hasPrefix("--") && names(word)
    }

    /// `Authorization:`, or `X-Api-Key:s3cret`, also right behind a `-H`.
    private static func isHeader(_ word: String) -> Bool {
        guard let colon = word.firstIndex(of: ":"), !word[colon...].hasPrefix("://") else { return false }
        return names(String(word[..<colon]))
    }

    private static func withoutCredentials(_ address: String) -> String {
        guard let start = address.firstRange(of: "://")?.upperBound else { return address }
        let authority = address[start...].prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return address }
        return address[..<start] + mask + address[at...]
    }
}
