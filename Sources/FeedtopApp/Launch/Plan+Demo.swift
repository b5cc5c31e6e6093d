import DemoFeeds
import FeedCore
import Settings

extension Feed {
    /// A built-in feed at the address where it is served, shown as it says.
    fileprivate init(_ demo: DemoFeed, at baseURL: String) {
        self.init(name: demo.name, source: .http(url: baseURL + demo.path))
        guard demo.hints.view != "list" else { return }
        view = demo.hints.view
        key = demo.hints.key
        columns = demo.hints.columns.map(FeedColumn.init)
    }
}

extension FeedColumn {
    fileprivate init(_ demo: DemoFeed.Column) {
        self.init(field: demo.field)
        decimals = demo.decimals
        suffix = demo.suffix
        spark = demo.spark
        colour = demo.colour.flatMap(ColourRule.init)
    }
}

extension Plan {
    /// The plan of `feedtop demo`: the built-in feeds at the address where they are served, with the look that the
    /// user's config asks for.
    init(demo feeds: [DemoFeed], at baseURL: String, environment: [String: String]) throws(LaunchError) {
        try self.init(sources: [], options: nil, environment: environment)
        self.feeds = feeds.map { Feed($0, at: baseURL) }
        listed = []
        watchesWholeConfig = false
    }
}
