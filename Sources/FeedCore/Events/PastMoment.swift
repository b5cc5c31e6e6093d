/// A moment of the past that the store can be shown at: what had come until then, and when it was.
public struct PastMoment: Hashable, Sendable {
    /// The sequence number of the newest item that had come; 0 for none.
    public var sequence: UInt64
    /// When it was, on both clocks.
    public var moment: Moment

    /// A moment of the past.
    public init(sequence: UInt64, moment: Moment) {
        self.sequence = sequence
        self.moment = moment
    }
}

extension StoreSnapshot {
    /// The store as it stood at a moment of the past, as far as it is still kept: the feeds that there are now, with the
    /// items, the links and the rates of then. Bytes and heartbeats stay counted as they are now.
    ///
    /// Copies no event; takes some thousand steps a feed at most, however many events there are.
    public func asOf(_ past: PastMoment) -> StoreSnapshot {
        var copy = self
        copy.feeds = feeds.map { $0.asOf(past) }
        copy.markers = markers.asOf(past)
        return copy
    }

    /// The sequence number of the newest item that had come at a time; 0 when nothing is kept of then.
    public func sequence(at time: Timestamp) -> UInt64 {
        (feeds + [markers]).reduce(0) { newest, feed in
            let end = feed.ordinal(arrivedAtOrAfter: Timestamp(microseconds: time.microseconds + 1))
            return end > feed.ordinals.lowerBound ? max(newest, feed.sequence(at: end - 1)) : newest
        }
    }

    /// The oldest item that is kept of any feed; nil when nothing is.
    public var oldestItem: StoredItem? {
        feeds.compactMap { feed in feed.ordinals.first.map { feed[$0] } }.min { $0.sequence < $1.sequence }
    }
}

extension FeedSnapshot {
    /// The feed as it stood at a moment of the past.
    func asOf(_ past: PastMoment) -> FeedSnapshot {
        var copy = self
        let end = ordinal(atOrAfter: past.sequence + 1)
        let later = end..<ordinals.upperBound
        copy.ordinals = ordinals.lowerBound..<end
        copy.link = history.link(at: past.moment.time) ?? link
        copy.counters = counters(without: later, at: past.moment)
        copy.rate = RateMeter(of: copy, at: past.moment)
        return copy
    }

    private func counters(without later: Range<Int>, at moment: Moment) -> FeedCounters {
        var counters = counters
        counters.events -= later.count - notes(in: later)
        for ordinal in noteOrdinals(in: later) {
            if case .reconnected(let gap)? = self[ordinal].note { counters.forget(gap) }
        }
        let before = ordinals.lowerBound..<later.lowerBound
        counters.lastEvent = before.reversed().lazy.filter(isEvent).first.map { moment.shifted(to: self[$0].arrival) }
        counters.lastBytes = counters.lastBytes.map {
            moment.shifted(to: min($0.time, history.lastBytes(at: moment.time)))
        }
        return counters
    }
}

extension RateMeter {
    /// What a feed's meter showed at a moment, from the events that are kept. Its seconds begin with those of the
    /// monotonic clock.
    fileprivate init(of feed: FeedSnapshot, at moment: Moment) {
        self.init()
        let begun = Duration.nanoseconds(moment.uptime.nanoseconds % 1_000_000_000)
        let start = moment.time + (.zero - begun - .seconds(RateMeter.seconds - 1))
        var ordinal = feed.ordinal(arrivedAtOrAfter: start)
        // Something came before: counting did not begin with what is counted here.
        if ordinal > 0 { add(0, at: moment.shifted(to: start).uptime) }
        for second in 1...RateMeter.seconds where ordinal < feed.ordinals.upperBound {
            let end = feed.ordinal(arrivedAtOrAfter: start + .seconds(second))
            let events = end - ordinal - feed.notes(in: ordinal..<end)
            if events > 0 { add(events, at: moment.shifted(to: start + .seconds(second - 1)).uptime) }
            ordinal = end
        }
    }
}

extension Moment {
    /// Another moment, by its wall clock.
    public func shifted(to time: Timestamp) -> Moment { Moment(time: time, uptime: uptime + (time - self.time)) }
}
