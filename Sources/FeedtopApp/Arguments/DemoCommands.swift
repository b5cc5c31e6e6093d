import ArgumentParser
import DemoFeeds
import FeedCore

/// `feedtop demo`.
struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The dashboard over built-in feeds, served by feedtop itself over real HTTP on loopback.")

    @OptionGroup(title: "Screen") var screen: ScreenOptions

    @Option(help: ArgumentHelp("Write a log of links and faults.", valueName: "file"))
    var log: String?

    func run() throws {
        let status = try RunningDemoServer.serve { url in
            let plan = try Plan(demo: DemoFeed.all, at: url, environment: ProcessEnvironment.variables)
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
