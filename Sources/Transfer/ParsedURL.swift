import CCurl

/// An `http` or `https` URL in its parts, taken apart by libcurl, so that what is shown and compared is what is
/// connected to.
public struct ParsedURL: Sendable, Hashable {
    /// `http` or `https`.
    public let scheme: String
    /// The host, in lower case, an IPv6 address in brackets.
    public let host: String
    /// The port, the scheme's own when the text names none.
    public let port: Int
    /// The path, at least `/`.
    public let path: String
    /// The query without its question mark; nil for none.
    public let query: String?
    /// `name:password` from the URL, decoded; nil for none.
    public let credentials: String?

    private init(scheme: String, host: String, port: Int, path: String, query: String?, credentials: String?) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
        self.credentials = credentials
    }

    /// Takes a URL apart; one without a scheme is taken as http, as curl does.
    public init(_ text: String) throws(TransferError) {
        try self.init(text, relativeTo: nil)
    }

    /// The URL that a `Location` header of an answer from this one names; its own credentials are dropped.
    public func resolving(_ location: String) throws(TransferError) -> ParsedURL {
        try ParsedURL(location, relativeTo: self).withoutCredentials
    }

    /// Scheme, host and port: what secrets must not leave.
    public var origin: Origin { Origin(scheme: scheme, host: host, port: port) }

    /// The same URL without `name:password`.
    public var withoutCredentials: ParsedURL {
        ParsedURL(scheme: scheme, host: host, port: port, path: path, query: query, credentials: nil)
    }

    /// The whole URL without credentials.
    public var text: String { "\(scheme)://\(authority)\(path)\(query.map { "?" + $0 } ?? "")" }

    /// What a feed of this URL is called: host, port if the text must name it, and path. No query: it may hold a token.
    public var name: String { authority + (path == "/" ? "" : path) }

    private var authority: String { port == Self.port(of: scheme) ? host : "\(host):\(port)" }

    private static func port(of scheme: String) -> Int { scheme == "https" ? 443 : 80 }
}

/// A scheme, a host and a port: two URLs that share all three are of one origin.
public struct Origin: Sendable, Hashable {
    /// `http` or `https`.
    public var scheme: String
    /// The host, in lower case.
    public var host: String
    /// The port.
    public var port: Int
}

extension ParsedURL {
    private init(_ text: String, relativeTo base: ParsedURL?) throws(TransferError) {
        guard let handle = URLHandle() else { throw .badURL("out of memory") }
        if let base { try handle.set(base.text) }
        try handle.set(base == nil && !text.contains("://") ? "http://" + text : text)
        let scheme = handle.part(CURLUPART_SCHEME) ?? ""
        guard scheme == "http" || scheme == "https" else { throw .unsupportedScheme(scheme) }
        guard let host = handle.part(CURLUPART_HOST), !host.isEmpty else { throw .badURL("it has no host") }
        self.init(
            scheme: scheme, host: host.lowercased(), port: handle.part(CURLUPART_PORT).flatMap { Int($0) } ?? 0,
            path: handle.part(CURLUPART_PATH) ?? "/", query: handle.part(CURLUPART_QUERY),
            credentials: handle.credentials)
    }
}

/// Owns one of libcurl's URL handles.
@safe private struct URLHandle: ~Copyable {
    private let handle: OpaquePointer

    init?() {
        guard let handle = unsafe curl_url() else { return nil }
        unsafe self.handle = handle
    }

    deinit { unsafe curl_url_cleanup(handle) }

    /// Sets the URL, or what a relative one changes of it.
    func set(_ text: String) throws(TransferError) {
        // Any scheme is let in here, so that a wrong one is named instead of called malformed; spaces and bytes beyond
        // ASCII are encoded, as browsers do with what stands in a Location.
        let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE)
        let code = unsafe curl_url_set(handle, CURLUPART_URL, text, flags)
        if code != CURLUE_OK { throw .badURL(unsafe String(cString: curl_url_strerror(code)).lowercased()) }
    }

    /// One part; nil when there is none.
    func part(_ part: CURLUPart, flags: Int32 = CURLU_DEFAULT_PORT) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text = unsafe text else {
            return nil
        }
        defer { unsafe curl_free(text) }
        return unsafe String(cString: text)
    }

    var credentials: String? {
        guard let user = part(CURLUPART_USER, flags: CURLU_URLDECODE) else { return nil }
        return "\(user):\(part(CURLUPART_PASSWORD, flags: CURLU_URLDECODE) ?? "")"
    }
}
