import FeedCore
import Screens

/// A feed of the config as it was last read, and the feed of the store that it is.
struct RolledFeed: Sendable, Equatable {
    let id: FeedID
    /// What the config calls it.
    var name: String
    /// Its settings when they were last without mistakes; nil when they never were.
    var feed: Feed?
}

/// What becomes of the running feeds when the config lists other ones than before: worked out from what it listed, what
/// it lists now, and what runs.
///
/// A feed whose lines say what they said before is left alone, whatever the user made of it meanwhile: it may have been
/// edited, and one that the user removed stays away. A feed that runs and has a mistake in its lines now goes on with
/// the settings it had.
struct Reload {
    /// What the loop must do.
    private(set) var effects: [Effect] = []
    /// The feeds of the config from now on.
    private(set) var roll: [RolledFeed] = []
    /// What is wrong with the lines of feeds that go on as before, in words.
    private(set) var faults: [FeedID: String] = [:]
    /// The feeds whose panes are to show something else: another filter, another view.
    private(set) var shownAnew: [FeedID: Feed] = [:]
    /// How many feeds came, changed and went.
    private(set) var counts = (added: 0, changed: 0, removed: 0)

    private let store: StoreSnapshot
    /// The feeds that the config listed before.
    private let before: Set<FeedID>
    private var next: FeedID

    /// - Parameters:
    ///   - listed: what the config lists now, in order.
    ///   - roll: what it listed before, in order.
    ///   - ordersScreen: whether the order of the file is the order of the panes.
    init(_ listed: [ListedFeed], after roll: [RolledFeed], in store: StoreSnapshot, ordersScreen: Bool) {
        self.store = store
        before = Set(roll.map(\.id))
        next = store.nextFeed
        let matches = Reload.matches(of: listed, among: roll)
        for (index, entry) in listed.enumerated() {
            if let old = matches[index] { keep(old, as: entry) } else { add(entry) }
        }
        remove(roll.map(\.id).filter { id in !self.roll.contains { $0.id == id } && store.place(of: id) != nil })
        if ordersScreen { arrange() }
    }

    private mutating func add(_ entry: ListedFeed) {
        if let running = unlisted(as: entry) { return adopt(running, as: entry) }
        effects.append(.add(entry.shown, as: next))
        roll.append(RolledFeed(id: next, name: entry.name, feed: entry.feed))
        next = FeedID(rawValue: next.rawValue + 1)
        counts.added += 1
    }

    /// A feed that the user added, and that the config lists now.
    private func unlisted(as entry: ListedFeed) -> FeedSnapshot? {
        guard let feed = entry.feed else { return nil }
        return store.feeds.first { running in
            running.feed.name == feed.name && running.feed.isRead(as: feed) && !before.contains(running.id)
                && !roll.contains { $0.id == running.id }
        }
    }

    private mutating func adopt(_ running: FeedSnapshot, as entry: ListedFeed) {
        roll.append(RolledFeed(id: running.id, name: entry.name, feed: entry.feed))
        if let feed = entry.feed, feed != running.feed { change(running, to: feed) }
    }

    private mutating func keep(_ old: RolledFeed, as entry: ListedFeed) {
        roll.append(RolledFeed(id: old.id, name: entry.name, feed: entry.feed ?? old.feed))
        guard store.place(of: old.id) != nil else { return }
        let running = store[old.id]
        if let feed = entry.feed {
            if running.feed.source.fault != nil || (feed != old.feed && feed != running.feed) {
                change(running, to: feed)
            } else if running.link.state == .failed {
                effects.append(.reconnect(old.id))
            }
        } else if running.feed.source.fault == nil {
            // By the name that it will have again.
            roll[roll.count - 1].name = old.name
            faults[old.id] = entry.fault
        } else if running.feed != entry.shown {
            effects.append(.change(old.id, to: entry.shown, reconnects: false))
        }
    }

    private mutating func change(_ running: FeedSnapshot, to feed: Feed) {
        let reconnects = !feed.isRead(as: running.feed)
        effects.append(.change(running.id, to: feed, reconnects: reconnects))
        if !reconnects, running.link.state == .failed { effects.append(.reconnect(running.id)) }
        if feed.shownPanes != running.feed.shownPanes || ViewSetup(of: feed) != ViewSetup(of: running.feed) {
            shownAnew[running.id] = feed
        }
        counts.changed += 1
    }

    private mutating func remove(_ ids: [FeedID]) {
        effects += ids.map(Effect.remove)
        counts.removed = ids.count
    }

    /// The order of the file; what the user added stays behind.
    private mutating func arrange() {
        let listed = roll.map(\.id)
        let removed = effects.compactMap { if case .remove(let id) = $0 { id } else { nil } }
        let added = effects.compactMap { if case .add(_, let id) = $0 { id } else { nil } }
        let there = store.feeds.map(\.id).filter { !removed.contains($0) } + added
        let wanted = listed.filter(there.contains)
        if Array(there.prefix(wanted.count)) != wanted { effects.append(.arrange(wanted)) }
    }
}

extension Reload {
    /// `1 feed added, 2 changed`; nil when none of it happened.
    var words: String? {
        let parts = [(counts.added, "added"), (counts.changed, "changed"), (counts.removed, "removed")]
            .filter { $0.0 > 0 }
        guard let (count, verb) = parts.first else { return nil }
        let first = "\(count) \(count == 1 ? "feed" : "feeds") \(verb)"
        return ([first] + parts.dropFirst().map { "\($0.0) \($0.1)" }).joined(separator: ", ")
    }
}

// MARK: - Which feed is which

extension Reload {
    /// The feed of before that each listed feed is, by its index.
    private static func matches(of listed: [ListedFeed], among roll: [RolledFeed]) -> [Int: RolledFeed] {
        var matches: [Int: RolledFeed] = [:]
        var taken: Set<FeedID> = []
        func match(_ isSame: (_ index: Int, ListedFeed, RolledFeed) -> Bool) {
            for (index, entry) in listed.enumerated() where matches[index] == nil {
                guard let old = roll.first(where: { !taken.contains($0.id) && isSame(index, entry, $0) }) else {
                    continue
                }
                matches[index] = old
                taken.insert(old.id)
            }
        }
        // A broken feed may have the name of another, which has the better claim to it.
        match { _, entry, old in entry.feed != nil && old.feed != nil && entry.name == old.name }
        match { _, entry, old in entry.name == old.name }
        // What is read the same way has another name; what stands in its place has lost its name, or got one.
        match { _, entry, old in entry.feed.map { old.feed?.isRead(as: $0) == true } ?? false }
        match { index, entry, old in (entry.feed == nil) != (old.feed == nil) && roll[safe: index] == old }
        return matches
    }
}

extension [RolledFeed] {
    fileprivate subscript(safe index: Int) -> RolledFeed? { indices.contains(index) ? self[index] : nil }
}

extension Feed {
    /// Whether one connection serves both.
    func isRead(as other: Feed) -> Bool {
        source == other.source && request == other.request && reconnect == other.reconnect
            && heartbeat == other.heartbeat && idleTimeout == other.idleTimeout && limits == other.limits
    }
}
