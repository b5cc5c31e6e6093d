import FeedCore

/// The digest of a pane's items as it is and as it was.
///
/// From the items alone a digest of the past could only be made from the start, which is no longer kept. So copies are
/// kept on the way: the base, made of what the store has dropped, and checkpoints. A digest of the past is the copy
/// before it with the few items in between taken in. When there are too many copies, every other one is given up.
struct DigestLog: Sendable {
    /// A copy, and the sequence number of the last item in it.
    private struct Checkpoint: Sendable {
        var digest: any Digest
        var sequence: UInt64

        /// The next items of a timeline up to a sequence number, as many as are taken in at once.
        func next(of timeline: Timeline, upTo end: UInt64, limit: Int = DigestLog.leastSpacing) -> [StoredItem] {
            guard sequence < end else { return [] }
            return timeline.items(startingAt: sequence + 1, limit: limit).prefix { $0.sequence <= end }
        }

        /// Takes in the next items, of which there must be some.
        mutating func take(_ items: [StoredItem]) {
            digest.take(items)
            sequence = items.last?.sequence ?? sequence
        }
    }

    /// The items that it was made of, as far as they were retained then: what the base is made of once they are not.
    private(set) var timeline: Timeline
    private var newest: Checkpoint
    /// The oldest is the base.
    private var checkpoints: [Checkpoint]
    /// Items between two checkpoints.
    private var spacing = DigestLog.leastSpacing
    private var sinceLast = 0
    /// A copy near the moment that was asked for last, for the next one is mostly close by.
    private var recent: Checkpoint?

    /// Items between two checkpoints at least, and items that are taken in while a frame waits at most.
    static let leastSpacing = 512
    /// Things in all copies together, about.
    private static let weightLimit = 200_000
    /// Copies at most.
    private static let countLimit = 64

    /// A digest of nothing yet.
    init(_ digest: any Digest, of timeline: Timeline) {
        self.timeline = timeline
        newest = Checkpoint(digest: digest, sequence: 0)
        checkpoints = [newest]
    }

    /// The digest of all that was taken in.
    var digest: any Digest { newest.digest }

    /// The sequence number of the newest item that was taken in.
    var sequence: UInt64 { newest.sequence }

    /// How many items of a timeline are not taken in yet.
    func backlog(in timeline: Timeline) -> Int { timeline.count(after: newest.sequence) }

    /// Takes in what is new in a timeline, which must be the one before or what became of it.
    mutating func advance(to timeline: Timeline) {
        moveBase(to: timeline.retainedFrom)
        self.timeline = timeline
        let end = timeline.knownUpTo
        while takeNext(upTo: end) {}
        newest.sequence = max(newest.sequence, end)
    }

    /// The digest of the items up to a sequence number; nil when what it was made of is not known any more.
    mutating func digest(upTo sequence: UInt64) -> (any Digest)? {
        guard sequence < newest.sequence else { return newest.digest }
        guard var past = checkpoint(before: sequence) else { return nil }
        while case let items = past.next(of: timeline, upTo: sequence), let last = items.last {
            // All but the last piece is kept: the next moment is likely to be a little earlier or later.
            if items.count < Self.leastSpacing || last.sequence == sequence { recent = past }
            past.take(items)
        }
        return past.digest
    }

    /// The newest copy of a moment or before it.
    private func checkpoint(before sequence: UInt64) -> Checkpoint? {
        let known = checkpoints.last { $0.sequence <= sequence }
        guard let known, let recent, recent.sequence <= sequence, recent.sequence > known.sequence else { return known }
        return recent
    }

    /// Takes in a piece of what is new, to the next checkpoint at most; false when there is none.
    private mutating func takeNext(upTo end: UInt64) -> Bool {
        let limit = min(Self.leastSpacing, spacing - sinceLast)
        let items = newest.next(of: timeline, upTo: end, limit: limit)
        guard !items.isEmpty else { return false }
        newest.take(items)
        sinceLast += items.count
        if sinceLast >= spacing { addCheckpoint() }
        return true
    }

    private mutating func addCheckpoint() {
        checkpoints.append(newest)
        sinceLast = 0
        let limit = min(Self.countLimit, max(4, Self.weightLimit / max(1, newest.digest.weight)))
        guard checkpoints.count > limit else { return }
        checkpoints = checkpoints.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        spacing *= 2
    }

    /// Makes the base of all that is older than `oldest`, which the store retains no longer.
    private mutating func moveBase(to oldest: UInt64) {
        guard oldest > checkpoints[0].sequence + 1 else { return }
        var base = checkpoints.last { $0.sequence < oldest } ?? checkpoints[0]
        checkpoints.removeAll { $0.sequence < oldest }
        while case let items = base.next(of: timeline, upTo: oldest - 1), !items.isEmpty { base.take(items) }
        base.sequence = max(base.sequence, oldest - 1)
        checkpoints.insert(base, at: 0)
        if let sequence = recent?.sequence, sequence < base.sequence { recent = nil }
    }
}
