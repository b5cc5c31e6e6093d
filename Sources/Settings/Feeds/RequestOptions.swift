import FeedCore

extension FeedOption {
    /// What is sent when connecting.
    static let request = [
        FeedOption(name: "headers") { value, feed throws(Problem) in feed.request.headers += try headers(value) },
        FeedOption(name: "method") { value, feed throws(Problem) in
            let method = try value.line("method")
            guard isToken(method) else {
                throw value.problem("method is \(quoted(method)), not a word. Write method: POST")
            }
            feed.request.method = method.uppercased()
        },
        FeedOption(name: "body") { value, feed throws(Problem) in feed.request.body = Array(try value.text("body").utf8)
        },
        FeedOption(name: "user") { value, feed throws(Problem) in
            let user = try value.line("user")
            guard user.contains(":") else { throw value.problem("user has no password. Write user: \"name:password\"") }
            feed.request.user = user
        },
        FeedOption(name: "bearerEnv") { value, feed throws(Problem) in feed.request.headers.append(try bearer(value)) },
        FeedOption(name: "netrc") { value, feed throws(Problem) in feed.request.usesNetrc = try value.flag("netrc") },
        FeedOption(name: "insecure", isForDefaults: true) { value, feed throws(Problem) in
            feed.request.isInsecure = try value.flag("insecure")
        },
        FeedOption(name: "cacert", isForDefaults: true) { value, feed throws(Problem) in
            feed.request.caCertificate = value.path(try value.line("cacert"))
        },
        FeedOption(name: "cert", isForDefaults: true) { value, feed throws(Problem) in
            feed.request.certificate = value.path(try value.line("cert"))
        },
        // Not `key`, as in curl: that is the key of a table.
        FeedOption(name: "clientKey", isForDefaults: true) { value, feed throws(Problem) in
            feed.request.key = value.path(try value.line("clientKey"))
        },
        FeedOption(name: "proxy", isForDefaults: true) { value, feed throws(Problem) in
            feed.request.proxy = try value.line("proxy")
        },
        FeedOption(name: "unixSocket") { value, feed throws(Problem) in
            feed.request.unixSocket = value.path(try value.line("unixSocket"))
        },
    ]

    private static func headers(_ value: Value) throws(Problem) -> [Header] {
        let map = try value.map("headers", like: "headers: { Accept-Language: nl }")
        if let duplicate = map.duplicateKeys(in: "headers").first { throw duplicate }
        var headers: [Header] = []
        for entry in map.entries {
            guard isToken(entry.key) else {
                throw entry.value.problem("\(quoted(entry.key)) cannot be a header's name", at: entry.keyPosition)
            }
            let value = entry.value.isNull ? "" : try entry.value.text("header \(quoted(entry.key))")
            // A line break would begin a header that nobody wrote here.
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                throw entry.value.problem("header \(quoted(entry.key)) contains a line break or control character")
            }
            headers.append(Header(name: entry.key, value: value))
        }
        return headers
    }

    private static func bearer(_ value: Value) throws(Problem) -> Header {
        let name = try value.line("bearerEnv")
        guard let token = value.source.surroundings?.environment[name], !token.isEmpty else {
            let shown = name.contains { !$0.isLetter && !$0.isNumber && $0 != "_" } ? "named by bearerEnv" : name
            throw value.problem("the variable \(shown) is not set. Set it, or write the name of another")
        }
        guard token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw value.problem("the variable \(name) holds a space, a line break or another character no token has")
        }
        return Header(name: "Authorization", value: "Bearer \(token)")
    }

    /// Whether a text may be a header's name or a method.
    ///
    /// - Source: RFC 9110, section 5.6.2 (`token`).
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "!#$%&'*+-.^_`|~".utf8.contains($0)
            }
    }
}
