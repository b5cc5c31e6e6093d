import FeedCore
import Screens

/// Panes that go back to where they were in an earlier run once what they showed has come again.
///
/// A run begins with nothing stored. What a server sends again comes right after the connect; so nothing is waited for
/// long, and a pane that the user has moved meanwhile stays there.
struct PaneReturns: Sendable {
    /// How long events are waited for.
    static let patience: Duration = .seconds(10)
    /// Items of a feed that are looked at for one frame.
    private static let limit = 5_000

    private var awaited: [Awaited] = []
    private var end: Uptime?

    fileprivate struct Awaited: Sendable {
        let pane: Int
        let place: KeptPlace
        /// The ordinal of its feed from which nothing was looked at yet.
        var next = 0
    }

    /// Whether nothing is waited for.
    var isEmpty: Bool { awaited.isEmpty }

    /// Lets a pane go back to its place.
    mutating func expect(_ place: KeptPlace, of pane: Int, at now: Uptime) {
        guard place != .following else { return }
        awaited.append(Awaited(pane: pane, place: place))
        end = now + Self.patience
    }

    /// Looks at what is new, and moves panes whose events have come.
    mutating func look(at screen: inout ScreenState) {
        guard let end, !awaited.isEmpty else { return }
        var left: [Awaited] = []
        for var one in awaited where screen.now.uptime < end {
            guard let index = screen.panes.firstIndex(where: { $0.id == one.pane }),
                screen.panes[index].scroll == .following, !screen.panes[index].isPaused
            else { continue }
            if !one.moves(&screen.panes[index], in: screen.store, limit: Self.limit) { left.append(one) }
        }
        awaited = left
    }
}

extension PaneReturns.Awaited {
    /// - Returns: whether the pane is where it was.
    fileprivate mutating func moves(_ pane: inout Pane, in store: StoreSnapshot, limit: Int) -> Bool {
        switch place {
        case .following: return true
        case .paused:
            guard !pane.timeline.items(limit: 1).isEmpty else { return false }
            pane.pause()
            return true
        case .held(let event):
            guard let feed = store.feeds.first(where: { $0.feed.name == event.feed }) else { return false }
            let range = max(next, feed.ordinals.lowerBound, feed.ordinals.upperBound - limit)..<feed.ordinals.upperBound
            next = range.upperBound
            guard let item = range.lazy.map({ feed[$0] }).last(where: event.isSame) else { return false }
            pane.scroll = .held(bottom: item.sequence)
            return true
        }
    }
}

extension KeptEvent {
    /// Whether it is this event: with the same ID, or, where there was none, from a history with its time.
    fileprivate func isSame(as item: StoredItem) -> Bool {
        guard item.note == nil else { return false }
        guard !id.isEmpty else { return item.arrival.microseconds == microseconds }
        return item.hasOwnID && item.withFields { $0.id.elementsEqual(id.utf8) }
    }
}
