import FlyingFox
import Foundation

/// What the demo server answers: the page at `/`, a feed at each feed's path, and in words what else was asked.
struct DemoSite: HTTPHandler {
    let channels: [FeedChannel]

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let channel = channels.first { $0.feed.path == request.path }
        guard channel != nil || request.path == "/" else { return notFound(request) }
        switch request.method {
        case .GET: return channel.map { stream($0, for: request) } ?? page(DemoPage.html)
        case .HEAD: return channel.map { _ in streamHead } ?? page("")
        case .OPTIONS: return preflight
        default: return notAllowed(request.method)
        }
    }
}

// MARK: Feeds

extension DemoSite {
    private static let streamHeaders: HTTPHeaders = [
        .contentType: "text/event-stream",
        .cacheControl: "no-cache",
        HTTPHeader("X-Accel-Buffering"): "no",
        HTTPHeader("Access-Control-Allow-Origin"): "*",
    ]

    private func stream(_ channel: FeedChannel, for request: HTTPRequest) -> HTTPResponse {
        let bookmark = channel.bookmark(after: request.headers[HTTPHeader("Last-Event-ID")])
        let body = FeedBody(channel: channel, bookmark: bookmark)
        return HTTPResponse(statusCode: .ok, headers: Self.streamHeaders, body: HTTPBodySequence(from: body))
    }

    private var streamHead: HTTPResponse {
        var headers = Self.streamHeaders
        headers[.connection] = "close"
        return HTTPResponse(statusCode: .ok, headers: headers, body: HTTPBodySequence(from: NoBody()))
    }

    /// Lets pages of other origins send `Last-Event-ID` themselves, as EventSource replacements do.
    private var preflight: HTTPResponse {
        let headers: HTTPHeaders = [
            HTTPHeader("Allow"): Self.methods,
            HTTPHeader("Access-Control-Allow-Origin"): "*",
            HTTPHeader("Access-Control-Allow-Methods"): Self.methods,
            HTTPHeader("Access-Control-Allow-Headers"): "Last-Event-ID, Cache-Control, Authorization",
            HTTPHeader("Access-Control-Max-Age"): "86400",
        ]
        return HTTPResponse(statusCode: .ok, headers: headers)
    }
}

// MARK: Everything else

extension DemoSite {
    private static let methods = "GET, HEAD, OPTIONS"

    private func page(_ body: String) -> HTTPResponse {
        HTTPResponse(
            statusCode: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .cacheControl: "no-cache",
                // HEAD says how long the page is that GET sends.
                .contentLength: String(DemoPage.html.utf8.count),
            ],
            body: Data(body.utf8))
    }

    private func notFound(_ request: HTTPRequest) -> HTTPResponse {
        let width = channels.map(\.feed.path.count).max() ?? 0
        let feeds = channels.map { channel in
            channel.feed.path.padding(toLength: width + 2, withPad: " ", startingAt: 0) + channel.feed.summary
        }
        let text =
            "There is no feed here. The feeds are:\n\n" + feeds.joined(separator: "\n") + "\n\n/ shows them all.\n"
        return plain(.notFound, request.method == .HEAD ? "" : text)
    }

    private func notAllowed(_ method: HTTPMethod) -> HTTPResponse {
        var response = plain(.methodNotAllowed, "\(method.rawValue) is not possible here, only \(Self.methods).\n")
        response.headers[HTTPHeader("Allow")] = Self.methods
        return response
    }

    private func plain(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
        HTTPResponse(
            statusCode: status,
            headers: [
                .contentType: "text/plain; charset=utf-8",
                HTTPHeader("X-Content-Type-Options"): "nosniff",
                HTTPHeader("Access-Control-Allow-Origin"): "*",
            ],
            body: Data(text.utf8))
    }
}
