/// A feed's latest events, numbered from 1 and shared by all who read it. It forgets the oldest when full:
/// a reader that falls behind skips what is gone, and never makes the log grow.
struct FeedLog: Sendable {
    /// How many events are kept.
    let capacity: Int
    /// How long clients are told to wait before they connect again.
    let retry: Duration
    /// The number of the newest event; 0 before the first.
    private(set) var newest = 0
    /// The event numbered n as wire bytes, at (n - 1) modulo the capacity.
    private var slots: [[UInt8]] = []
    private var heartbeats = 0
    private var drops = 0

    /// How many events go into one block, so that a reader far behind is not handed the whole log at once.
    static let eventsPerBlock = 64

    init(capacity: Int = 500, retry: Duration = .seconds(2)) {
        self.capacity = capacity
        self.retry = retry
    }

    /// The number of the oldest event that is kept; 1 before the first.
    var oldest: Int { newest - slots.count + 1 }

    /// Numbers a message and keeps it.
    mutating func append(_ message: DemoMessage) {
        newest += 1
        let bytes = EventStreamText.event(message, id: newest)
        if slots.count < capacity {
            slots.append(bytes)
        } else {
            slots[(newest - 1) % capacity] = bytes
        }
    }

    /// Sends a heartbeat to every reader that has read everything.
    mutating func beat() { heartbeats += 1 }

    /// Drops every reader that there is now.
    mutating func drop() { drops += 1 }
}

// MARK: Reading

extension FeedLog {
    /// How far one subscriber has read.
    struct Bookmark: Sendable, Equatable {
        /// The number of the event to read next.
        var next: Int
        fileprivate var hasBeenGreeted = false
        fileprivate var heartbeats: Int
        fileprivate var drops: Int
    }

    /// What there is for a subscriber to read.
    enum Reading: Sendable, Equatable {
        /// Bytes for the wire: events, or a heartbeat.
        case bytes([UInt8])
        /// The connection is to be dropped.
        case dropped
        /// Nothing new.
        case nothing
    }

    /// Where a subscriber starts.
    /// - Parameters:
    ///   - lastEventID: the `Last-Event-ID` it sent. Reading goes on right after that event, or with the oldest
    ///     kept. nil, what is no number, and a number not given out yet (from before a restart) start afresh.
    ///   - backfill: how many of the latest events a fresh subscriber gets.
    func bookmark(after lastEventID: String?, backfill: Int = 25) -> Bookmark {
        let next =
            if let seen = lastEventID.flatMap({ Int($0) }), (0...newest).contains(seen) {
                max(seen + 1, oldest)
            } else {
                max(newest - backfill + 1, oldest)
            }
        return Bookmark(next: next, heartbeats: heartbeats, drops: drops)
    }

    /// Hands out what a subscriber has not read yet and moves its bookmark past it.
    func read(_ bookmark: inout Bookmark) -> Reading {
        guard bookmark.drops == drops else { return .dropped }
        defer { bookmark.heartbeats = heartbeats }
        let greeting = greet(&bookmark)
        let events = readEvents(&bookmark)
        if !greeting.isEmpty || !events.isEmpty { return .bytes(greeting + events) }
        return bookmark.heartbeats == heartbeats ? .nothing : .bytes(EventStreamText.heartbeat)
    }

    private func greet(_ bookmark: inout Bookmark) -> [UInt8] {
        guard !bookmark.hasBeenGreeted else { return [] }
        bookmark.hasBeenGreeted = true
        return EventStreamText.retry(retry)
    }

    private func readEvents(_ bookmark: inout Bookmark) -> [UInt8] {
        let first = max(bookmark.next, oldest)
        let end = min(newest + 1, first + Self.eventsPerBlock)
        guard first < end else { return [] }
        bookmark.next = end
        return (first..<end).flatMap { slots[($0 - 1) % capacity] }
    }
}
