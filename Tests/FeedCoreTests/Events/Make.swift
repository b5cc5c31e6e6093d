import FeedCore
import SSE

extension SSEBatch {
    /// The events of a piece of an event stream.
    static func make(_ stream: String) -> SSEBatch {
        var parser = SSEParser()
        var batch = SSEBatch()
        let bytes = Array(stream.utf8)
        let span = bytes.span
        do { try parser.parse(span, into: &batch) } catch { preconditionFailure("\(error)") }
        return batch
    }

    /// Events whose data are these words.
    static func make(data: [String]) -> SSEBatch { make(data.map { "data: \($0)\n\n" }.joined()) }
}

extension Moment {
    /// So many seconds after the beginning of both clocks.
    static func make(_ seconds: Double) -> Moment {
        Moment(
            time: Timestamp(microseconds: Int64(seconds * 1e6)), uptime: Uptime(nanoseconds: Int64(seconds * 1e9)))
    }
}

extension Feed {
    static func make(_ name: String = "quotes", keep: Retention = Retention()) -> Feed {
        var feed = Feed(name: name, source: .http(url: "http://127.0.0.1/\(name)"))
        feed.keep = keep
        return feed
    }
}

extension FeedSnapshot {
    /// The data of the retained events, notes as `--`.
    var words: [String] { ordinals.map { isEvent(at: $0) ? self[$0].data : "--" } }
}
