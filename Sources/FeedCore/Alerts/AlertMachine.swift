/// One alert of one feed while it is watched: what it was told so far, and what that comes to.
///
/// Time is an argument, and it asks nobody: the same inputs give the same answers.
public struct AlertMachine: Sendable {
    /// Thresholds that are known to be crossed, at most; past it one of them counts anew.
    static let mostCrossed = 10_000

    /// Until when an alert is quiet.
    public enum Snooze: Sendable, Equatable {
        case until(Uptime)
        case untilWoken
    }

    /// The alert.
    public let alert: Alert
    /// How often it was true.
    public private(set) var fired = 0
    /// How often nothing was done about it, because something had been done just before.
    public private(set) var quiet = 0
    /// When it was true last.
    public private(set) var lastFired: Timestamp?
    /// Until when it is quiet; nil while it is not.
    public private(set) var snooze: Snooze?
    /// The values whose threshold is crossed.
    private var crossed: Set<String> = []
    /// Whether the silence or the rate that it is about goes on.
    private var isOn = false
    private var meter = ActionMeter()

    /// An alert that nothing is known about yet.
    public init(_ alert: Alert) { self.alert = alert }

    /// Whether it waits for the condition to end before it can be true again.
    public var holds: Bool { isOn || !crossed.isEmpty }

    /// What is to be done about an alert that is true.
    enum Outcome {
        /// Everything.
        case loud
        /// The event is marked.
        case quiet
        /// Nothing.
        case snoozed
    }

    /// Takes note that it is true.
    mutating func fire(at time: Timestamp, now: Uptime) -> Outcome {
        fired += 1
        lastFired = time
        if isSnoozed(at: now) { return .snoozed }
        guard alert.actions.contains(where: { $0 != .highlight }) else { return .quiet }
        guard meter.takes(alert.limit, at: now) else {
            quiet += 1
            return .quiet
        }
        return .loud
    }
}

// MARK: - What it is told

extension AlertMachine {
    /// Whether it has to see each item.
    var looksAtItems: Bool {
        switch alert.condition {
        case .event, .crossing, .link: true
        case .silence, .rate: false
        }
    }

    /// Looks at new items of the feed, in their order.
    ///
    /// - Returns: the ordinals of those that make it true.
    mutating func look(at range: Range<Int>, of feed: FeedSnapshot) -> [Int] {
        switch alert.condition {
        case .event(let filter): return filter.matcher().ordinals(in: range, of: feed)
        case .crossing(let threshold): return crossings(of: threshold, in: range, of: feed)
        case .link(let turns):
            return feed.noteOrdinals(in: range).filter { ordinal in
                feed[ordinal].note.map { !turns.isDisjoint(with: LinkTurn.turns(of: $0)) } ?? false
            }
        case .silence, .rate: return []
        }
    }

    /// Whether the time that has passed makes it true.
    ///
    /// - Parameter since: since when the feed is meant to bring events.
    mutating func takes(_ feed: FeedSnapshot, since: Uptime, now: Uptime) -> Bool {
        switch alert.condition {
        case .event, .crossing, .link: return false
        case .silence(let span):
            let last = feed.counters.lastEvent.map { max($0.uptime, since) } ?? since
            return turns(on: now - last >= span, off: now - last < span)
        case .rate(let threshold):
            let isKnown = !threshold.isBelow || now - since >= .seconds(threshold.window + 1)
            let events = feed.rate.history(threshold.window, at: now).reduce(0, +)
            let verdict = isKnown ? threshold.verdict(events: events) : .between
            return turns(on: verdict == .passed, off: verdict == .back)
        }
    }

    private mutating func turns(on: Bool, off: Bool) -> Bool {
        defer { isOn = on || (isOn && !off) }
        return on && !isOn
    }

    private mutating func crossings(of threshold: Threshold, in range: Range<Int>, of feed: FeedSnapshot) -> [Int] {
        let judge = ThresholdJudge(threshold)
        var found: [Int] = []
        feed.forEachEvent(in: range) { ordinal, event in
            if crosses(event, judge) { found.append(ordinal) }
        }
        return found
    }

    private mutating func crosses(_ event: EventFields, _ judge: ThresholdJudge) -> Bool {
        let verdict = judge.verdict(event, isAnyCrossed: !crossed.isEmpty)
        guard verdict != .nothing, let key = judge.key(of: event) else { return false }
        guard verdict == .crossed else {
            crossed.remove(key)
            return false
        }
        guard crossed.insert(key).inserted else { return false }
        if crossed.count > AlertMachine.mostCrossed { crossed.removeFirst() }
        return true
    }
}

// MARK: - Quiet

extension AlertMachine {
    /// Whether it is quiet at a time.
    public func isSnoozed(at now: Uptime) -> Bool {
        switch snooze {
        case .until(let end): now < end
        case .untilWoken: true
        case nil: false
        }
    }

    /// Goes on to the next kind of quiet: for ten minutes, until it is woken, not at all.
    mutating func snoozeNext(at now: Uptime) {
        switch snooze {
        case .until(let end) where now < end: snooze = .untilWoken
        case .untilWoken: snooze = nil
        case .until, nil: snooze = .until(now + .seconds(600))
        }
    }
}
