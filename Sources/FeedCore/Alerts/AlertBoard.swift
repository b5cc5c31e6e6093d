/// All alerts of all feeds, and what became of them.
///
/// It looks at what is new in the store and not at what panes show, so that an alert in what nobody sees is one all the
/// same. What was stored before it began is none.
public struct AlertBoard: Sendable {
    /// Firings that are kept; the oldest are forgotten.
    static let mostFirings = 500
    /// Events that are looked at in one step, times the alerts that look at them.
    static let budget = 50_000

    /// What the alerts were about, oldest first.
    public private(set) var firings: [AlertFiring] = []
    /// How many of them nobody has seen yet, those included that are no longer kept.
    public private(set) var unseen = 0
    /// Whether items are left to be looked at.
    public private(set) var isBehind = false
    private var watches: [FeedID: FeedWatch] = [:]
    /// The first feed that was not there at the last look: all of its items are new.
    private var nextFeed = FeedID(rawValue: 0)

    /// A board of a program that begins with nothing stored.
    public init() {}

    /// A board that begins with what is stored by then.
    public init(_ store: StoreSnapshot, at now: Moment) {
        nextFeed = store.nextFeed
        follow(store, at: now)
    }

    /// Looks at what is new.
    ///
    /// - Returns: what the alerts were about, but for those that are snoozed.
    public mutating func extend(to store: StoreSnapshot, at now: Moment) -> [AlertFiring] {
        follow(store, at: now)
        isBehind = false
        guard !watches.isEmpty else { return [] }
        // Only feeds that have something new share it: one that is flooded among thousands that are not is kept up with.
        let budget = AlertBoard.budget / max(1, store.feeds.count { watches[$0.id]?.isBehind($0) == true })
        var new: [AlertFiring] = []
        for feed in store.feeds {
            // Changed in place: a copy of its marks for each frame would cost more than looking does.
            new += watches[feed.id]?.extend(to: feed, at: now, budget: budget) ?? []
            isBehind = isBehind || watches[feed.id]?.isBehind(feed) == true
        }
        firings = (firings + new).suffix(AlertBoard.mostFirings)
        unseen += new.count
        return new
    }

    /// Somebody has seen them all.
    public mutating func see() { unseen = 0 }

    /// The alerts of a feed.
    public func watch(of feed: FeedID) -> FeedWatch? { watches[feed] }

    /// Lets an alert be quiet, or not any more.
    public mutating func snoozeNext(_ alert: Int, of feed: FeedID, at now: Uptime) {
        guard watches[feed]?.machines.indices.contains(alert) == true else { return }
        watches[feed]?.snoozeNext(alert, at: now)
    }

    /// Whether an item is to be seen among the others.
    public func highlights(_ item: StoredItem) -> Bool {
        watches[item.feed]?.mark(of: item.sequence)?.isHighlighted ?? false
    }

    /// The items of feeds that alerts were about, oldest first.
    public func marks(of feeds: [FeedID]) -> [UInt64] {
        let marks = feeds.compactMap { watches[$0]?.marks.map(\.sequence) }
        return marks.count > 1 ? marks.flatMap(\.self).sorted() : marks.first ?? []
    }

    /// Watches the feeds that have alerts, from their newest item on, and those that are new from their first.
    private mutating func follow(_ store: StoreSnapshot, at now: Moment) {
        for feed in store.feeds where !feed.feed.alerts.isEmpty || watches[feed.id] != nil {
            let start = feed.id < nextFeed ? feed.ordinals.upperBound : feed.ordinals.lowerBound
            watches[feed.id, default: FeedWatch(feed.feed.alerts, from: start, at: now.uptime)].adopt(feed.feed.alerts)
        }
        if watches.contains(where: { store.place(of: $0.key) == nil }) {
            watches = watches.filter { store.place(of: $0.key) != nil }
        }
        nextFeed = store.nextFeed
    }
}

/// An alert that was true.
public struct AlertFiring: Sendable, Equatable {
    /// Of which feed.
    public let feed: FeedID
    /// Which alert.
    public let alert: Alert
    /// The item that it was about; nil when it was about none.
    public let sequence: UInt64?
    /// When.
    public let time: Timestamp
    /// Whether something is to be done about it besides marking the item.
    public let isLoud: Bool
}
