import Settings

/// Where a run's config comes from, to be read at its start and whenever it changes.
struct ConfigOrigin: Sendable {
    /// The file.
    let path: String
    /// Whether nothing is wrong when there is no such file.
    let isOptional: Bool
    /// The process's environment.
    let environment: [String: String]

    /// What came of reading.
    struct Reading: Sendable {
        /// The config; nil when the file cannot be used at all.
        var config: Config?
        /// The keys at its top that cannot be used.
        var unusableKeys: Set<String> = []
        /// The mistakes found.
        var problems: [Problem] = []
        /// The schemes that there are.
        var themes: Themes
        /// Whether there is no file.
        var isMissing = false
    }

    /// - Parameter option: the file that `--config` names.
    init(option: String?, environment: [String: String]) {
        self.environment = environment
        isOptional = option == nil && environment["FEEDTOP_CONFIG", default: ""].isEmpty
        path = option ?? ConfigFile.locate(environment: environment) ?? "~/.config/feedtop/config.yaml"
    }

    /// The folder of the user's own themes.
    var themesFolder: String? { Themes.userFolder(environment: environment) }

    /// Reads the file and the themes, and lets the environment's variables have their way.
    func read() -> Reading {
        var reading = Reading(themes: Themes.all(userFolder: themesFolder))
        if isOptional, !FileBytes.exists(path) {
            reading.config = Config()
            reading.isMissing = true
        } else {
            readFile(into: &reading)
        }
        reading.problems += reading.config?.apply(environment: environment) ?? []
        reading.problems += reading.config.map { Keymap.reading($0.keys).problems } ?? []
        return reading
    }

    private func readFile(into reading: inout Reading) {
        do throws(Problem) {
            let file = try ConfigFile(path: path)
            let read = file.read(in: .ofProcess(folder: file.folder, themes: reading.themes.slugs))
            reading.config = read.config
            reading.unusableKeys = read.unusableKeys
            reading.problems = read.problems
        } catch {
            reading.problems = [error]
        }
    }
}
