/// One of the feeds that feedtop serves itself, so that there is something to watch without a network.
public struct DemoFeed: Sendable {
    /// What people call it: one word.
    public let name: String
    /// Where it is on the server, from the slash: `/stocks`.
    public let path: String
    /// What it sends, in one sentence.
    public let summary: String
    /// The types of its events.
    public let events: [String]
    /// How it is best shown.
    public let hints: Hints
    /// Whether the server drops its connections again and again, to show reconnecting and resuming.
    public let dropsConnections: Bool
    /// Starts the feed's generator with the random numbers it may draw.
    let makeGenerator: @Sendable (inout SeededRandom) -> any FeedGenerator

    init(
        name: String, path: String, summary: String, events: [String], hints: Hints, dropsConnections: Bool = false,
        makeGenerator: @escaping @Sendable (inout SeededRandom) -> any FeedGenerator
    ) {
        self.name = name
        self.path = path
        self.summary = summary
        self.events = events
        self.hints = hints
        self.dropsConnections = dropsConnections
        self.makeGenerator = makeGenerator
    }

    /// Every built-in feed, in the order in which they are shown.
    public static let all: [DemoFeed] = [stocks, scores, notifications, social, system, deploys]

    /// How a feed is best shown, in the words of the config file.
    public struct Hints: Sendable, Equatable {
        /// The view: `list`, `table`, `board` or `chart`.
        public let view: String
        /// The JSON field that tells rows apart; nil when every event is a row of its own.
        public let key: String?
        /// The JSON fields worth a column, most important first.
        public let columns: [Column]

        init(view: String, key: String? = nil, columns: [Column]) {
            self.view = view
            self.key = key
            self.columns = columns
        }
    }

    /// One column, in the words of the config file.
    public struct Column: Sendable, Equatable, ExpressibleByStringLiteral {
        /// The JSON field.
        public let field: String
        /// Digits after the point; nil shows numbers as they came.
        public var decimals: Int?
        /// Text behind each value.
        public var suffix = ""
        /// Length of a sparkline of the last values; nil for none.
        public var spark: Int?
        /// What colours the values: `change` or `sign`; nil for nothing.
        public var colour: String?

        init(_ field: String, decimals: Int? = nil, suffix: String = "", spark: Int? = nil, colour: String? = nil) {
            self.field = field
            self.decimals = decimals
            self.suffix = suffix
            self.spark = spark
            self.colour = colour
        }

        /// A column that shows a field as it comes.
        public init(stringLiteral field: String) { self.init(field) }
    }
}
