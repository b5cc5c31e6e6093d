/// What happens to a feed besides events.
public enum FeedActivity: Sendable {
    /// So many bytes of the stream arrived, with so many comment lines among them and so many events dropped for their
    /// size.
    case bytes(Int, comments: Int, dropped: Int)
    /// So many events came again after a resume and were dropped.
    case repeated(Int)
    /// The link is in another state.
    case link(Link)
    /// A line for the timeline.
    case note(Note)
    /// So many bytes of an unfinished event are held by the feed's parser now.
    case pending(Int)

    /// Whether somebody who watches must be told at once.
    var isNews: Bool {
        switch self {
        case .link, .note: true
        case .bytes, .repeated, .pending: false
        }
    }
}
