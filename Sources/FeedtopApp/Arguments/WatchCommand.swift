import ArgumentParser
import FeedCore

/// `feedtop watch`, which is what `feedtop` alone means.
struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The dashboard. With no argument, every feed of the config file.",
        discussion: "It goes on as the last one of the same sources was left: filters, sizes, marks, places in streams."
    )

    @Argument(
        help: ArgumentHelp("What to watch: URLs, feeds of the config, files, -, @FILE.", valueName: "source|feed"))
    var sources: [String] = []

    @Flag(help: "Begin anew, and not as the last run was left.")
    var fresh = false

    @OptionGroup(title: "Screen") var screen: ScreenOptions
    @OptionGroup(title: "Connecting") var connection: ConnectionOptions

    func run() throws {
        let plan = try Plan(sources: sources, options: connection, environment: ProcessEnvironment.variables)
        guard !plan.feeds.isEmpty || !plan.problems.isEmpty else {
            throw LaunchError.nothingToWatch(configPath: plan.origin.path)
        }
        guard !screen.isLinear(plan.config) else {
            throw ExitCode(try LinearRun(plan: plan, screen: screen, logPath: connection.log).run())
        }
        let run = try WatchRun(plan: plan, screen: screen, logPath: connection.log, session: session(of: plan))
        throw ExitCode(try run.run())
    }

    /// A picture is drawn of what is there, without a past.
    private func session(of plan: Plan) -> SessionDesk? {
        guard screen.screenshot == nil, let folder = StateFolder.locate(environment: plan.origin.environment) else {
            return nil
        }
        let wish = SessionWish(
            configPath: plan.origin.path, isWholeConfig: sources.isEmpty, isFresh: fresh,
            takesFilters: connection.filter == nil, takesIDs: connection.lastEventID == nil)
        return SessionDesk(wish, in: folder, feeds: plan.feeds, at: .now())
    }
}
