/// Where a feed's bytes come from.
public enum FeedSource: Sendable, Hashable {
    /// An `http` or `https` URL.
    case http(url: String)
    /// The process's standard input.
    case standardInput
    /// A file that holds an event stream.
    case file(path: String)
}
