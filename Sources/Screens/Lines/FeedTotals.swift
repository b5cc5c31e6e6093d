import FeedCore

/// What all feeds come to together.
struct FeedTotals {
    private let feeds: [FeedSnapshot]
    private let now: Uptime

    init(_ state: ScreenState) {
        feeds = state.store.feeds
        now = state.now.uptime
    }

    /// `5 feeds: 4 open, 1 retrying`.
    var inWords: String {
        guard !feeds.isEmpty else { return "no feeds" }
        let states = LinkState.allCases.sorted { $0.order < $1.order }
        let parts = states.compactMap { state -> String? in
            let count = feeds.count { $0.link.state == state }
            return count == 0 ? nil : "\(count) \(state.rawValue)"
        }
        return Counts.of(feeds.count, "feed") + ": " + parts.joined(separator: ", ")
    }

    /// `4/5 open`.
    var inShort: String { "\(feeds.count { $0.link.state == .open })/\(feeds.count) open" }

    /// The worst that any of them is in.
    var role: ThemeRole {
        if feeds.contains(where: { $0.link.state == .failed }) { return .down }
        return feeds.contains { $0.link.state == .retrying } ? .stale : .text
    }

    var events: Int { feeds.reduce(0) { $0 + $1.counters.events } }
    var evicted: Int { feeds.reduce(0) { $0 + $1.evicted } }
    var rate: Double { feeds.reduce(0) { $0 + $1.rate.perSecond(at: now) } }
    var insecure: [FeedSnapshot] { feeds.filter { $0.link.isInsecure || $0.feed.request.isInsecure } }

    /// Events in each of the last seconds.
    func history(seconds: Int) -> [Double] {
        feeds.reduce(into: Array(repeating: 0, count: seconds)) { sums, feed in
            for (index, count) in feed.rate.history(seconds, at: now).enumerated() { sums[index] += Double(count) }
        }
    }
}

extension LinkState {
    /// In which order states are told.
    fileprivate var order: Int {
        switch self {
        case .open: 0
        case .connecting: 1
        case .retrying: 2
        case .failed: 3
        case .closed: 4
        case .off: 5
        }
    }
}

extension FeedSnapshot {
    /// A chart of the events in each of the last seconds; blank when there were none.
    func sparkline(seconds: Int, at now: Uptime) -> [Double] { rate.history(seconds, at: now).map(Double.init) }
}
