/// What the user can tell a feed to do.
public enum FeedOrder: Sendable, Equatable {
    /// Connect now, whatever the link is doing.
    case reconnect
    /// Cut the connection and stay off.
    case disconnect
}
