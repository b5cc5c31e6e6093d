import ArgumentParser
import FeedCore
import Glibc

/// Options of every command that connects, named as in curl. They apply to the sources of the command line, and on
/// top of what the config says to the feeds of the config.
struct ConnectionOptions: ParsableArguments {
    @Option(
        name: [.customShort("H"), .long],
        help: ArgumentHelp("Send a header; @FILE reads lines of headers from a file.", valueName: "K: V"))
    var header: [String] = []

    @Option(
        name: [.customShort("X"), .customLong("request")],
        help: ArgumentHelp("The request's method.", valueName: "method"))
    var method: String?

    @Option(
        name: [.customShort("d"), .long],
        help: ArgumentHelp(
            "Send a body, with POST; @FILE reads it from a file, several are joined with &.", valueName: "data"))
    var data: [String] = []

    @Option(
        name: [.customShort("u"), .long],
        help: ArgumentHelp("Basic authentication.", valueName: "name:password"))
    var user: String?

    @Flag(name: [.customShort("k"), .long], help: "Accept any certificate; said on screen all the time.")
    var insecure = false

    @Option(help: ArgumentHelp("Certificates to trust.", valueName: "file"))
    var cacert: String?

    @Option(help: ArgumentHelp("The client's certificate.", valueName: "file"))
    var cert: String?

    @Option(help: ArgumentHelp("The client's private key.", valueName: "file"))
    var key: String?

    @Option(help: ArgumentHelp("A proxy; http_proxy, https_proxy and no_proxy are read too.", valueName: "url"))
    var proxy: String?

    @Option(help: ArgumentHelp("Connect to this socket instead of the URL's host.", valueName: "path"))
    var unixSocket: String?

    @Option(help: ArgumentHelp("Send the value of this environment variable as a bearer token.", valueName: "variable"))
    var bearerEnv: String?

    @Flag(help: "Read ~/.netrc.")
    var netrc = false

    @Option(help: ArgumentHelp("The config file instead of the usual one.", valueName: "file"))
    var config: String?

    @Option(
        help: ArgumentHelp(
            "Show only what this expression takes: 'event:tick and price > 100'.", valueName: "expression"))
    var filter: String?

    @Option(help: ArgumentHelp("Resume after this event.", valueName: "id"))
    var lastEventID: String?

    @Option(help: ArgumentHelp("Reconnect after so much silence.", valueName: "seconds"))
    var idleTimeout: Double?

    @Flag(inversion: .prefixedNo, help: "Reconnect even a POST that was sent; --no-retry never reconnects.")
    var retry: Bool?

    @Option(help: ArgumentHelp("Refuse events larger than this: 16MB.", valueName: "size"))
    var maxEvent: String?

    @Option(help: ArgumentHelp("Write a log of links and faults.", valueName: "file"))
    var log: String?
}
