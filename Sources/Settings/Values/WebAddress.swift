/// The checks that a URL must pass before anything is sent to it.
enum WebAddress {
    /// What is wrong with a URL and what to write instead; nil when it is an `http` or `https` URL with a host.
    ///
    /// `written` is how the URL stands in the file: it is shown in place of one that may have a secret filled in.
    static func mistake(in url: String, written: String) -> String? {
        let shown = quoted(withoutCredentials(written))
        if url.isEmpty { return "the URL is empty. Write https://…" }
        if url.unicodeScalars.contains(where: { $0.value <= 0x20 || !$0.isPrintable }) {
            return "the URL \(shown) contains a space or control character. Write a space as %20"
        }
        guard let separator = url.firstRange(of: "://") else {
            return "the URL \(shown) has no scheme. Write https://\(advice(for: written))"
        }
        let scheme = url[..<separator.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else {
            return "the URL \(shown) is not http or https: nothing else is read"
        }
        return mistake(inAuthority: url[separator.upperBound...].prefix { !"/?#".contains($0) }, shown: shown)
    }

    /// Whether the URL carries a name or password before its host.
    static func hasCredentials(_ url: String) -> Bool {
        guard let separator = url.firstRange(of: "://") else { return false }
        return url[separator.upperBound...].prefix { !"/?#".contains($0) }.contains("@")
    }

    private static func withoutCredentials(_ url: String) -> String {
        guard let separator = url.firstRange(of: "://"), hasCredentials(url) else { return url }
        let authority = url[separator.upperBound...].prefix { !"/?#".contains($0) }
        guard let end = authority.lastIndex(of: "@") else { return url }
        return "\(url[..<separator.upperBound])…\(url[end...])"
    }

    private static func advice(for url: String) -> String {
        url.utf8.count > 60 || url.hasPrefix("/") || url.contains("@") ? "…" : url
    }

    private static func mistake(inAuthority authority: Substring, shown: String) -> String? {
        let hostAndPort = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        let host: Substring
        if hostAndPort.hasPrefix("[") {
            guard let end = hostAndPort.firstIndex(of: "]") else {
                return "the URL \(shown) has an IPv6 address without its \"]\""
            }
            host = hostAndPort[...end]
        } else {
            host = hostAndPort.prefix { $0 != ":" }
        }
        if host.isEmpty { return "the URL \(shown) names no host. Write https://host/path" }
        return mistake(inPort: hostAndPort[host.endIndex...], shown: shown)
    }

    private static func mistake(inPort port: Substring, shown: String) -> String? {
        guard !port.isEmpty, port != ":" else { return nil }
        if port.hasPrefix(":"), port.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(port.dropFirst()), (1...65_535).contains(number)
        {
            return nil
        }
        return "the URL \(shown) has a port that is not a number from 1 to 65535"
    }
}
