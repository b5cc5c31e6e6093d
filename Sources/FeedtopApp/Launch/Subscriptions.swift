import FeedCore
import FeedEngine
import Logging
import Transfer

/// The feeds of a run and what keeps them subscribed.
struct Subscriptions {
    let supervisor: FeedSupervisor

    /// - Parameters:
    ///   - feeds: each with the ID that the sink gave it.
    ///   - logPath: the file for `--log`; nil for none.
    init(feeds: [(id: FeedID, feed: Feed)], sink: any FeedSink, logPath: String?) throws(LaunchError) {
        var sink = sink
        if let logPath {
            let file = try LogFile(path: logPath)
            sink = LoggingSink(sink, logger: Logger(label: "feedtop") { _ in file })
        }
        OpenFileLimit.raise()
        supervisor = FeedSupervisor(FeedEnvironment(sink: sink, transfer: Transfer(), version: Version.current))
        for (id, feed) in feeds { supervisor.add(feed, as: id) }
    }
}
