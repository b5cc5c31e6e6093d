/// Where a feed's bytes come from.
public enum FeedSource: Sendable, Hashable {
    /// An `http` or `https` URL.
    case http(url: String)
    /// The process's standard input.
    case standardInput
    /// A file that holds an event stream.
    case file(path: String)
    /// Nowhere: what is wrong with the feed, in words. It is listed as failed, and nothing subscribes to it.
    case unusable(reason: String)

    /// Why nothing can be read from it; nil when something can.
    public var fault: String? {
        if case .unusable(let reason) = self { reason } else { nil }
    }
}
