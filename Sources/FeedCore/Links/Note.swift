/// A line in a timeline that is not an event.
public enum Note: Sendable, Equatable {
    /// The link was lost, with the reason in words.
    case lost(reason: String)
    /// The link is open again.
    case reconnected(Gap)
    /// The link ended for good, with the reason in words.
    case ended(state: LinkState, reason: String)
    /// The user has marked this moment, with a few words or none.
    case marker(text: String)
}
