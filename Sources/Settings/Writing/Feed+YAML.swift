import FeedCore

extension YAMLText {
    /// What a config says of a feed that has, besides the defaults, only what a source and its request need.
    init(_ feed: Feed) {
        var entries: [(key: String, value: YAMLText)] = []
        func add(_ key: String, _ value: String?) {
            if let value { entries.append((key, .scalar(value))) }
        }
        add("name", feed.name)
        switch feed.source {
        case .http(let url): add("url", url)
        case .file(let path): add("file", path)
        case .standardInput: add("file", "-")
        case .unusable: break
        }
        let request = feed.request
        add("method", request.method)
        if !request.headers.isEmpty {
            entries.append(("headers", .map(request.headers.map { ($0.name, .scalar($0.value)) })))
        }
        add("body", request.body.map { String(decoding: $0, as: UTF8.self) })
        add("user", request.user)
        add("netrc", request.usesNetrc ? "yes" : nil)
        add("insecure", request.isInsecure ? "yes" : nil)
        add("cacert", request.caCertificate)
        add("cert", request.certificate)
        add("clientKey", request.key)
        add("proxy", request.proxy)
        add("unixSocket", request.unixSocket)
        add("filter", feed.filter.isEmpty ? nil : feed.filter)
        self = .map(entries)
    }
}
