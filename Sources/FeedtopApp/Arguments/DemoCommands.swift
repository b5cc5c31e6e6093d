import ArgumentParser
import DemoFeeds
import FeedCore

/// `feedtop demo`.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The dashboard over built-in feeds, served by feedtop itself over real HTTP on loopback.")

    @Argument(help: ArgumentHelp("Only these of them: \(Demo.names).", valueName: "feed"))
    var feeds: [String] = []

    @OptionGroup(title: "Screen") var screen: ScreenOptions

    @Option(help: ArgumentHelp("Write a log of links and faults.", valueName: "file"))
    var log: String?

    private static var names: String { DemoFeed.all.map(\.name).joined(separator: ", ") }

    /// The built-in feeds that are asked for, each once; all when none is.
    func chosen() throws -> [DemoFeed] {
        let wanted = try feeds.map { name in
            guard let index = DemoFeed.all.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) else {
                throw ValidationError("there is no built-in feed \(name). There are \(Demo.names)")
            }
            return index
        }
        return wanted.isEmpty
            ? DemoFeed.all : wanted.enumerated().filter { wanted.firstIndex(of: $1) == $0 }.map { DemoFeed.all[$1] }
    }

    func validate() throws { _ = try chosen() }

    func run() throws {
        let feeds = try chosen()
        let status = try RunningDemoServer.serve { url in
            let plan = try Plan(demo: feeds, at: url, environment: ProcessEnvironment.variables)
            guard !screen.isLinear(plan.config) else {
                return try LinearRun(plan: plan, screen: screen, logPath: log).run()
            }
            return try WatchRun(plan: plan, screen: screen, logPath: log).run()
        }
        throw ExitCode(status)
    }
}

/// `feedtop serve`.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The built-in feeds as an SSE server, without a screen.",
        discussion: "/ is a page that shows them in a browser.")

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one.", valueName: "port"))
    var port: UInt16 = 8080

    func run() throws { throw ExitCode(try ServeRun(host: host, port: port).run()) }
}
