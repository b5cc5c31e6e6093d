import FeedCore

/// An option of curl's, and what it means for a feed.
struct CurlOption: Sendable {
    /// Where a value may hold a secret.
    enum Secret: Sendable { case none, all, header, password, url, data }

    /// What becomes of it.
    enum Meaning: Sendable {
        /// It changes what is sent.
        case flag(@Sendable (inout CurlCommand) -> Void)
        /// It changes what is sent, by its value.
        case value(Secret, @Sendable (inout CurlCommand, String) throws(CurlRefusal) -> Void)
        /// What it asks for is done anyway, or is nothing to a feed.
        case usual
        /// It is about something else than the feed: it is left out, which is told.
        case leftOut(takesValue: Bool)
        /// It cannot be done, and a feed without it would be another one.
        case refused(Secret)
    }

    /// Its names, with their hyphens.
    let names: [String]
    let meaning: Meaning

    /// Whether a value follows it.
    var takesValue: Bool {
        switch meaning {
        case .value, .leftOut(takesValue: true), .refused: true
        case .flag, .usual, .leftOut: false
        }
    }

    /// Where its value may hold a secret.
    var secret: Secret {
        switch meaning {
        case .value(let secret, _), .refused(let secret): secret
        case .flag, .usual, .leftOut: .none
        }
    }

    /// The option of a name.
    static func named(_ name: String) -> CurlOption? { all.first { $0.names.contains(name) } }
}

/// Why an option's value cannot be used.
struct CurlRefusal: Error { let reason: String }

extension CurlOption {
    private static let all = request + connection + own + others

    /// What is sent.
    private static let request = [
        CurlOption(
            names: ["-H", "--header"],
            meaning: .value(.header) { command, text throws(CurlRefusal) in
                try command.addHeaders(text)
            }),
        CurlOption(
            names: ["-X", "--request"],
            meaning: .value(.none) { command, text throws(CurlRefusal) in
                guard HeaderArgument.isToken(text) else {
                    throw CurlRefusal(reason: "a method is one word, such as POST")
                }
                command.request.method = text
            }),
        CurlOption(
            names: ["-d", "--data", "--data-ascii"],
            meaning: .value(.data) { command, text throws(CurlRefusal) in
                try command.addData(text, as: .form)
            }),
        CurlOption(
            names: ["--data-raw"],
            meaning: .value(.data) { command, text throws(CurlRefusal) in
                try command.addData(text, as: .raw)
            }),
        CurlOption(
            names: ["--data-binary"],
            meaning: .value(.data) { command, text throws(CurlRefusal) in
                try command.addData(text, as: .binary)
            }),
        CurlOption(
            names: ["--data-urlencode"],
            meaning: .value(.data) { command, text throws(CurlRefusal) in
                try command.addData(text, as: .encoded)
            }),
        CurlOption(
            names: ["--json"],
            meaning: .value(.data) { command, text throws(CurlRefusal) in
                try command.addData(text, as: .json)
            }),
        CurlOption(names: ["-G", "--get"], meaning: .flag { $0.sendsDataInURL = true }),
        CurlOption(
            names: ["-A", "--user-agent"],
            meaning: .value(.none) { command, text throws(CurlRefusal) in
                try command.setHeader("User-Agent", text)
            }),
        CurlOption(
            names: ["-e", "--referer"],
            meaning: .value(.url) { command, text throws(CurlRefusal) in
                try command.setHeader("Referer", text)
            }),
        CurlOption(
            names: ["-b", "--cookie"],
            meaning: .value(.all) { command, text throws(CurlRefusal) in
                guard text.contains("=") else {
                    throw CurlRefusal(reason: "files of cookies are not read: write NAME=VALUE")
                }
                try command.setHeader("Cookie", text)
            }),
        CurlOption(
            names: ["--oauth2-bearer"],
            meaning: .value(.all) { command, text throws(CurlRefusal) in
                try command.setHeader("Authorization", "Bearer \(text)")
            }),
        CurlOption(
            names: ["-u", "--user"],
            meaning: .value(.password) { command, text throws(CurlRefusal) in
                guard text.contains(":") else { throw CurlRefusal(reason: "write NAME:PASSWORD") }
                command.request.user = text
            }),
        CurlOption(names: ["-n", "--netrc"], meaning: .flag { $0.request.usesNetrc = true }),
        CurlOption(
            names: ["--url"],
            meaning: .value(.url) { command, text throws(CurlRefusal) in
                try command.setURL(text)
            }),
    ]

    /// How it is connected.
    private static let connection = [
        CurlOption(names: ["-k", "--insecure"], meaning: .flag { $0.request.isInsecure = true }),
        CurlOption(names: ["--cacert"], meaning: .value(.none) { $0.request.caCertificate = $1 }),
        CurlOption(names: ["-E", "--cert"], meaning: .value(.password) { $0.request.certificate = $1 }),
        CurlOption(names: ["--key"], meaning: .value(.none) { $0.request.key = $1 }),
        CurlOption(names: ["-x", "--proxy"], meaning: .value(.url) { $0.request.proxy = $1 }),
        CurlOption(names: ["--unix-socket"], meaning: .value(.none) { $0.request.unixSocket = $1 }),
    ]

    /// What curl does not know: the feed's own settings.
    private static let own = [
        CurlOption(names: ["--name"], meaning: .value(.none) { $0.name = $1 }),
        CurlOption(
            names: ["--filter"],
            meaning: .value(.none) { command, text throws(CurlRefusal) in
                do throws(FilterError) { _ = try Filter(text) } catch { throw CurlRefusal(reason: error.reason) }
                command.filter = text
            }),
    ]

    private static let others =
        [
            "-s --silent", "-S --show-error", "-N --no-buffer", "-L --location", "--compressed", "-v --verbose",
            "-i --include --show-headers", "-f --fail", "--fail-with-body", "-# --progress-bar", "--no-progress-meter",
            "-g --globoff", "--http1.1", "--http2", "--basic", "--tcp-nodelay", "-q --disable",
        ].map { CurlOption(names: words($0), meaning: .usual) }
        + ["-4 --ipv4", "-6 --ipv6", "-O --remote-name", "-J --remote-header-name", "--tlsv1.2", "--tlsv1.3"].map {
            CurlOption(names: words($0), meaning: .leftOut(takesValue: false))
        }
        + [
            "-o --output", "-m --max-time", "--connect-timeout", "--keepalive-time", "--retry", "--retry-delay",
            "--retry-max-time", "--max-redirs", "-w --write-out", "--trace", "--trace-ascii", "--stderr",
            "-D --dump-header", "-c --cookie-jar", "--limit-rate", "-y --speed-time", "-Y --speed-limit",
        ].map { CurlOption(names: words($0), meaning: .leftOut(takesValue: true)) }
        + ["-U --proxy-user", "--pass", "--proxy-header"].map { CurlOption(names: words($0), meaning: .refused(.all)) }
        + ["-F --form", "-T --upload-file", "-K --config", "--resolve", "--connect-to", "--netrc-file", "--interface"]
        .map { CurlOption(names: words($0), meaning: .refused(.none)) }

    private static func words(_ names: String) -> [String] { names.split(separator: " ").map(String.init) }
}
