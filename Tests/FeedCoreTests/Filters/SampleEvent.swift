import FeedCore

/// An event of a test.
struct SampleEvent {
    var data: [UInt8]
    var type: String
    var id: String
    var feed: String

    static func make(_ data: String = "", type: String = "", id: String = "", feed: String = "Stocks") -> SampleEvent {
        SampleEvent(data: Array(data.utf8), type: type, id: id, feed: feed)
    }

    func matches(_ matcher: FilterMatcher) -> Bool {
        let (type, id) = (Array(type.utf8), Array(id.utf8))
        return data.withUnsafeBytes { data in
            type.withUnsafeBytes { type in
                id.withUnsafeBytes { id in
                    matcher.matches(EventFields(feed: feed, type: type, id: id, data: data))
                }
            }
        }
    }

    func matches(_ expression: String) throws(FilterError) -> Bool {
        matches(try Filter(expression).matcher())
    }
}
