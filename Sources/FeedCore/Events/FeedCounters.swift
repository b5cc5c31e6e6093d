/// What is counted of a feed since the program began.
public struct FeedCounters: Sendable, Equatable {
    /// Events stored.
    public var events = 0
    /// Bytes of the stream received.
    public var bytes = 0
    /// Comment lines received: heartbeats.
    public var comments = 0
    /// Events that came again after a resume and were dropped.
    public var repeated = 0
    /// Events dropped for an ID longer than the limit.
    public var oversized = 0
    /// Times the link was lost and found again.
    public var gaps = 0
    /// Events that are certainly missing.
    public var missing = 0
    /// Gaps of which nothing tells whether events were lost.
    public var uncertainGaps = 0
    /// When the newest event arrived.
    public var lastEvent: Moment?
    /// When the newest bytes arrived.
    public var lastBytes: Moment?

    /// Nothing counted yet.
    public init() {}

    /// Counts what happened to the feed besides events.
    mutating func count(_ activity: FeedActivity, at moment: Moment) {
        switch activity {
        case .bytes(let count, let newComments, let dropped):
            bytes += count
            comments += newComments
            oversized += dropped
            lastBytes = moment
        case .repeated(let count):
            repeated += count
        case .note(.reconnected(let gap)):
            count(gap)
        case .link, .note, .pending:
            break
        }
    }

    private mutating func count(_ gap: Gap) { count(gap, 1) }

    /// Counts as if a gap had not been.
    mutating func forget(_ gap: Gap) { count(gap, -1) }

    private mutating func count(_ gap: Gap, _ sign: Int) {
        gaps += sign
        missing += sign * (gap.missing ?? 0)
        if gap.loss == .possible { uncertainGaps += sign }
    }
}
