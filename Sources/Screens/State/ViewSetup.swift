public import FeedCore

/// What the views of a pane make their digests of, as config or the user has it.
public struct ViewSetup: Sendable, Equatable {
    /// The JSON field that tells rows apart, as written; nil proposes one.
    public var key: String?
    /// The columns; none proposes some.
    public var columns: [FeedColumn] = []
    /// How a chart is drawn.
    public var chart = FeedChart()
    /// The JSON field that holds the pieces of a text, as written; nil tries those of the APIs that are known.
    public var text: String?
    /// What cards show; what is not named is proposed.
    public var card = FeedCard()
    /// The JSON field that holds the rows of a table; nil when an event's data is the row.
    public var rows: JSONPath?
    /// How events change the rows of a table; nil when each is what a row says now.
    public var sync: TableSync?

    /// A setup that leaves all to the views.
    public init() {}

    /// The setup that a feed's config names.
    public init(of feed: Feed) {
        key = feed.key
        columns = feed.columns
        chart = feed.chart
        text = feed.text
        rows = feed.rows
        sync = feed.sync
        card = feed.card
    }
}
