import FeedCore
import TerminalKit

/// A line for those who have the screen read to them: words in the place of marks, rules and colours.
struct SpokenLine {
    let text: SafeText

    /// Columns that one event takes at most: nobody listens to more.
    private static let limit = 400

    /// What happened to a feed at a time; nil leaves the time out.
    private init(_ feed: SafeText, at time: SafeText?, _ words: SafeText) {
        text = (time.map { $0 + " " } ?? "") + feed + words
    }

    /// An event, or a note such as a drop.
    init(_ item: StoredItem, of feed: SafeText, at time: SafeText?) {
        if let note = item.note {
            let words = NoteLine.words(of: note).words.joined(separator: ", ")
            self.init(feed, at: time, SafeText(": " + words))
        } else {
            self.init(feed, at: time, SpokenLine.words(of: item))
        }
    }

    /// What a link is doing now; nil while there is nothing new to say of it.
    init?(_ snapshot: FeedSnapshot, of feed: SafeText, now: Moment, at time: SafeText?) {
        let badge = LinkBadge(snapshot, now: now.uptime)
        let words: SafeText
        switch (snapshot.link.state, badge.word) {
        // What ended for good is said as a note.
        case (.connecting, _) where snapshot.link.attempt > 0, (.closed, _), (.off, _): return nil
        case (.failed, _) where !snapshot.newestNotes(limit: 1).isEmpty: return nil
        case (.open, "stale"): words = "stale, nothing came for " + badge.detail
        case (.open, _): words = "open"
        case (.connecting, _): words = "connecting"
        default: words = [badge.word, badge.detail, badge.cause].filter { !$0.isEmpty }.joined(by: " ")
        }
        self.init(feed, at: time, ": " + words)
    }

    /// Events that were left out.
    init(skipped count: Int, of feed: SafeText) {
        text = SafeText("… \(Counts.of(count, "more event")) of ") + feed
    }

    /// `, tick: symbol ACME, price 182.41`.
    private static func words(of item: StoredItem) -> SafeText {
        let type = item.withFields { $0.type.isEmpty ? SafeText.empty : SafeText($0.type, columns: 60) }
        let words =
            item.dataLength == 0
            ? "no data" : members(of: item) ?? item.withFields { SafeText(lines: $0.data, columns: limit) }
        return (type.isEmpty ? "" : ", " + type) + ": " + words.cut(to: limit)
    }

    /// The members of a JSON object one after the other; nil for other data.
    private static func members(of item: StoredItem) -> SafeText? {
        let event = ParsedEvent(item, isLookedInto: true)
        guard let members = event.members, !members.isEmpty else { return nil }
        return item.withFields { fields in
            var text = SafeText.empty
            for (key, value) in members where text.columns <= limit {
                text += (text.isEmpty ? "" : ", ") + SafeText(key) + " " + value.text(in: fields.data, columns: limit)
            }
            return text
        }
    }
}
