/// One of the panes that a feed begins with, as named in config.
public struct FeedPane: Sendable, Equatable {
    /// Its view, by name; nil for the feed's.
    public var view: String?
    /// Its filter, as written; nil for the feed's.
    public var filter: String?

    /// A pane of a feed.
    public init(view: String? = nil, filter: String? = nil) {
        self.view = view
        self.filter = filter
    }
}

extension Feed {
    /// The panes that it begins with, each with its view and filter: at least one.
    public var shownPanes: [FeedPane] {
        (panes.isEmpty ? [FeedPane()] : panes).map { FeedPane(view: $0.view ?? view, filter: $0.filter ?? filter) }
    }
}
