import FeedCore
import Transfer

/// One request on the way to a feed's stream: the first one, or one that a redirect asked for.
struct Hop: Equatable {
    /// Redirects followed on one connect.
    static let limit = 10

    var url: ParsedURL
    /// What the user wants sent; what is secret of it is gone once a redirect led to another origin.
    var request: FeedRequest
    /// The ID to resume after; empty for none.
    var lastEventID: String
    var userAgent: String

    /// The request that a redirect asks for instead of this one.
    ///
    /// Secrets that were dropped on the way stay dropped, even when a later redirect leads back: the way was not chosen
    /// by the origin that they belong to.
    ///
    /// - Source: the Fetch standard, "HTTP-redirect fetch", for what becomes of method, body and headers.
    func following(status: Int, to location: String) throws(TransferError) -> Hop {
        let target: ParsedURL
        do throws(TransferError) {
            target = try url.resolving(location)
        } catch .unsupportedScheme(let scheme) {
            throw .badRedirect("to \(scheme), which is neither http nor https")
        }
        if url.scheme == "https", target.scheme == "http" { throw .badRedirect("from https to http") }
        var hop = self
        hop.url = target
        if target.origin != url.origin {
            hop.request.dropSecrets()
        } else if let credentials = url.credentials, hop.request.user == nil {
            hop.request.user = credentials
        }
        if Self.becomesGet(status: status, method: method) { hop.request.becomeGet() }
        return hop
    }

    /// The method, as sent.
    var method: String { request.effectiveMethod }

    private static func becomesGet(status: Int, method: String) -> Bool {
        switch status {
        case 301, 302: method == "POST"
        case 303: method != "GET" && method != "HEAD"
        default: false
        }
    }

    /// The request as the transfer sends it.
    var transferRequest: TransferRequest {
        var transfer = TransferRequest(url: url)
        transfer.method = request.method
        transfer.headers = headers
        transfer.body = request.body
        transfer.user = request.user
        transfer.isInsecure = request.isInsecure
        transfer.caCertificate = request.caCertificate
        transfer.certificate = request.certificate
        transfer.key = request.key
        transfer.proxy = request.proxy
        transfer.unixSocket = request.unixSocket
        transfer.usesNetrc = request.usesNetrc
        return transfer
    }

    /// The headers every feed sends, unless the user's own say otherwise, and then those.
    private var headers: [HeaderLine] {
        var own = [
            HeaderLine(name: "Accept", value: "text/event-stream"),
            HeaderLine(name: "Cache-Control", value: "no-cache"),
            HeaderLine(name: "User-Agent", value: userAgent),
        ]
        own.removeAll { line in request.headers.contains { equalsIgnoringCase($0.name, line.name) } }
        var theirs = request.headers.map { HeaderLine(name: $0.name, value: $0.value) }
        if !lastEventID.isEmpty {
            // Where the stream has got to is known better here than when the user wrote a header.
            theirs.removeAll { equalsIgnoringCase($0.name, "Last-Event-ID") }
            own.append(HeaderLine(name: "Last-Event-ID", value: lastEventID))
        }
        return own + theirs
    }
}

extension FeedRequest {
    /// The method that is sent.
    var effectiveMethod: String { method ?? (body == nil ? "GET" : "POST") }

    /// Whether sending it twice may do something twice.
    var actsOnServer: Bool { !["GET", "HEAD", "OPTIONS"].contains(effectiveMethod) }

    fileprivate mutating func dropSecrets() {
        headers = []
        user = nil
        certificate = nil
        key = nil
    }

    fileprivate mutating func becomeGet() {
        method = "GET"
        body = nil
        headers.removeAll { header in
            ["Content-Type", "Content-Length", "Content-Encoding", "Content-Language", "Content-Location"]
                .contains { equalsIgnoringCase($0, header.name) }
        }
    }
}
