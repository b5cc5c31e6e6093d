import FeedCore
import Transfer

/// What the head of an answer means for a feed: the first four rows of the link table.
enum Answer: Equatable {
    /// An event stream.
    case stream
    /// Ask elsewhere.
    case redirect(to: String)
    /// No stream.
    case end(ConnectionEnd)

    /// What a head means, received at `now`.
    init(_ head: ResponseHead, now: Timestamp) {
        switch head.status {
        case 200: self = Self.contentType(head["Content-Type"])
        case 204: self = .end(.done(reason: statusText(204)))
        case 301, 302, 303, 307, 308: self = Self.redirect(head)
        case 408, 425, 429, 500, 502, 503, 504:
            let retryAfter = head["Retry-After"].flatMap { RetryAfter.span($0, now: now) }
            self = .end(.lost(reason: statusText(head.status), wasSent: true, retryAfter: retryAfter))
        default: self = .end(.refused(reason: statusText(head.status)))
        }
    }

    private static func contentType(_ value: String?) -> Answer {
        guard let value else { return .end(.refused(reason: "200 without a content type, not text/event-stream")) }
        let type = value.prefix { $0 != ";" }.trimmingSpaces()
        if equalsIgnoringCase(type, "text/event-stream") { return .stream }
        return .end(.refused(reason: "200 with content type \(type), not text/event-stream"))
    }

    private static func redirect(_ head: ResponseHead) -> Answer {
        guard let target = head["Location"], !target.isEmpty else {
            return .end(.refused(reason: "\(statusText(head.status)) without a target"))
        }
        return .redirect(to: target)
    }
}

/// A status with its name in RFC 9110 and its kin: the server's own phrase is optional, and gone in HTTP/2.
func statusText(_ status: Int) -> String {
    guard let name = statusNames[status] else { return "status \(status)" }
    return "\(status) \(name)"
}

private let statusNames = [
    200: "OK", 201: "Created", 202: "Accepted", 203: "Non-Authoritative Information", 204: "No Content",
    205: "Reset Content", 206: "Partial Content", 300: "Multiple Choices", 301: "Moved Permanently", 302: "Found",
    303: "See Other", 304: "Not Modified", 305: "Use Proxy", 307: "Temporary Redirect", 308: "Permanent Redirect",
    400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 406: "Not Acceptable", 407: "Proxy Authentication Required", 408: "Request Timeout",
    409: "Conflict", 410: "Gone", 411: "Length Required", 412: "Precondition Failed", 413: "Content Too Large",
    414: "URI Too Long", 415: "Unsupported Media Type", 416: "Range Not Satisfiable", 417: "Expectation Failed",
    418: "I'm a teapot", 421: "Misdirected Request", 422: "Unprocessable Content", 425: "Too Early",
    426: "Upgrade Required", 428: "Precondition Required", 429: "Too Many Requests",
    431: "Request Header Fields Too Large", 451: "Unavailable For Legal Reasons", 500: "Internal Server Error",
    501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    505: "HTTP Version Not Supported", 507: "Insufficient Storage", 511: "Network Authentication Required",
]

extension Substring {
    /// The text without spaces and tabs around it.
    fileprivate func trimmingSpaces() -> String {
        let isInside: (Character) -> Bool = { $0 != " " && $0 != "\t" }
        guard let first = firstIndex(where: isInside), let last = lastIndex(where: isInside) else { return "" }
        return String(self[first...last])
    }
}
