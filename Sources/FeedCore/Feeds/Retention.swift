/// How much of a feed the store keeps.
public struct Retention: Sendable, Equatable {
    /// At most so many events.
    public var events = 100_000
    /// At most so many bytes of memory.
    public var bytes = 64 << 20

    /// The default: 100,000 events, 64 MiB.
    public init(events: Int = 100_000, bytes: Int = 64 << 20) {
        self.events = events
        self.bytes = bytes
    }
}
