import FeedCore

extension KeptFeed {
    /// Where a feed's stream is.
    init(_ feed: FeedSnapshot) {
        self.init(
            name: feed.feed.name, source: feed.feed.fingerprint, lastEventID: feed.lastEventID,
            configuredID: feed.feed.lastEventID)
    }
}

extension Session {
    /// A feed as the last run left it: it goes on after the last ID, if its source is the same and the config has not
    /// named another ID since.
    func resumed(_ feed: Feed) -> Feed {
        guard
            let kept = feeds.first(where: { $0.name == feed.name }), kept.source == feed.fingerprint,
            kept.configuredID == feed.lastEventID, !kept.lastEventID.isEmpty
        else { return feed }
        var resumed = feed
        resumed.lastEventID = kept.lastEventID
        return resumed
    }
}

extension Feed {
    /// Tells whether this is the same stream: IDs of another one mean nothing.
    fileprivate var fingerprint: String {
        let address =
            switch source {
            case .http(let url): url
            case .standardInput: "standard input"
            case .file(let path): "file \(path)"
            case .unusable: ""
            }
        let body = request.body.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return Fingerprint([address, request.method ?? "", body, request.unixSocket ?? ""]).text
    }
}
