/// One configured subscription: a name, a source, and how to keep and show it.
public struct Feed: Sendable, Equatable {
    /// What people call it; unique among the feeds of a run.
    public var name: String
    /// Where its bytes come from.
    public var source: FeedSource
    /// What is sent when connecting.
    public var request = FeedRequest()
    /// What to do when the connection ends.
    public var reconnect = Reconnect.always
    /// The ID to resume after at the first connect; empty for none.
    public var lastEventID = ""
    /// How often the server is known to send something; nil learns it.
    public var heartbeat: Duration?
    /// Silence after which the connection is dropped and made again; nil never.
    public var idleTimeout: Duration?
    /// How much of a stream is held before it is refused.
    public var limits = FeedLimits()
    /// How much of it the store keeps.
    public var keep = Retention()
    /// The filter that its pane starts with, as written; empty for none.
    public var filter = ""
    /// The view that its pane starts with, by name; nil for the default.
    public var view: String?
    /// The panes that it begins with, where it is not one with its view and filter.
    public var panes: [FeedPane] = []
    /// The JSON field that tells the rows of a table apart, as written in config.
    public var key: String?
    /// The columns named in config; empty finds its own.
    public var columns: [FeedColumn] = []
    /// How its chart is drawn.
    public var chart = FeedChart()
    /// The JSON field that holds the pieces of a text, as written; nil tries those of the APIs that are known.
    public var text: String?
    /// The JSON field that holds the rows of a table, one or an array of them; nil when an event's data is the row.
    public var rows: JSONPath?
    /// How its events change the rows of a table; nil when each is what a row says now.
    public var sync: TableSync?
    /// What the cards of a board show.
    public var card = FeedCard()
    /// What of it the user wants to be told of.
    public var alerts: [Alert] = []

    /// A feed with everything else at its default.
    public init(name: String, source: FeedSource) {
        self.name = name
        self.source = source
    }

    /// When a feed connects again.
    public enum Reconnect: Sendable, Equatable {
        /// As the link table says: a POST is not sent twice.
        case always
        /// Even a POST that has been sent.
        case alwaysEvenPost
        /// Never: a clean end is `closed`, anything else `failed`.
        case never
    }
}
