import DemoFeeds
import FeedCore
import Settings

extension Plan {
    /// The plan of `feedtop demo`: the built-in feeds at the address where they are served, with the look that the
    /// user's config asks for.
    init(demo feeds: [DemoFeed], at baseURL: String, environment: [String: String]) throws(LaunchError) {
        try self.init(sources: [], options: nil, environment: environment)
        self.feeds = feeds.map { Feed(name: $0.name, source: .http(url: baseURL + $0.path)) }
        listed = []
        watchesWholeConfig = false
    }
}
