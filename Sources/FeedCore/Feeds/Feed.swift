/// Names one feed of one run of the program.
public struct FeedID: Hashable, Comparable, Sendable {
    /// Counts from 0 in the order in which feeds were added.
    public var rawValue: Int

    /// The feed that was added as number `rawValue`, from 0.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The feed added earlier comes first.
    public static func < (a: FeedID, b: FeedID) -> Bool { a.rawValue < b.rawValue }
}

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
    /// The JSON field that tells the rows of a table apart, as written in config.
    public var key: String?
    /// The columns named in config; empty finds its own.
    public var columns: [FeedColumn] = []

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

/// Where a feed's bytes come from.
public enum FeedSource: Sendable, Hashable {
    /// An `http` or `https` URL.
    case http(url: String)
    /// The process's standard input.
    case standardInput
    /// A file that holds an event stream.
    case file(path: String)
}

/// One column of a list or table, as named in config.
public struct FeedColumn: Sendable, Equatable {
    /// The JSON path of its values.
    public var field: String
    /// Digits after the decimal point; nil shows numbers as they came.
    public var decimals: Int?
    /// Text before each value.
    public var prefix = ""
    /// Text after each value.
    public var suffix = ""
    /// Length of a sparkline of recent values; nil for none.
    public var spark: Int?
    /// What colours the value.
    public var colour: ColourRule?

    /// What colours a value.
    public enum ColourRule: String, Sendable, CaseIterable {
        /// Up or down since the last value.
        case change
        /// Above or below zero.
        case sign
    }

    /// A column of a field.
    public init(field: String) { self.field = field }
}

/// What is sent when a feed connects, named as in curl.
public struct FeedRequest: Sendable, Equatable {
    /// The method; nil is GET, or POST with a body.
    public var method: String?
    /// The user's own header lines, in order.
    public var headers: [Header] = []
    /// The body; nil for none.
    public var body: [UInt8]?
    /// `name:password` for basic authentication.
    public var user: String?
    /// Accept any certificate; shown on screen all the time.
    public var isInsecure = false
    /// A file of certificates to trust.
    public var caCertificate: String?
    /// A file with the client's certificate.
    public var certificate: String?
    /// A file with the client's private key.
    public var key: String?
    /// A proxy URL; nil takes curl's environment variables.
    public var proxy: String?
    /// The path of a Unix socket to connect to instead of the URL's host.
    public var unixSocket: String?
    /// Read the user's `.netrc`.
    public var usesNetrc = false

    /// A plain GET.
    public init() {}
}

/// One header line.
public struct Header: Sendable, Hashable {
    /// Its name, compared without case.
    public var name: String
    /// Its value.
    public var value: String

    /// A header line.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// How much of a stream is held in memory before it is refused.
public struct FeedLimits: Sendable, Equatable {
    /// Longest line and largest event, in bytes; past it the link fails.
    public var event = 16 << 20
    /// Longest event name, in bytes; past it the link fails.
    public var eventName = 1 << 20
    /// Longest ID, in bytes; past it the event is dropped and counted.
    public var id = 4 << 10

    /// The default limits.
    public init() {}
}

/// How much of a feed the store keeps.
public struct Retention: Sendable, Equatable {
    /// At most so many events.
    public var events = 100_000
    /// At most so many bytes of memory.
    public var bytes = 64 << 20

    /// The default: 100,000 events, 64 MiB.
    public init(events: Int = 100_000, bytes: Int = 64 << 20) {
        self.events = events
        self.bytes = bytes
    }
}
