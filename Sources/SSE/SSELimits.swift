/// How much of a stream is held in memory before it is refused. All lengths are counted as received, before invalid
/// UTF-8 is replaced (which makes three bytes of one).
public struct SSELimits: Sendable, Equatable {
    /// Longest line, in bytes without its ending.
    public var line = 16 << 20
    /// Largest event: bytes of its data.
    public var event = 16 << 20
    /// Longest event name, in bytes.
    public var eventName = 1 << 20
    /// Longest ID, in bytes; an event that carries a longer one is dropped and counted.
    public var id = 4 << 10

    /// The default limits.
    public init() {}
}

/// A stream that asks for more memory than its limits allow.
public enum SSELimitError: Error, Equatable {
    /// A line is longer than `limit` bytes.
    case lineTooLong(limit: Int)
    /// An event's data is larger than `limit` bytes.
    case eventTooLarge(limit: Int)
    /// An event's name is longer than `limit` bytes.
    case eventNameTooLong(limit: Int)
}
