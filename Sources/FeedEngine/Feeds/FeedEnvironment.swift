public import FeedCore
public import Transfer

/// What all feeds of a run share.
public struct FeedEnvironment: Sendable {
    /// Where events go.
    public var sink: any FeedSink
    /// The thread that all feeds live on.
    public var transfer: Transfer
    /// What requests call themselves: `feedtop/VERSION`.
    public var userAgent: String
    /// What tells the time.
    public var clock: any FeedClock
    /// Random numbers from 0 up to 1, which spread reconnects.
    public var random: @Sendable () -> Double

    /// An environment; clock and random numbers are the system's unless given.
    public init(
        sink: any FeedSink, transfer: Transfer, version: String, clock: any FeedClock = SystemClock(),
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.sink = sink
        self.transfer = transfer
        userAgent = "feedtop/\(version)"
        self.clock = clock
        self.random = random
    }
}
