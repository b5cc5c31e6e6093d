import ArgumentParser
import Settings

/// `feedtop check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks for mistakes in the config and in theme files, and says what to write instead.",
        discussion: "Ends 0 when there is no error, 2 when there is one.")

    @Argument(help: ArgumentHelp("Theme files to look at besides the user's own.", valueName: "theme.yaml"))
    var files: [String] = []

    @Option(help: ArgumentHelp("The config file instead of the usual one.", valueName: "file"))
    var config: String?

    func run() throws {
        let findings = CheckRun(config: config, themeFiles: files, environment: ProcessEnvironment.variables).findings()
        for problem in findings.problems { print(problem.picture) }
        print(findings.summary)
        guard findings.problems.allSatisfy({ $0.severity == .warning }) else { throw ExitCode(2) }
    }
}

/// `feedtop themes`.
struct ThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "The colour schemes there are, with a preview.")

    func run() throws {
        let environment = ProcessEnvironment.variables
        let themes = Themes.all(userFolder: Themes.userFolder(environment: environment))
        let isColored = ThemePreview.showsColors(environment: environment)
        for scheme in themes.schemes { print(ThemePreview(scheme: scheme, isColored: isColored).line) }
    }
}
