import FeedCore
import Settings

extension ConnectionOptions {
    /// Puts what the options say on top of what feeds say already. Files are read once for all of them.
    func apply(to feeds: inout [Feed], environment: [String: String]) throws(LaunchError) {
        let headers = try headers(environment)
        let body = data.isEmpty ? nil : try body(data)
        for index in feeds.indices { try apply(to: &feeds[index], headers, body) }
    }

    private func apply(to feed: inout Feed, _ headers: [Header], _ body: [UInt8]?) throws(LaunchError) {
        try applyRequest(to: &feed.request)
        feed.request.body = body ?? feed.request.body
        // A header of the command line takes the place of the config's.
        feed.request.headers.removeAll { old in headers.contains { $0.name.lowercased() == old.name.lowercased() } }
        feed.request.headers += headers
        if let lastEventID { feed.lastEventID = try oneLine(lastEventID, of: "--last-event-id") }
        if let idleTimeout { feed.idleTimeout = try span(idleTimeout, of: "--idle-timeout") }
        if let retry { feed.reconnect = retry ? .alwaysEvenPost : .never }
        if let maxEvent { feed.limits.event = try bytes(maxEvent, of: "--max-event") }
        if let filter { feed.filter = filter }
    }

    private func applyRequest(to request: inout FeedRequest) throws(LaunchError) {
        if let method { request.method = try token(method, of: "--request") }
        request.user = user ?? request.user
        request.isInsecure = insecure || request.isInsecure
        request.caCertificate = cacert ?? request.caCertificate
        request.certificate = cert ?? request.certificate
        request.key = key ?? request.key
        request.proxy = proxy ?? request.proxy
        request.unixSocket = unixSocket ?? request.unixSocket
        request.usesNetrc = netrc || request.usesNetrc
    }

    private func headers(_ environment: [String: String]) throws(LaunchError) -> [Header] {
        var headers: [Header] = []
        for argument in header { headers += try HeaderArgument(argument).headers() }
        if let bearerEnv { headers.append(try bearer(bearerEnv, environment)) }
        return headers
    }

    private func bearer(_ variable: String, _ environment: [String: String]) throws(LaunchError) -> Header {
        guard let token = environment[variable], !token.isEmpty else {
            throw .unusableOption("--bearer-env", reason: "the environment variable \(variable) is not set")
        }
        return Header(name: "Authorization", value: try oneLine("Bearer \(token)", of: "--bearer-env"))
    }

    /// As curl does it: several are joined with `&`, and what is read from a file loses its line ends.
    private func body(_ arguments: [String]) throws(LaunchError) -> [UInt8] {
        var body: [UInt8] = []
        for (index, argument) in arguments.enumerated() {
            if index > 0 { body.append(UInt8(ascii: "&")) }
            if argument.hasPrefix("@") {
                body += try FileBytes.ofArgument(String(argument.dropFirst()), option: "--data").filter {
                    $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != 0
                }
            } else {
                body += argument.utf8
            }
        }
        return body
    }

    private func token(_ text: String, of option: String) throws(LaunchError) -> String {
        guard HeaderArgument.isToken(text) else {
            throw .unusableOption(option, reason: "a method is one word, such as POST")
        }
        return text
    }

    private func oneLine(_ text: String, of option: String) throws(LaunchError) -> String {
        guard HeaderArgument.isOneLine(text) else {
            throw .unusableOption(option, reason: "what is sent in a header is one line of text")
        }
        return text
    }

    private func span(_ seconds: Double, of option: String) throws(LaunchError) -> Duration {
        guard seconds > 0, seconds < 1e6 else {
            throw .unusableOption(option, reason: "write a number of seconds above 0, such as 45 or 0.5")
        }
        return .seconds(seconds)
    }

    private func bytes(_ size: String, of option: String) throws(LaunchError) -> Int {
        guard let bytes = ByteSize(size)?.bytes, bytes > 0 else {
            throw .unusableOption(option, reason: "\(size) is not a size; write 16MB or 64KiB")
        }
        return bytes
    }
}
