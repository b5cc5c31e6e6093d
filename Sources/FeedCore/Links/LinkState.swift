/// What a subscription is doing.
public enum LinkState: String, Sendable, CaseIterable {
    /// A connection is being made, or its answer awaited.
    case connecting
    /// The stream is open.
    case open
    /// The connection was lost; another will be made.
    case retrying
    /// Ended for good, as the server or its stream meant it.
    case closed
    /// Ended for good by a fault; only the user can try again.
    case failed
    /// Switched off by the user.
    case off
}
