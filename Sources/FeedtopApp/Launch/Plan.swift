import FeedCore
import FeedEngine
import Settings
import Transfer

/// What a run watches and how: the config, with the environment's variables and the command line's options on top.
struct Plan {
    /// The config in force.
    var config = Config()
    /// The mistakes found in it.
    var problems: [Problem] = []
    /// The feeds to watch, each with a name of its own.
    var feeds: [Feed] = []
    /// The process's environment.
    let environment: [String: String]

    /// Reads the config and works out the feeds.
    ///
    /// - Parameters:
    ///   - sources: the arguments that name what to watch; with none, every feed of the config.
    init(sources: [String], options: ConnectionOptions?, environment: [String: String]) throws(LaunchError) {
        self.environment = environment
        try readConfig(path: options?.config)
        problems += config.apply(environment: environment)
        var chosen = try sources.isEmpty ? config.feeds : feeds(of: sources)
        for index in chosen.indices { try options?.apply(to: &chosen[index], environment: environment) }
        for feed in chosen { try Plan.checkFilter(of: feed) }
        feeds = chosen
    }

    /// Where the config is looked for.
    var configPath: String { ConfigFile.locate(environment: environment) ?? "~/.config/feedtop/config.yaml" }

    private mutating func readConfig(path: String?) throws(LaunchError) {
        let isOptional = path == nil && environment["FEEDTOP_CONFIG"] == nil
        let path = path ?? configPath
        guard !isOptional || FileBytes.exists(path) else { return }
        do throws(Problem) {
            let file = try ConfigFile(path: path)
            let reading = file.read(
                in: .ofProcess(
                    folder: file.folder,
                    themes: Themes.all(userFolder: Themes.userFolder(environment: environment)).slugs))
            problems += reading.problems
            guard let read = reading.config else {
                throw reading.problems.first ?? Problem(file: path, message: "unusable")
            }
            config = read
        } catch {
            throw .unusableConfig(problems.isEmpty ? error.picture : problems.map(\.picture).joined(separator: "\n"))
        }
    }

    private func feeds(of sources: [String]) throws(LaunchError) -> [Feed] {
        var names = FeedNames()
        var feeds: [Feed] = []
        for source in try arguments(in: sources) {
            var feed = try feed(of: source)
            feed.name = names.unique(feed.name)
            feeds.append(feed)
        }
        return feeds
    }

    /// The arguments with lists put in their place.
    private func arguments(in sources: [String]) throws(LaunchError) -> [SourceArgument] {
        var arguments: [SourceArgument] = []
        for source in sources {
            let argument = read(source)
            guard case .list(let path) = argument else {
                arguments.append(argument)
                continue
            }
            do throws(Problem) {
                arguments += try SourceList(path: path).entries.map { read($0.source) }
            } catch {
                throw .unusableSource(source, reason: error.description)
            }
        }
        return arguments
    }

    private func read(_ source: String) -> SourceArgument {
        SourceArgument(source, feedNames: config.feeds.map(\.name) + config.brokenFeeds.map(\.name))
    }

    private func feed(of argument: SourceArgument) throws(LaunchError) -> Feed {
        switch argument {
        case .feed(let name): return try configuredFeed(named: name)
        case .source(let source): return try feed(of: source)
        case .list(let path): throw .unusableSource("@\(path)", reason: "a list of sources may not name another list")
        }
    }

    private func configuredFeed(named name: String) throws(LaunchError) -> Feed {
        if let feed = config.feeds.first(where: { $0.name == name }) { return feed }
        let problems = config.brokenFeeds.first { $0.name == name }?.problems ?? []
        throw .unusableSource(name, reason: problems.first?.description ?? "the config has no such feed")
    }

    private func feed(of source: FeedSource) throws(LaunchError) -> Feed {
        if case .http(let url) = source {
            do throws(TransferError) { _ = try ParsedURL(url) } catch {
                throw .unusableSource(url, reason: error.description)
            }
        }
        return config.defaults.feed(named: SourceKind.title(of: source), source: source)
    }

    private static func checkFilter(of feed: Feed) throws(LaunchError) {
        do throws(FilterError) { _ = try Filter(feed.filter) } catch { throw .unusableFilter(picture: error.picture) }
    }
}
