import ArgumentParser
import TerminalKit

/// `feedtop tail`.
struct Tail: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Events on standard output, for pipes and scripts.",
        discussion: """
            A source is a URL, - for standard input, a feed of the config, a file, or @FILE: a list of sources.
            Ends 0 when all feeds are done, 1 when every feed failed, 2 for unusable arguments, 124 when --timeout \
            passed without an event, 130 and 143 on Ctrl-C and SIGTERM.
            """)

    @Argument(help: ArgumentHelp("What to watch.", valueName: "source|feed"))
    var sources: [String]

    @Option(help: "How events are written.")
    var format = TailFormat.text

    @Flag(help: "Write link changes as JSON lines on standard error.")
    var status = false

    @Option(help: ArgumentHelp("End after so many events.", valueName: "events"))
    var limit: Int?

    @Option(help: ArgumentHelp("End after so long.", valueName: "seconds"))
    var timeout: Double?

    @Option(
        help: ArgumentHelp("Whether to use colours.", valueName: "auto|always|never"), transform: ColorChoice.option)
    var color = ColorChoice.auto

    @OptionGroup(title: "Connecting") var connection: ConnectionOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a number of events from 1 on") }
        if let timeout, !(timeout > 0 && timeout < 1e9) {
            throw ValidationError("--timeout takes a number of seconds above 0")
        }
    }

    func run() throws { throw ExitCode(try TailRun(self).run()) }
}
