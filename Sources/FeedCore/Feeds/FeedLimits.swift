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
