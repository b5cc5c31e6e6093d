import ArgumentParser
import DemoFeeds
import FeedCore

/// `feedtop demo`.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The dashboard over built-in feeds, served by feedtop itself over real HTTP on loopback.")

    @OptionGroup(title: "Screen") var screen: ScreenOptions

    @Option(help: ArgumentHelp("Write a log of links and faults.", valueName: "file"))
    var log: String?

    func run() async throws {
        let server = DemoServer()
        let status = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask(name: "demo server") { try await server.run() }
            let plan = try Plan(
                demo: DemoFeed.all, at: try await server.baseURL, environment: ProcessEnvironment.variables)
            let status = try await WatchRun(plan: plan, screen: screen, logPath: log).run()
            group.cancelAll()
            return status
        }
        throw ExitCode(status)
    }
}

/// `feedtop serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The built-in feeds as an SSE server, without a screen.",
        discussion: "/ is a page that shows them in a browser.")

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one.", valueName: "port"))
    var port: UInt16 = 8080

    func run() async throws { throw ExitCode(try await ServeRun(host: host, port: port).run()) }
}
