public import FeedCore

/// A web address in what a feed sent: http or https, with a host, and nothing in it that cannot be seen.
public struct WebLink: Sendable, Hashable {
    /// All of it, as it was written.
    public let url: String
    /// With `://`.
    let scheme: String
    /// What stands before the `@` in front of the host, where a name of another host looks like the host; empty for
    /// nothing.
    let userInfo: String
    /// The host with its port.
    public let host: String

    /// Longer ones are no links.
    static let longest = 2_048

    /// The address that all of a text is; nil when it is none.
    public init?(_ text: String) {
        guard text.utf8.count <= WebLink.longest, text.unicodeScalars.allSatisfy(LinkFinder.belongs) else { return nil }
        guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        let place = authority.lastIndex(of: "@")
        let host = place.map { authority[authority.index(after: $0)...] } ?? authority
        guard let first = host.first, first != ":" else { return nil }
        url = text
        self.scheme = String(text.prefix(scheme.count))
        userInfo = place.map { String(authority[..<$0]) } ?? ""
        self.host = String(host)
    }

    /// What stands behind the host.
    var rest: String { String(url.dropFirst(scheme.count + (userInfo.isEmpty ? 0 : userInfo.count + 1) + host.count)) }

    /// The host as the network has it, when it is written with letters outside ASCII: `xn--mnchen-3ya.de`.
    var networkHost: String? {
        guard !host.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return host.lowercased().split(separator: ".", omittingEmptySubsequences: false).map { label in
            label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + Punycode.letters(for: String(label))
        }.joined(separator: ".")
    }
}

extension WebLink {
    /// The addresses in an event's data, each once, in their order; also those inside JSON's strings.
    public static func all(in event: StoredItem) -> [WebLink] {
        LinkFinder.links(in: event.withFields { text(of: $0.data) })
    }

    /// Bytes of data that are looked through.
    private static let searched = 256 << 10

    /// JSON with its escapes decoded, as if all of it were one string: quotes end addresses anyway.
    private static func text(of data: UnsafeRawBufferPointer) -> String {
        let range = 0..<min(data.count, searched)
        let isJSON = JSONSlice.root(of: data) != nil
        return JSONSlice(kind: .string, range: range, isEscaped: isJSON).text(in: data)
    }
}
