import FeedCore
import Glibc
import Screens

/// What the command line says of the session.
struct SessionWish: Sendable {
    /// The config's path.
    var configPath: String
    /// Whether every feed of the config is watched, whichever they are.
    var isWholeConfig: Bool
    /// Whether the last run is left alone: `--fresh`.
    var isFresh = false
    /// Whether filters are taken up; not where `--filter` names one.
    var takesFilters = true
    /// Whether streams go on where they were; not where `--last-event-id` says where.
    var takesIDs = true

    /// What the session is known by: the config, or with sources of the command line what they are. Secrets in their
    /// addresses do not count, for they change.
    func name(of feeds: [Feed]) -> String {
        let sources = isWholeConfig ? [] : feeds.map { "\($0.name) \(Self.place(of: $0.source))" }
        return "session-\(Fingerprint([Self.whole(configPath)] + sources).text).json"
    }

    private static func place(of source: FeedSource) -> String {
        if case .file(let path) = source { whole(path) } else { source.withoutSecrets }
    }

    /// The path from the root, as far as there is such a file.
    private static func whole(_ path: String) -> String {
        guard let whole = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(whole) }
        return unsafe String(cString: whole)
    }
}
