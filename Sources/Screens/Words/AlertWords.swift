public import FeedCore
public import TerminalKit

extension AlertFiring {
    /// What is said of it: the alert, and as much of the event as fits in `columns`.
    ///
    /// The alert comes first, so that no event decides how the text begins.
    public func words(in store: StoreSnapshot, columns: Int = 200) -> SafeText {
        let start = SafeText(alert.words)
        guard let item = item(in: store) else { return start.cut(to: columns) }
        if let note = item.note {
            return (start + ": " + SafeText(NoteLine.words(of: note).words.joined(separator: " · "))).cut(to: columns)
        }
        let room = max(0, columns - start.columns - 2)
        return (start + ": " + item.withFields { SafeText(lines: $0.data, columns: room) }).cut(to: columns)
    }

    /// The item that it was about; nil when there is none, or it is no longer stored.
    public func item(in store: StoreSnapshot) -> StoredItem? {
        guard let sequence else { return nil }
        let feed = store[feed]
        let ordinal = feed.ordinal(atOrAfter: sequence)
        guard feed.ordinals.contains(ordinal), feed.sequence(at: ordinal) == sequence else { return nil }
        return feed[ordinal]
    }
}

extension StyledText {
    /// What stands before an event that an alert was about.
    static let alertSign = StyledText("⚠", .down, .bold)
}
