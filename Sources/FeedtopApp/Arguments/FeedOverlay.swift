import FeedCore
import Settings

extension ConnectionOptions {
    /// Puts what the options say on top of what feeds say already. Files are read once for all of them.
    func apply(to feeds: inout [Feed], environment: [String: String]) throws(LaunchError) {
        let overlay = try overlay(environment: environment)
        for index in feeds.indices { overlay.apply(to: &feeds[index]) }
    }
}

/// What the command line's options say of every feed of a run, read and checked: it can be laid over feeds that come
/// later.
struct FeedOverlay: Sendable {
    private var changes: [@Sendable (inout Feed) -> Void] = []

    /// An overlay that changes nothing.
    init() {}

    /// Lays it over what a feed says already.
    func apply(to feed: inout Feed) {
        for change in changes { change(&feed) }
    }

    /// Adds a change for a value, if there is one.
    fileprivate mutating func set<Value: Sendable>(
        _ value: Value?, _ change: @escaping @Sendable (inout Feed, Value) -> Void
    ) {
        guard let value else { return }
        changes.append { change(&$0, value) }
    }
}

extension ConnectionOptions {
    /// Reads the options, and the files and variables that they name.
    func overlay(environment: [String: String]) throws(LaunchError) -> FeedOverlay {
        var overlay = FeedOverlay()
        addRequest(to: &overlay)
        if let method { overlay.set(try token(method, of: "--request")) { $0.request.method = $1 } }
        if !data.isEmpty { overlay.set(try body(data)) { $0.request.body = $1 } }
        overlay.set(try headers(environment)) { feed, headers in
            // A header of the command line takes the place of the config's.
            feed.request.headers.removeAll { old in headers.contains { $0.name.lowercased() == old.name.lowercased() } }
            feed.request.headers += headers
        }
        try addConnection(to: &overlay)
        overlay.set(filter) { $0.filter = $1 }
        return overlay
    }

    private func addRequest(to overlay: inout FeedOverlay) {
        overlay.set(user) { $0.request.user = $1 }
        overlay.set(insecure ? true : nil) { $0.request.isInsecure = $1 }
        overlay.set(cacert) { $0.request.caCertificate = $1 }
        overlay.set(cert) { $0.request.certificate = $1 }
        overlay.set(key) { $0.request.key = $1 }
        overlay.set(proxy) { $0.request.proxy = $1 }
        overlay.set(unixSocket) { $0.request.unixSocket = $1 }
        overlay.set(netrc ? true : nil) { $0.request.usesNetrc = $1 }
    }

    private func addConnection(to overlay: inout FeedOverlay) throws(LaunchError) {
        if let lastEventID {
            overlay.set(try oneLine(lastEventID, of: "--last-event-id")) { $0.lastEventID = $1 }
        }
        if let idleTimeout { overlay.set(try span(idleTimeout, of: "--idle-timeout")) { $0.idleTimeout = $1 } }
        overlay.set(retry) { $0.reconnect = $1 ? .alwaysEvenPost : .never }
        if let maxEvent { overlay.set(try bytes(maxEvent, of: "--max-event")) { $0.limits.event = $1 } }
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
