import ArgumentParser

/// `feedtop watch`, which is what `feedtop` alone means.
struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The dashboard. With no argument, every feed of the config file.")

    @Argument(
        help: ArgumentHelp("What to watch: URLs, feeds of the config, files, -, @FILE.", valueName: "source|feed"))
    var sources: [String] = []

    @OptionGroup(title: "Screen") var screen: ScreenOptions
    @OptionGroup(title: "Connecting") var connection: ConnectionOptions

    func run() throws {
        let plan = try Plan(sources: sources, options: connection, environment: ProcessEnvironment.variables)
        guard !plan.feeds.isEmpty || !plan.problems.isEmpty else {
            throw LaunchError.nothingToWatch(configPath: plan.configPath)
        }
        throw ExitCode(try WatchRun(plan: plan, screen: screen, logPath: connection.log).run())
    }
}
