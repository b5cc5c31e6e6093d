import FeedCore
import Glibc
import Settings

extension ConnectionOptions {
    /// Puts what the options say on top of what a feed says already.
    func apply(to feed: inout Feed, environment: [String: String]) throws(LaunchError) {
        try applyRequest(to: &feed.request, environment: environment)
        if let lastEventID { feed.lastEventID = lastEventID }
        if let idleTimeout { feed.idleTimeout = try span(idleTimeout, of: "--idle-timeout") }
        if let retry { feed.reconnect = retry ? .alwaysEvenPost : .never }
        if let maxEvent { feed.limits.event = try bytes(maxEvent, of: "--max-event") }
        if let filter { feed.filter = filter }
    }

    private func applyRequest(to request: inout FeedRequest, environment: [String: String]) throws(LaunchError) {
        for argument in header { request.headers += try headers(argument) }
        if let bearerEnv { request.headers.append(try bearer(bearerEnv, environment)) }
        if let data { request.body = try body(data) }
        request.method = method ?? request.method
        request.user = user ?? request.user
        request.isInsecure = insecure || request.isInsecure
        request.caCertificate = cacert ?? request.caCertificate
        request.certificate = cert ?? request.certificate
        request.key = key ?? request.key
        request.proxy = proxy ?? request.proxy
        request.unixSocket = unixSocket ?? request.unixSocket
        request.usesNetrc = netrc || request.usesNetrc
    }

    /// One header, or with `@FILE` one a line of the file, so that secrets need not stand on the command line.
    private func headers(_ argument: String) throws(LaunchError) -> [Header] {
        guard argument.hasPrefix("@") else { return [try header(argument)] }
        var headers: [Header] = []
        for line in try text(ofFile: String(argument.dropFirst()), option: "--header").split(
            whereSeparator: \.isNewline)
        {
            headers.append(try header(String(line)))
        }
        return headers
    }

    private func header(_ text: String) throws(LaunchError) -> Header {
        guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
            throw .unusableOption("--header", reason: "a header is written \"Name: value\"")
        }
        let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        return Header(name: String(text[..<colon]), value: String(value))
    }

    private func bearer(_ variable: String, _ environment: [String: String]) throws(LaunchError) -> Header {
        guard let token = environment[variable], !token.isEmpty else {
            throw .unusableOption("--bearer-env", reason: "the environment variable \(variable) is not set")
        }
        return Header(name: "Authorization", value: "Bearer \(token)")
    }

    /// As curl does it: what is read from a file loses its line ends.
    private func body(_ data: String) throws(LaunchError) -> [UInt8] {
        guard data.hasPrefix("@") else { return Array(data.utf8) }
        let text = try text(ofFile: String(data.dropFirst()), option: "--data")
        return text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    }

    private func text(ofFile path: String, option: String) throws(LaunchError) -> String {
        guard let bytes = FileBytes.read(path) else {
            throw .unusableOption(option, reason: "cannot read \(path): \(String(cString: strerror(errno)))")
        }
        return String(decoding: bytes, as: UTF8.self)
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
