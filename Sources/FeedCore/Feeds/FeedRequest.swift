/// What is sent when a feed connects, named as in curl.
public struct FeedRequest: Sendable, Equatable {
    /// The method; nil is GET, or POST with a body.
    public var method: String?
    /// The user's own header lines, in order.
    public var headers: [Header] = []
    /// The body; nil for none.
    public var body: [UInt8]?
    /// `name:password` for basic authentication.
    public var user: String?
    /// Accept any certificate; shown on screen all the time.
    public var isInsecure = false
    /// A file of certificates to trust.
    public var caCertificate: String?
    /// A file with the client's certificate.
    public var certificate: String?
    /// A file with the client's private key.
    public var key: String?
    /// A proxy URL; nil takes curl's environment variables.
    public var proxy: String?
    /// The path of a Unix socket to connect to instead of the URL's host.
    public var unixSocket: String?
    /// Read the user's `.netrc`.
    public var usesNetrc = false

    /// A plain GET.
    public init() {}
}

/// One header line.
public struct Header: Sendable, Hashable {
    /// Its name, compared without case.
    public var name: String
    /// Its value.
    public var value: String

    /// A header line.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
