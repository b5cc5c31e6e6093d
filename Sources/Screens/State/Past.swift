public import FeedCore

/// The moment of the past that all panes show.
public struct Past: Sendable {
    /// Which moment it is.
    public let at: PastMoment
    /// The store as it stood then.
    let store: StoreSnapshot
    /// When the oldest item came that is kept, and when it is now.
    let span: ClosedRange<Timestamp>

    /// A moment of the past of a store; the oldest that is kept for one before that, and nil for one that is not past or
    /// when nothing is kept.
    init?(_ moment: PastMoment, of present: StoreSnapshot, now: Moment) {
        guard moment.moment.time <= now.time, let oldest = present.oldestItem else { return nil }
        at =
            moment.sequence >= oldest.sequence
            ? moment : PastMoment(sequence: oldest.sequence, moment: now.shifted(to: oldest.arrival))
        store = present.asOf(at)
        span = min(oldest.arrival, at.moment.time)...max(now.time, at.moment.time)
    }

    /// How far it lies between the oldest moment and now: from 0 to 1.
    var share: Double {
        let whole = (span.upperBound - span.lowerBound).inSeconds
        return whole > 0 ? (at.moment.time - span.lowerBound).inSeconds / whole : 1
    }
}

extension ScreenState {
    /// Shows the store in all panes as it stood when an item had just come.
    public mutating func travel(to item: StoredItem) {
        travel(to: PastMoment(sequence: item.sequence, moment: now.shifted(to: item.arrival)))
    }

    /// Shows the store in all panes as it stood at a time; what is not past is the present.
    public mutating func travel(to time: Timestamp) {
        travel(to: PastMoment(sequence: store.sequence(at: time), moment: now.shifted(to: time)))
    }

    /// Shows the store as it stood at a share of the time that is kept: 0 is the oldest moment, 1 the present.
    public mutating func travel(toShare share: Double) {
        guard let oldest = store.oldestItem?.arrival else { return }
        let micros = Double((now.time - oldest).microseconds) * min(max(0, share), 1)
        travel(to: Timestamp(microseconds: oldest.microseconds + Int64(micros)))
    }

    /// Shows the present again.
    public mutating func returnToPresent() { show(past: nil) }

    /// The state as it is drawn: what it knows of the store and the time is of the moment that is shown.
    var asShown: ScreenState {
        guard let past else { return self }
        var shown = self
        shown.store = past.store
        shown.now = past.at.moment
        return shown
    }

    private mutating func travel(to moment: PastMoment) { show(past: Past(moment, of: store, now: now)) }

    private mutating func show(past: Past?) {
        self.past = past
        extendPanes()
    }

    /// Lets the panes take in the store. What is dropped from it is dropped from the past as well.
    mutating func extendPanes() {
        past = past.flatMap { Past($0.at, of: store, now: now) }
        for index in panes.indices { panes[index].extend(to: store, showing: past?.store) }
    }
}
