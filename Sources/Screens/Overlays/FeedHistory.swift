import FeedCore

extension FeedSnapshot {
    /// Why the link is not open, or why it was lost last, among the notes that are retained.
    var lastError: String? {
        if link.state != .open, let reason = link.reason { return reason }
        return newestNotes(limit: 4).lazy.compactMap(\.note.reasonInWords).first
    }

    /// The newest notes among the retained items, newest first.
    func newestNotes(limit: Int) -> [(note: Note, arrival: FeedCore.Timestamp)] {
        let total = notes(in: ordinals)
        return (max(0, total - limit)..<total).reversed().compactMap { index in
            let item = self[ordinal(ofNote: index)]
            return item.note.map { ($0, item.arrival) }
        }
    }

    /// The ordinal of the note at `index`, counted from the oldest retained one: notes are few among many events, so
    /// that halving the range finds one sooner than walking it.
    private func ordinal(ofNote index: Int) -> Int {
        var (low, high) = (ordinals.lowerBound, ordinals.upperBound - 1)
        while low < high {
            let middle = low + (high - low) / 2
            if notes(in: ordinals.lowerBound..<middle + 1) > index { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Note {
    fileprivate var reasonInWords: String? {
        switch self {
        case .lost(let reason), .ended(_, let reason): reason
        case .reconnected(let gap): gap.reason
        }
    }
}
