import FeedCore
import Settings

/// A feed as the config lists it: with its settings, or with the mistakes in them.
struct ListedFeed: Sendable, Equatable {
    /// Its name; `feed 3` when it has none that can be used.
    let name: String
    /// Its settings; nil while there is a mistake in them.
    let feed: Feed?
    /// What is wrong with it, in words; nil when nothing is.
    let fault: String?

    /// A feed without mistakes.
    init(_ feed: Feed) {
        name = feed.name
        self.feed = feed
        fault = nil
    }

    /// A feed that cannot be subscribed to.
    init(_ broken: BrokenFeed) {
        name = broken.name
        feed = nil
        let errors = broken.problems.filter { $0.severity == .error }
        fault = errors.map(\.brief).joined(separator: "\n")
    }

    /// What stands for it on the screen: itself, or a feed that says what is wrong with it.
    var shown: Feed { feed ?? Feed(name: name, source: .unusable(reason: fault ?? "")) }
}

extension Config {
    /// Every feed of the file, in its order.
    func listed(under overlay: FeedOverlay) -> [ListedFeed] {
        var listed = feeds.map { feed in
            var feed = feed
            overlay.apply(to: &feed)
            return ListedFeed(feed)
        }
        for broken in brokenFeeds { listed.insert(ListedFeed(broken), at: min(broken.index, listed.count)) }
        return listed
    }
}
