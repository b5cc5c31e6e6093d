import FeedCore
import TerminalKit

/// One column of the table of sources.
struct SourceColumn: Sendable {
    /// What stands above it.
    let title: SafeText
    /// Those with the least go first when there is no room for all.
    let importance: Int
    /// Whether its values stand right.
    var isNumber = false
    /// It is never wider.
    var limit = 24
    /// Its value for a feed.
    let text: @Sendable (FeedSnapshot, ScreenState) -> StyledText

    /// All columns, from left to right.
    static let all = [
        SourceColumn(title: "LINK", importance: 100) { feed, state in
            let badge = LinkBadge(feed, now: state.now.uptime)
            return StyledText(badge.mark + " " + badge.words, badge.role)
        },
        SourceColumn(title: "FEED", importance: 99) { feed, _ in StyledText(SafeText(feed.feed.name), .text, .bold) },
        SourceColumn(title: "TRY", importance: 40, isNumber: true) { feed, _ in
            StyledText(SafeText(feed.link.attempt == 0 ? "" : Counts.ordinal(feed.link.attempt)))
        },
        SourceColumn(title: "NEXT", importance: 45, isNumber: true) { feed, state in
            guard feed.link.state == .retrying, let next = feed.link.retryAt else { return StyledText() }
            return StyledText(SafeText(Spans.wait(next - state.now.uptime)), .stale)
        },
        SourceColumn(title: "LAST", importance: 80, isNumber: true) { feed, state in
            let age = feed.counters.lastEvent.map { Spans.age(state.now.uptime - $0.uptime) }
            return StyledText(SafeText(age ?? "–"))
        },
        SourceColumn(title: "EVENTS", importance: 90, isNumber: true) { feed, _ in
            StyledText(SafeText(Counts.grouped(feed.counters.events)))
        },
        SourceColumn(title: "RATE", importance: 85, isNumber: true) { feed, state in
            StyledText(SafeText(Counts.rate(feed.rate.perSecond(at: state.now.uptime))))
        },
        SourceColumn(title: "BYTES", importance: 60, isNumber: true) { feed, _ in
            StyledText(SafeText(Counts.bytes(feed.counters.bytes)))
        },
        SourceColumn(title: "LOST", importance: 75, isNumber: true) { feed, _ in feed.counters.lossInShort },
        SourceColumn(title: "REPEATED", importance: 50, isNumber: true) { feed, _ in
            StyledText(SafeText(Counts.grouped(feed.counters.repeated)))
        },
        SourceColumn(title: "LAST ID", importance: 55, limit: 16) { feed, _ in
            StyledText(SafeText(feed.link.lastEventID), .dim)
        },
        SourceColumn(title: "HTTP", importance: 65, isNumber: true) { feed, _ in
            StyledText(SafeText(feed.link.httpStatus.map(String.init) ?? "–"))
        },
        SourceColumn(title: "LAST ERROR", importance: 70, limit: 60) { feed, _ in
            StyledText(SafeText(feed.lastError ?? ""), .down)
        },
    ]

    /// A column with its place.
    struct Fitted {
        let column: SourceColumn
        let offset: Int
        let width: Int

        /// The text in the column's width.
        func aligned(_ text: StyledText) -> StyledText {
            let cut = text.cut(to: width)
            guard column.isNumber else { return cut }
            return StyledText(SafeText(repeating: " ", count: width - cut.columns)) + cut
        }
    }

    /// The columns that fit, most important first, each as wide as its widest value.
    static func fitted(to room: Int, feeds: [FeedSnapshot], state: ScreenState) -> [Fitted] {
        var widths: [Int: Int] = [:]
        var left = room
        for (index, column) in all.enumerated().sorted(by: { $0.element.importance > $1.element.importance }) {
            let widest = feeds.reduce(column.title.columns) { max($0, column.text($1, state).columns) }
            let width = min(widest, column.limit)
            // A column of free text takes what is left, if that is enough for a few words.
            let given = width + 2 <= left ? width : column.limit > 24 && left >= 20 ? left - 2 : 0
            guard given > 0 else { continue }
            widths[index] = given
            left -= given + 2
        }
        var offset = 0
        return all.indices.compactMap { index in
            guard let width = widths[index] else { return nil }
            defer { offset += width + 2 }
            return Fitted(column: all[index], offset: offset, width: width)
        }
    }
}

extension FeedCounters {
    /// `0`, `3`, `?` where nothing tells.
    fileprivate var lossInShort: StyledText {
        if missing > 0 { return StyledText(SafeText(Counts.grouped(missing) + (uncertainGaps > 0 ? "+?" : "")), .down) }
        return uncertainGaps > 0 ? StyledText("?", .stale) : StyledText("0")
    }
}
