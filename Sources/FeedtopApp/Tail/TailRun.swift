import FeedCore
import FeedEngine
import Glibc
import Settings
import TerminalKit

/// One run of `feedtop tail`.
struct TailRun {
    private let arguments: Tail
    private let plan: Plan
    private let sink: TailSink
    private let subscriptions: Subscriptions

    init(_ arguments: Tail) throws(LaunchError) {
        self.arguments = arguments
        let environment = ProcessEnvironment.variables
        plan = try Plan(sources: arguments.sources, options: arguments.connection, environment: environment)
        for problem in plan.problems {
            OutputPipe(descriptor: STDERR_FILENO).write(Array((problem.picture + "\n").utf8))
        }
        sink = TailSink(
            formatter: TailRun.formatter(arguments, environment),
            statusFormatter: arguments.status ? .json : isatty(STDERR_FILENO) == 1 ? .words : .failures,
            limit: arguments.limit)
        let sink = sink
        // The plan has parsed each filter once already.
        let feeds = plan.feeds.map { feed in
            (sink.add(feed, filter: (try? Filter(feed.filter)) ?? .everything), feed)
        }
        subscriptions = try Subscriptions(feeds: feeds, sink: sink, logPath: arguments.connection.log)
    }

    /// Runs to the end, on the main thread.
    ///
    /// - Returns: the exit status.
    func run() -> Int32 {
        let ended = FeedsEnded()
        let loop = TailLoop(
            sink: sink, signals: Signals(lastResort: nil),
            deadline: arguments.timeout.map { .now() + .seconds($0) }, feedsEnded: ended,
            isCounting: arguments.format == .count)
        let background = Background("supervisor") { [subscriptions] in
            let links = await subscriptions.supervisor.run(until: .everyFeedEnded)
            ended.end(links.values.allSatisfy { $0.state == .failed } ? .allFailed : .done)
        }
        defer { background.end() }
        return loop.run()
    }

    private static func formatter(_ arguments: Tail, _ environment: [String: String]) -> TailFormatter {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let wantsColor = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        let isColored =
            switch arguments.color {
            case .never: false
            case .auto: isTerminal && wantsColor
            default: true
            }
        return TailFormatter(format: arguments.format, isForTerminal: isTerminal, isColored: isColored)
    }
}
