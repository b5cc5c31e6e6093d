import FeedCore
import Settings

/// Looks for mistakes in everything that the user wrote: the config, the themes and the variables.
struct CheckRun {
    /// The config to look at; nil for the usual one.
    let config: String?
    /// Theme files besides the user's own.
    let themeFiles: [String]
    let environment: [String: String]

    /// What was found.
    struct Findings {
        /// The mistakes, in the order of the files.
        var problems: [Problem] = []
        /// What was looked at, in one line.
        var summary = ""
    }

    /// Looks at everything.
    func findings() -> Findings {
        var findings = Findings()
        let themes = Themes.all(userFolder: Themes.userFolder(environment: environment))
        let checked = checkConfig(themes: themes.slugs, into: &findings.problems)
        findings.problems += themes.problems
        for path in themeFiles { findings.problems += problems(inTheme: path) }
        let errors = findings.problems.count { $0.severity == .error }
        let warnings = findings.problems.count - errors
        findings.summary = "\(checked): \(count(errors, "error")), \(count(warnings, "warning"))"
        return findings
    }

    /// - Returns: what was looked at.
    private func checkConfig(themes: [String], into problems: inout [Problem]) -> String {
        let path = config ?? environment["FEEDTOP_CONFIG"] ?? ConfigFile.locate(environment: environment) ?? ""
        guard config != nil || FileBytes.exists(path) else { return "no config at \(path)" }
        do throws(Problem) {
            let file = try ConfigFile(path: path)
            let reading = file.read(in: .ofProcess(folder: file.folder, themes: themes))
            problems += reading.problems
            var config = reading.config ?? Config()
            problems += config.apply(environment: environment)
            problems += Keymap.reading(config.keys).problems
            return "\(path), \(count(config.feeds.count, "usable feed"))"
        } catch {
            problems.append(error)
            return path
        }
    }

    private func problems(inTheme path: String) -> [Problem] {
        do throws(Problem) { return try SchemeFile(path: path).read().problems } catch { return [error] }
    }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
