import CCurl
import Glibc

/// Why a transfer failed.
public enum TransferError: Error, Sendable, Equatable {
    /// The URL cannot be understood.
    case badURL(String)
    /// The URL's scheme is neither http nor https.
    case unsupportedScheme(String)
    /// A redirect leads where no feed follows; what is wrong with it.
    case badRedirect(String)
    /// A header line would break out of its line; only the name is kept, the value may be secret.
    case badHeader(name: String)
    /// No address is known for a host, or no name server answered.
    case unknownHost(String)
    /// No connection was made in time.
    case connectTimeout
    /// No connection was made, with the system's reason.
    case noConnection(reason: String)
    /// The connection broke, with the system's reason.
    case connectionLost(reason: String)
    /// The server hung up before it answered.
    case noAnswer
    /// The connection ended before the answer was complete.
    case cutShort
    /// The TLS handshake did not complete, with libcurl's reason.
    case handshakeFailed(reason: String)
    /// A certificate was refused, theirs by us or ours by them.
    case certificateRefused(reason: String)
    /// A certificate or key file cannot be used.
    case badCertificateFile(reason: String)
    /// What the server sent is not HTTP.
    case notHTTP
    /// The answer has more header lines than anyone needs.
    case tooManyHeaders
    /// The compressed body is damaged.
    case badCompression
    /// Anything else, in libcurl's words.
    case other(reason: String)

    /// Whether the same request may work a little later.
    public var isPassing: Bool {
        switch self {
        case .unknownHost, .connectTimeout, .noConnection, .connectionLost, .noAnswer, .cutShort, .handshakeFailed,
            .badCompression:
            true
        case .badURL, .unsupportedScheme, .badRedirect, .badHeader, .certificateRefused, .badCertificateFile, .notHTTP,
            .tooManyHeaders, .other:
            false
        }
    }
}

extension TransferError: CustomStringConvertible {
    /// What went wrong, in words without secrets.
    public var description: String {
        switch self {
        case .badURL(let reason): "bad URL: \(reason)"
        case .unsupportedScheme(let scheme): "unsupported scheme \(scheme): only http and https"
        case .badRedirect(let fault): "redirected \(fault)"
        case .badHeader(let name): "header \(name) cannot be sent: its name or value is not one line of text"
        case .unknownHost(let host): "could not resolve host \(host)"
        case .connectTimeout: "connecting took too long"
        case .noConnection(let reason), .connectionLost(let reason): reason
        case .noAnswer: "the server hung up without an answer"
        case .cutShort: "the stream was cut short"
        case .handshakeFailed(let reason): "TLS handshake failed: \(reason)"
        case .certificateRefused(let reason): "certificate refused: \(reason)"
        case .badCertificateFile(let reason): "certificate file cannot be used: \(reason)"
        case .notHTTP: "the answer is not HTTP"
        case .tooManyHeaders: "the answer has more than \(HeadReader.limit) header lines"
        case .badCompression: "the compressed stream is damaged"
        case .other(let reason): reason
        }
    }
}

extension TransferError {
    /// What a libcurl result means.
    ///
    /// - Parameters:
    ///   - detail: libcurl's own words for it, from its error buffer.
    ///   - systemError: the `errno` of the socket call that failed; 0 for none.
    ///   - host: the host that was looked up.
    init(_ code: CURLcode, detail: String, systemError: Int32, host: String) {
        switch code {
        case CURLE_URL_MALFORMAT: self = .badURL("it has no host")
        case CURLE_UNSUPPORTED_PROTOCOL: self = .notHTTP
        case CURLE_COULDNT_RESOLVE_HOST: self = .unknownHost(host)
        case CURLE_COULDNT_RESOLVE_PROXY: self = .unknownHost("of the proxy")
        case CURLE_OPERATION_TIMEDOUT: self = .connectTimeout
        case CURLE_COULDNT_CONNECT, CURLE_PROXY:
            self = .noConnection(reason: systemWords(systemError) ?? "could not connect")
        case CURLE_GOT_NOTHING: self = .noAnswer
        case CURLE_PARTIAL_FILE: self = .cutShort
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR: self = Self.brokenConnection(detail, systemError)
        case CURLE_HTTP2, CURLE_HTTP2_STREAM: self = .connectionLost(reason: "the HTTP/2 stream was reset")
        case CURLE_SSL_CONNECT_ERROR: self = Self.brokenHandshake(detail, systemError)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
            CURLE_SSL_INVALIDCERTSTATUS:
            self = .certificateRefused(reason: withoutPrefix("SSL certificate problem: ", detail))
        case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE:
            self = .badCertificateFile(reason: detail)
        case CURLE_BAD_CONTENT_ENCODING: self = .badCompression
        case CURLE_WEIRD_SERVER_REPLY: self = .notHTTP
        default: self = .other(reason: detail)
        }
    }

    /// The connection broke after the handshake; TLS 1.3 servers refuse a client's certificate only then.
    private static func brokenConnection(_ detail: String, _ systemError: Int32) -> TransferError {
        if isCertificateAlert(detail) { return .certificateRefused(reason: "by the server: \(detail)") }
        return .connectionLost(reason: systemWords(systemError) ?? "the connection was cut")
    }

    private static func brokenHandshake(_ detail: String, _ systemError: Int32) -> TransferError {
        if isCertificateAlert(detail) { return .certificateRefused(reason: "by the server: \(detail)") }
        return .handshakeFailed(reason: systemWords(systemError) ?? detail)
    }

    private static func isCertificateAlert(_ detail: String) -> Bool {
        detail.contains("alert") && detail.contains("certificate")
    }
}

/// The system's words for an `errno`, in the lower case of the middle of a sentence; nil for none.
private func systemWords(_ code: Int32) -> String? {
    switch code {
    case 0: nil
    case ECONNREFUSED: "connection refused"
    case ECONNRESET: "connection reset by peer"
    case ENOENT: "no such socket"
    default: unsafe strerror(code).map { unsafe String(cString: $0).lowercased() }
    }
}

private func withoutPrefix(_ prefix: String, _ text: String) -> String {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
}
