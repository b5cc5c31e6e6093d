/// The alerts of one feed, and how far its items were looked at.
public struct FeedWatch: Sendable {
    /// Marks that are kept; the oldest are forgotten.
    static let mostMarks = 20_000

    /// An item that an alert was about.
    struct Mark: Sendable, Equatable {
        let sequence: UInt64
        /// Whether it is to be seen among the others.
        var isHighlighted: Bool
    }

    /// Its alerts.
    public private(set) var machines: [AlertMachine]
    /// Items that were gone before they could be looked at.
    public private(set) var missed = 0
    /// The items that alerts were about, oldest first.
    private(set) var marks: [Mark] = []
    /// The first item that was not looked at.
    private var next: Int
    /// Since when the feed is meant to bring events.
    private var since: Uptime

    /// Watches a feed from an item on.
    init(_ alerts: [Alert], from next: Int, at now: Uptime) {
        machines = alerts.map(AlertMachine.init)
        self.next = next
        since = now
    }

    /// Watches these alerts from now on; what is known of those that it watched already stays.
    mutating func adopt(_ alerts: [Alert]) {
        guard !alerts.elementsEqual(machines.lazy.map(\.alert)) else { return }
        var known = machines
        machines = alerts.map { alert in
            known.firstIndex { $0.alert == alert }.map { known.remove(at: $0) } ?? AlertMachine(alert)
        }
    }

    /// Looks at what is new, at most at so many items, and at the time.
    mutating func extend(to feed: FeedSnapshot, at now: Moment, budget: Int) -> [AlertFiring] {
        if [.off, .closed].contains(feed.link.state) { since = now.uptime }
        forgetMarks(before: feed)
        return lookAtItems(of: feed, at: now, budget: budget) + lookAtTime(feed, at: now)
    }

    /// Whether items are left to be looked at.
    func isBehind(_ feed: FeedSnapshot) -> Bool { next < feed.ordinals.upperBound }

    /// Lets an alert be quiet, or not any more.
    mutating func snoozeNext(_ alert: Int, at now: Uptime) { machines[alert].snoozeNext(at: now) }

    private mutating func lookAtItems(of feed: FeedSnapshot, at now: Moment, budget: Int) -> [AlertFiring] {
        let looking = machines.indices.filter { machines[$0].looksAtItems }
        guard !looking.isEmpty else {
            next = feed.ordinals.upperBound
            return []
        }
        missed += max(0, feed.ordinals.lowerBound - next)
        let range = max(next, feed.ordinals.lowerBound)..<max(next, feed.ordinals.upperBound)
        // Most frames bring nothing to most feeds, and what a filter needs to look is not made for that.
        guard !range.isEmpty else {
            next = range.upperBound
            return []
        }
        let piece = range.prefix(max(1, budget / looking.count))
        var found: [(ordinal: Int, alert: Int)] = []
        for index in looking { found += machines[index].look(at: piece, of: feed).map { ($0, index) } }
        found.sort { $0 < $1 }
        next = piece.upperBound
        return found.flatMap { fire($0.alert, feed, at: now, about: feed[$0.ordinal]) }
    }

    private mutating func lookAtTime(_ feed: FeedSnapshot, at now: Moment) -> [AlertFiring] {
        machines.indices.flatMap { index in
            machines[index].takes(feed, since: since, now: now.uptime) ? fire(index, feed, at: now, about: nil) : []
        }
    }

    private mutating func fire(
        _ index: Int, _ feed: FeedSnapshot, at now: Moment, about item: StoredItem?
    ) -> [AlertFiring] {
        let time = item?.arrival ?? now.time
        let outcome = machines[index].fire(at: time, now: now.uptime)
        guard outcome != .snoozed else { return [] }
        let alert = machines[index].alert
        if let item { mark(item.sequence, alert.actions.contains(.highlight)) }
        return [
            AlertFiring(feed: feed.id, alert: alert, sequence: item?.sequence, time: time, isLoud: outcome == .loud)
        ]
    }
}

// MARK: - Marks

extension FeedWatch {
    /// The mark of an item; nil when no alert was about it.
    func mark(of sequence: UInt64) -> Mark? {
        let index = marks.indices.partitioningIndex { marks[$0].sequence >= sequence }
        return marks.indices.contains(index) && marks[index].sequence == sequence ? marks[index] : nil
    }

    private mutating func mark(_ sequence: UInt64, _ isHighlighted: Bool) {
        if let last = marks.last, last.sequence == sequence {
            marks[marks.count - 1].isHighlighted = last.isHighlighted || isHighlighted
        } else {
            marks.append(Mark(sequence: sequence, isHighlighted: isHighlighted))
        }
    }

    private mutating func forgetMarks(before feed: FeedSnapshot) {
        guard let first = marks.first?.sequence else { return }
        let oldest = feed.ordinals.isEmpty ? .max : feed.sequence(at: feed.ordinals.lowerBound)
        guard first < oldest || marks.count > FeedWatch.mostMarks else { return }
        marks.removeAll { $0.sequence < oldest }
        marks.removeFirst(max(0, marks.count - FeedWatch.mostMarks))
    }
}
