/// The status of a scripted answer: its number, and the words that go with it.
public struct HTTPStatus: Sendable, Equatable, ExpressibleByIntegerLiteral {
    /// The number, such as 200.
    public let code: Int
    /// The words after it, such as `OK`.
    public let reason: String

    /// A status with words of its own.
    public init(code: Int, reason: String) {
        self.code = code
        self.reason = reason
    }

    /// A status by number alone, with the words that the standard gives it, if it does.
    public init(integerLiteral code: Int) {
        self.init(code: code, reason: Self.reasons[code] ?? "Status \(code)")
    }

    /// 200.
    public static let ok: HTTPStatus = 200
    /// 204: for a feed, the end for good.
    public static let noContent: HTTPStatus = 204
    /// 302.
    public static let found: HTTPStatus = 302
    /// 401.
    public static let unauthorized: HTTPStatus = 401
    /// 404.
    public static let notFound: HTTPStatus = 404
    /// 500.
    public static let serverError: HTTPStatus = 500
    /// 503.
    public static let unavailable: HTTPStatus = 503

    /// Whether an answer of this status carries no body unless its script says so.
    var isUsuallyEmpty: Bool { code == 204 || (300..<400).contains(code) }

    private static let reasons = [
        200: "OK", 201: "Created", 204: "No Content", 206: "Partial Content",
        301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect",
        308: "Permanent Redirect",
        400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 408: "Request Timeout",
        410: "Gone", 425: "Too Early", 429: "Too Many Requests",
        500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
        504: "Gateway Timeout",
    ]
}
