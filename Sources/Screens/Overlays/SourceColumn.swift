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
        SourceColumn(title: "AGE", importance: 84, isNumber: true) { feed, state in
            let age = feed.counters.lastEvent.map { Spans.age(state.now.uptime - $0.uptime) }
            return StyledText(SafeText(age ?? "–"))
        },
        SourceColumn(title: "EVENTS", importance: 90, isNumber: true) { feed, _ in
            StyledText(SafeText(Counts.grouped(feed.counters.events)))
        },
        SourceColumn(title: "RATE", importance: 80, isNumber: true) { feed, state in
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
            StyledText(SafeText(feed.lastEventID), .dim)
        },
        SourceColumn(title: "HTTP", importance: 65, isNumber: true) { feed, _ in
            StyledText(SafeText(feed.link.httpStatus.map(String.init) ?? "–"))
        },
        SourceColumn(title: "LAST ERROR", importance: 86, limit: 60) { feed, _ in
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
        var widths = Array(repeating: 0, count: all.count)
        var left = room
        for index in all.indices.sorted(by: { all[$0].importance > all[$1].importance }) {
            let width = min(all[index].width(feeds, state), SourceColumn.first)
            guard width + gap <= left else { continue }
            widths[index] = width
            left -= width + gap
        }
        // Free text grows into what is left once every column had its turn.
        for index in all.indices where widths[index] == SourceColumn.first {
            let more = min(left, all[index].width(feeds, state) - widths[index])
            widths[index] += more
            left -= more
        }
        return places(widths)
    }

    /// Blanks between columns.
    private static let gap = 2
    /// Columns of text get at most so much until all columns had their turn.
    private static let first = 20

    private static func places(_ widths: [Int]) -> [Fitted] {
        var offset = 0
        return all.indices.compactMap { index in
            guard widths[index] > 0 else { return nil }
            defer { offset += widths[index] + gap }
            return Fitted(column: all[index], offset: offset, width: widths[index])
        }
    }

    private func width(_ feeds: [FeedSnapshot], _ state: ScreenState) -> Int {
        min(limit, feeds.reduce(title.columns) { max($0, text($1, state).columns) })
    }
}

extension FeedCounters {
    /// `0`, `3`, `?` where nothing tells.
    fileprivate var lossInShort: StyledText {
        if missing > 0 { return StyledText(SafeText(Counts.grouped(missing) + (uncertainGaps > 0 ? "+?" : "")), .down) }
        return uncertainGaps > 0 ? StyledText("?", .stale) : StyledText("0")
    }
}
