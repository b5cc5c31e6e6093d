import FeedCore
import FeedEngine

/// What an argument that names something to watch means.
enum SourceArgument: Equatable {
    /// A feed of the config, by its name.
    case feed(named: String)
    /// A source of its own.
    case source(FeedSource)
    /// A file of arguments, one a line.
    case list(path: String)
    /// Nothing that can be watched.
    case unusable(reason: String)

    /// Reads an argument: `@FILE` is a list; what has no scheme is a feed's name if there is such a feed; the rest is
    /// for the kinds of sources to recognise.
    init(_ text: String, feedNames: some Collection<String>) {
        if text.isEmpty {
            self = .unusable(reason: "it is empty")
        } else if text.hasPrefix("@") {
            self = .list(path: String(text.dropFirst()))
        } else if feedNames.contains(text) {
            self = .feed(named: text)
        } else {
            self.init(SourceKind.source(for: text), of: text)
        }
    }

    /// What is written like a path and taken for a URL is a file that is not there.
    private init(_ source: FeedSource, of text: String) {
        if case .http = source, ["/", "./", "../", "~"].contains(where: text.hasPrefix) {
            self = .unusable(reason: "there is no such file")
        } else {
            self = .source(source.withScheme)
        }
    }
}

extension FeedSource {
    /// The same source, its URL whole: one without a scheme is http.
    fileprivate var withScheme: FeedSource {
        guard case .http(let url) = self, !url.contains("://") else { return self }
        return .http(url: "http://" + url)
    }
}

/// Gives each feed of a run a name of its own.
struct FeedNames {
    private var given: Set<String>

    /// - Parameter given: names that are taken already.
    init(given: Set<String> = []) { self.given = given }

    /// The name itself if it is free, else with ` #2`, ` #3` … behind it.
    mutating func unique(_ name: String) -> String {
        var candidate = name
        var number = 1
        while !given.insert(candidate).inserted {
            number += 1
            candidate = "\(name) #\(number)"
        }
        return candidate
    }
}
