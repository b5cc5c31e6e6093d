import FeedCore
import FeedEngine

/// Lets feeds come, go and change, in the store and on the network.
struct FeedDesk {
    private let store: EventStore
    private let supervisor: FeedSupervisor

    init(_ store: EventStore, _ subscriptions: Subscriptions) {
        self.store = store
        supervisor = subscriptions.supervisor
    }

    /// Carries out an effect that is about the set of feeds; any other does nothing.
    func perform(_ effect: Effect) {
        switch effect {
        case .add(let feed, let id): add(feed, as: id)
        case .change(let id, let feed, let reconnects): change(id, to: feed, reconnects: reconnects)
        case .remove(let id): remove(id)
        case .restore(let id, let place): restore(id, at: place)
        case .arrange(let ids): store.arrange(ids)
        case .limit(let memory): store.limit(memory: memory)
        default: break
        }
    }

    private func add(_ feed: Feed, as id: FeedID) {
        let given = store.add(feed, at: .now())
        precondition(given == id, "the store gave \(given) for a feed that the model knows as \(id)")
        if feed.source.fault == nil { supervisor.add(feed, as: id) }
    }

    private func change(_ id: FeedID, to feed: Feed, reconnects: Bool) {
        let before = store.snapshot(of: id)
        store.change(id, to: feed)
        if reconnects { subscribe(to: feed, as: id, after: before) }
    }

    private func remove(_ id: FeedID) {
        supervisor.remove(id)
        store.remove(id)
    }

    private func restore(_ id: FeedID, at place: Int) {
        store.restore(id, at: place)
        let before = store.snapshot(of: id)
        subscribe(to: before.feed, as: id, after: before)
    }

    /// From the same source the stream goes on where it was.
    private func subscribe(to feed: Feed, as id: FeedID, after before: FeedSnapshot) {
        guard feed.source.fault == nil else { return }
        var resumed = feed
        if feed.source == before.feed.source, !before.lastEventID.isEmpty { resumed.lastEventID = before.lastEventID }
        supervisor.add(resumed, as: id)
    }
}
