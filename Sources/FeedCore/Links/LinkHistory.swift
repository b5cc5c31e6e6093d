/// What a feed's link was and when it was silent for longer than expected, oldest first, for as long as there is room.
struct LinkHistory: Sendable {
    /// Changes that are kept, and silences.
    static let limit = 512

    private var changes: [(time: Timestamp, link: Link)] = []
    private var silences: [Range<Timestamp>] = []

    /// The link at a time, or the oldest one that is known; nil when none is.
    func link(at time: Timestamp) -> Link? {
        let next = changes.indices.partitioningIndex { changes[$0].time > time }
        return changes.isEmpty ? nil : changes[max(0, next - 1)].link
    }

    /// When the newest bytes had come at a time; the time itself where nothing says that they were late.
    func lastBytes(at time: Timestamp) -> Timestamp {
        let next = silences.indices.partitioningIndex { silences[$0].lowerBound > time }
        guard next > 0, silences[next - 1].contains(time) else { return time }
        return silences[next - 1].lowerBound
    }

    /// The link is another one.
    mutating func add(_ link: Link, at time: Timestamp) {
        changes.append((time, link))
        if changes.count > LinkHistory.limit { changes.removeFirst() }
    }

    /// Bytes have come after others, or after nothing for longer than the link's rhythm lets expect.
    mutating func add(silence: Range<Timestamp>, of link: Link) {
        guard let heartbeat = link.heartbeat, silence.upperBound - silence.lowerBound > heartbeat * 5 / 2 else {
            return
        }
        silences.append(silence)
        if silences.count > LinkHistory.limit { silences.removeFirst() }
    }
}
