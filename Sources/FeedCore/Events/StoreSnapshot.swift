/// All feeds of a store as they stood at one moment. Taking it copies no event.
public struct StoreSnapshot: Sendable {
    /// The feeds that there are, in their order.
    public internal(set) var feeds: [FeedSnapshot]
    /// The moments that the user has marked, as the notes of a feed of their own.
    public internal(set) var markers: FeedSnapshot
    /// The ID that the next feed gets: IDs are never given twice.
    public let nextFeed: FeedID
    /// Grows with each item stored and each link that changed.
    public let revision: UInt64
    /// The index of each feed in `feeds`.
    private let places: [FeedID: Int]

    /// A snapshot of feeds.
    public init(feeds: [FeedSnapshot] = [], revision: UInt64 = 0) {
        self.init(
            feeds: feeds, markers: FeedLog(retention: Retention()),
            places: Dictionary(uniqueKeysWithValues: feeds.enumerated().map { ($1.id, $0) }),
            nextFeed: FeedID(rawValue: (feeds.map(\.id.rawValue).max() ?? -1) + 1), revision: revision)
    }

    init(
        feeds: [FeedSnapshot], markers: FeedLog, places: [FeedID: Int], nextFeed: FeedID, revision: UInt64
    ) {
        self.feeds = feeds
        self.markers = .nameless(.markers, markers)
        self.places = places
        self.nextFeed = nextFeed
        self.revision = revision
    }

    /// One feed. Of a feed that is gone nothing is known: it is nameless, off and empty.
    public subscript(id: FeedID) -> FeedSnapshot {
        if id == .markers { return markers }
        return place(of: id).map { feeds[$0] } ?? .nameless(id, FeedLog(retention: Retention()))
    }

    /// The sequence number of the newest item; 0 while nothing is retained.
    public var newestSequence: UInt64 {
        (feeds + [markers]).reduce(0) { newest, feed in
            feed.ordinals.last.map { max(newest, feed.sequence(at: $0)) } ?? newest
        }
    }

    /// The index of a feed in `feeds`; nil when it is gone.
    public func place(of id: FeedID) -> Int? { places[id] }
}

extension FeedSnapshot {
    /// Items without a feed that could be subscribed to.
    fileprivate static func nameless(_ id: FeedID, _ log: FeedLog) -> FeedSnapshot {
        let never = Moment(time: Timestamp(microseconds: 0), uptime: Uptime(nanoseconds: 0))
        return FeedSnapshot(
            id: id, feed: Feed(name: "", source: .file(path: "")), link: Link(state: .off, since: never),
            counters: FeedCounters(), rate: RateMeter(), log: log)
    }
}
