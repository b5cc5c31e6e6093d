import FeedCore

extension FeedSnapshot {
    /// Why the link is not open, or why it was lost last, among the notes that are retained.
    var lastError: String? {
        if link.state != .open, let reason = link.reason { return reason }
        return newestNotes(limit: 4).lazy.compactMap(\.note?.reasonInWords).first
    }
}

extension Note {
    fileprivate var reasonInWords: String? {
        switch self {
        case .lost(let reason), .ended(_, let reason): reason
        case .reconnected(let gap): gap.reason
        case .marker(let text): text
        }
    }
}
