public import FeedCore
import Transfer

/// A kind of place that feeds come from. To add one: a file in this folder, and a line in `all`.
public struct SourceKind: Sendable {
    /// What it is, for people.
    public let name: String
    /// The source that an argument of the command line means, when it means one of this kind.
    let recognise: @Sendable (_ argument: String) -> FeedSource?
    /// What a feed of such a source is called when nobody named it; nil for another kind's source.
    let title: @Sendable (_ source: FeedSource) -> String?
    /// Makes what delivers the bytes; nil for another kind's feed.
    let make: @Sendable (_ feed: Feed, _ userAgent: String, _ transfer: Transfer) -> (any Source)?

    /// All kinds, in the order in which they are asked whether an argument is theirs.
    public static let all: [SourceKind] = [.standardInput, .file, .http]

    /// The source that an argument of the command line means: `-`, an existing file, or else a URL.
    public static func source(for argument: String) -> FeedSource {
        all.lazy.compactMap { $0.recognise(argument) }.first ?? .http(url: argument)
    }

    /// What a feed of a source is called when nobody named it; without scheme, credentials and query.
    public static func title(of source: FeedSource) -> String {
        guard let title = all.lazy.compactMap({ $0.title(source) }).first else {
            preconditionFailure("no kind knows \(source)")
        }
        return title
    }

    /// What delivers a feed's bytes.
    static func open(_ feed: Feed, userAgent: String, through transfer: Transfer) -> any Source {
        guard let source = all.lazy.compactMap({ $0.make(feed, userAgent, transfer) }).first else {
            preconditionFailure("no kind opens \(feed.source)")
        }
        return source
    }
}

/// Delivers a feed's bytes, one connection at a time.
protocol Source: Sendable {
    /// Whether a connection can begin after a given ID.
    var resumes: Bool { get }
    /// Makes one connection, reports what comes of it, and returns how it ended; called on the runner's executor.
    func deliver(to connection: Connection, resumingAfter lastEventID: String) async -> ConnectionEnd
}
