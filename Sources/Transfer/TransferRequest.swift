/// What one HTTP request asks for, and how it is sent. Everything is plain text; nothing is checked before it is sent.
public struct TransferRequest: Sendable, Equatable {
    /// Where it goes.
    public var url: ParsedURL
    /// The method; nil is GET, or POST with a body.
    public var method: String?
    /// Header lines, in order.
    public var headers: [HeaderLine] = []
    /// The body; nil for none.
    public var body: [UInt8]?
    /// `name:password` for basic authentication; nil for none.
    public var user: String?
    /// Whether any certificate is good enough.
    public var isInsecure = false
    /// A file of certificates to trust; nil for the system's.
    public var caCertificate: String?
    /// A file with the client's certificate.
    public var certificate: String?
    /// A file with the client's private key.
    public var key: String?
    /// A proxy URL; nil takes `http_proxy`, `https_proxy` and `no_proxy` from the environment, `""` takes none.
    public var proxy: String?
    /// The path of a Unix socket to connect to instead of the URL's host.
    public var unixSocket: String?
    /// Whether the user's `.netrc` may name a user for the host.
    public var usesNetrc = false
    /// How long name lookup, connecting and the TLS handshake may take together.
    public var connectTimeout = Duration.seconds(15)

    /// A GET of a URL.
    public init(url: ParsedURL) { self.url = url }
}

/// One header line, of a request or of an answer.
public struct HeaderLine: Sendable, Hashable {
    /// Its name, compared without case.
    public var name: String
    /// Its value, without surrounding white space.
    public var value: String

    /// A header line.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Whether both halves can be sent as one line: a name is a token (RFC 9110, 5.6.2), and a value with a line break
    /// would be a second header.
    public var isSendable: Bool {
        !name.isEmpty && name.utf8.allSatisfy(isTokenByte) && value.utf8.allSatisfy { $0 != 0 && $0 != 10 && $0 != 13 }
    }
}

/// Whether a byte may stand in a token: RFC 9110, section 5.6.2.
private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default:
        "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
