/// Secrets that stand in a feed as they are, in a file that others can read.
struct LiteralSecrets {
    /// One warning for each.
    private(set) var warnings: [Problem] = []

    /// Looks through a feed's headers, `user` and `url`; a value that takes anything from elsewhere (`${…}`) is no secret.
    init(in map: Map, file: ConfigFile) {
        guard file.mode & 0o077 != 0 else { return }
        var secrets: [(name: String, value: Value)] = []
        for entry in (try? map["headers"]?.map("headers", like: ""))?.entries ?? []
        where Self.namesSecret(header: entry.key) {
            secrets.append(("header \(quoted(entry.key))", entry.value))
        }
        if let user = map["user"] { secrets.append(("user", user)) }
        if let url = map["url"], WebAddress.hasCredentials(url.scalar ?? "") { secrets.append(("url", url)) }
        for (name, value) in secrets where Self.isLiteral(value) {
            warnings.append(Self.warning(name, value, mode: file.mode))
        }
    }

    private static func isLiteral(_ value: Value) -> Bool {
        guard let text = value.scalar, !value.isNull else { return false }
        return !text.replacing("$${", with: "").contains("${")
    }

    /// Whether a header of that name carries what nobody else should know.
    private static func namesSecret(header: String) -> Bool {
        let name = header.lowercased()
        return ["authorization", "proxy-authorization", "cookie"].contains(name)
            || ["key", "token", "secret", "password", "auth"].contains { name == $0 || name.hasSuffix("-\($0)") }
    }

    private static func warning(_ name: String, _ value: Value, mode: UInt32) -> Problem {
        value.problem(
            "\(name) holds a secret, and others can use this file (its mode is \(String(mode & 0o777, radix: 8)))."
                + " Run chmod 600 on it, or write ${VAR} or ${file:PATH} instead"
        ).asWarning()
    }
}
