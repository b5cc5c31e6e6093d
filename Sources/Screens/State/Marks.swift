public import FeedCore
import TerminalKit

/// An event that the user has marked.
///
/// In the run that it was marked in its sequence number tells which event it is; in any other its feed, its ID and when
/// it came.
public struct Mark: Sendable, Equatable {
    /// The name of its feed.
    public var feed: String
    /// Its ID; empty when there was none.
    public var id: String
    /// When it came.
    public var time: Timestamp
    /// The beginning of what it says, safe to be shown.
    public var text: String
    /// Its sequence number in this run's store; nil for a mark of an earlier run.
    public var sequence: UInt64?

    /// A mark.
    public init(feed: String, id: String, time: Timestamp, text: String, sequence: UInt64? = nil) {
        self.feed = feed
        self.id = id
        self.time = time
        self.text = text
        self.sequence = sequence
    }

    /// A mark of an event.
    public init(_ event: StoredItem, of feed: String) {
        let data = event.withFields { SafeText(lines: $0.data, columns: Mark.columns).string }
        self.init(
            feed: feed, id: event.id, time: event.arrival, text: data, sequence: event.sequence)
    }

    /// Columns of what an event says that are kept.
    private static let columns = 120

    /// Whether it is a mark of this event.
    func marks(_ event: StoredItem, of feed: String) -> Bool {
        if let sequence { return sequence == event.sequence }
        return time == event.arrival && feed == self.feed && id == event.id
    }
}

/// The events that the user has marked, in the order of their coming.
public struct Marks: Sendable, Equatable {
    /// Marks that are kept at most; the oldest go.
    public static let limit = 500

    /// The marks, oldest event first.
    public private(set) var all: [Mark]

    /// Marks of before.
    public init(_ marks: [Mark] = []) { all = marks.sorted { $0.time < $1.time }.suffix(Marks.limit) }

    /// Marks an event, or takes its mark away.
    ///
    /// - Returns: whether it is marked now.
    public mutating func toggle(_ event: StoredItem, of feed: String) -> Bool {
        let others = all.filter { !$0.marks(event, of: feed) }
        let isNew = others.count == all.count
        self = Marks(isNew ? others + [Mark(event, of: feed)] : others)
        return isNew
    }

    /// Whether an event is marked.
    func contains(_ event: StoredItem, of feed: String) -> Bool { all.contains { $0.marks(event, of: feed) } }
}

extension StoreSnapshot {
    /// The event of a mark; nil once it is no longer retained.
    public func event(of mark: Mark) -> StoredItem? {
        feeds.lazy.compactMap { $0.event(of: mark) }.first
    }
}

extension FeedSnapshot {
    fileprivate func event(of mark: Mark) -> StoredItem? {
        let start = mark.sequence.map(ordinal(atOrAfter:)) ?? ordinal(arrivedAtOrAfter: mark.time)
        return (start..<ordinals.upperBound).lazy.map { self[$0] }
            .prefix { $0.arrival == mark.time }
            .first { $0.note == nil && mark.marks($0, of: feed.name) }
    }
}

extension ScreenState {
    /// Whether an item is marked.
    func isMarked(_ item: StoredItem) -> Bool {
        !marks.all.isEmpty && item.note == nil && marks.contains(item, of: store[item.feed].feed.name)
    }

    /// The marks to choose from, the newest of them chosen; nil when there are none.
    public func menuOfMarks(command: String) -> Menu? {
        guard !marks.all.isEmpty else { return nil }
        let rows = marks.all.enumerated().map { index, mark in
            Menu.Row(
                text: "\(zone.clock(mark.time))  \(mark.feed)",
                detail: (store.event(of: mark) == nil ? "no longer kept · " : "") + mark.text,
                command: "\(command) \(index + 1)")
        }
        return Menu(title: "Marks", rows: rows, selected: rows.count - 1)
    }

    /// The pane that an event can be shown in: one of its feed's if that shows it, else the merged timeline's; the
    /// focused one if it is one of these.
    public func pane(for event: StoredItem) -> Int? {
        let panes = panes.indices.filter { self.panes[$0].shows(event) }
        let ofFeed = panes.filter { self.panes[$0].feed != nil }
        let candidates = ofFeed.isEmpty ? panes : ofFeed
        return candidates.first { $0 == focus } ?? candidates.first
    }
}
