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
    /// The feeds of the config that are watched, in order, those with mistakes among them.
    var listed: [ListedFeed] = []
    /// Whether every feed of the config is watched, and nothing else.
    var watchesWholeConfig: Bool
    /// The schemes that there are.
    let themes: Themes
    /// Where the config came from.
    let origin: ConfigOrigin
    /// What the options say of every feed.
    let overlay: FeedOverlay

    /// Reads the config and works out the feeds.
    ///
    /// - Parameters:
    ///   - sources: the arguments that name what to watch; with none, every feed of the config.
    init(sources: [String], options: ConnectionOptions?, environment: [String: String]) throws(LaunchError) {
        origin = ConfigOrigin(option: options?.config, environment: environment)
        let reading = origin.read()
        themes = reading.themes
        problems = reading.problems
        guard let config = reading.config else {
            throw .unusableConfig(problems.map(\.picture).joined(separator: "\n"))
        }
        self.config = config
        overlay = try options?.overlay(environment: environment) ?? FeedOverlay()
        watchesWholeConfig = sources.isEmpty
        listed = config.listed(under: overlay)
        if sources.isEmpty {
            feeds = listed.compactMap(\.feed)
        } else {
            try watch(sources)
        }
        for feed in feeds { try Plan.checkFilter(of: feed) }
    }

    /// What the screen has a pane for.
    var shown: [Feed] { watchesWholeConfig ? listed.map(\.shown) : feeds }

    private mutating func watch(_ sources: [String]) throws(LaunchError) {
        feeds = try feeds(of: sources)
        for index in feeds.indices { overlay.apply(to: &feeds[index]) }
        listed = feeds.compactMap { feed in listed.first { $0.feed == feed } }
    }

    private func feeds(of sources: [String]) throws(LaunchError) -> [Feed] {
        var names = FeedNames()
        var feeds: [Feed] = []
        for source in try written(in: sources) {
            var feed = try feed(of: source)
            feed.name = names.unique(feed.name)
            feeds.append(feed)
        }
        // Two readers would share the bytes of one stream between them.
        guard feeds.count(where: { $0.source == .standardInput }) < 2 else {
            throw .unusableSource("-", reason: "there is one standard input, and it is named twice")
        }
        return feeds
    }

    /// The arguments as written, with lists put in their place.
    private func written(in sources: [String]) throws(LaunchError) -> [String] {
        var written: [String] = []
        for source in sources {
            if case .list(let path) = read(source) {
                written += try entries(ofList: path)
            } else {
                written.append(source)
            }
        }
        return written
    }

    private func entries(ofList path: String) throws(LaunchError) -> [String] {
        let list: SourceList
        do throws(Problem) { list = try SourceList(path: path) } catch {
            throw .unusableSource("@\(path)", reason: error.description)
        }
        if list.entries.isEmpty { throw .unusableSource("@\(path)", reason: "the list names no source") }
        return list.entries.map(\.source)
    }

    private func read(_ source: String) -> SourceArgument {
        SourceArgument(source, feedNames: config.feeds.map(\.name) + config.brokenFeeds.map(\.name))
    }

    private func feed(of source: String) throws(LaunchError) -> Feed {
        switch read(source) {
        case .feed(let name): return try configuredFeed(named: name)
        case .source(let place): return try feed(of: place, written: source)
        case .list: throw .unusableSource(source, reason: "a list of sources may not name another list")
        case .unusable(let reason): throw .unusableSource(source.isEmpty ? "\"\"" : source, reason: reason)
        }
    }

    private func configuredFeed(named name: String) throws(LaunchError) -> Feed {
        if let feed = config.feeds.first(where: { $0.name == name }) { return feed }
        let problems = config.brokenFeeds.first { $0.name == name }?.problems ?? []
        throw .unusableSource(name, reason: problems.first?.description ?? "the config has no such feed")
    }

    private func feed(of source: FeedSource, written: String) throws(LaunchError) -> Feed {
        if case .http(let url) = source {
            do throws(TransferError) { _ = try ParsedURL(url) } catch {
                throw .unusableSource(written, reason: error.description)
            }
        }
        return config.defaults.feed(named: SourceKind.title(of: source), source: source)
    }

    private static func checkFilter(of feed: Feed) throws(LaunchError) {
        do throws(FilterError) { _ = try Filter(feed.filter) } catch { throw .unusableFilter(picture: error.picture) }
    }
}
