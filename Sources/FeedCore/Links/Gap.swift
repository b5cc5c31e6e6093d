/// A drop in a feed, and what is known about it once the link is open again.
public struct Gap: Sendable, Equatable {
    /// What is known about lost events.
    public enum Loss: String, Sendable {
        /// A repeat overlapped, or integer IDs went on by one.
        case none
        /// Nothing tells.
        case possible
        /// The server said so, or integer IDs that always stepped by one skipped.
        case certain
    }

    /// When the link was lost.
    public var began: Timestamp
    /// How long until it was open again.
    public var length: Duration
    /// Why it was lost, in words.
    public var reason: String
    /// The last event ID that was sent; empty if none.
    public var resumedAt: String
    /// Events that came again and were dropped.
    public var repeated: Int
    /// What is known about lost events.
    public var loss: Loss
    /// How many are certainly missing, when integer IDs tell.
    public var missing: Int?

    /// A gap.
    public init(
        began: Timestamp, length: Duration, reason: String, resumedAt: String, repeated: Int = 0,
        loss: Loss = .possible, missing: Int? = nil
    ) {
        self.began = began
        self.length = length
        self.reason = reason
        self.resumedAt = resumedAt
        self.repeated = repeated
        self.loss = loss
        self.missing = missing
    }
}
