import FeedCore
import TerminalKit

extension Pane {
    /// Whether it shows joined text: what moves in it are rows, not the choice of an item.
    public var isText: Bool { view == .text }

    /// Its text in rows; nil while it has none.
    func textRows(columns: Int, zone: Zone) -> TextRows? {
        guard let digest = digest as? TextDigest, columns > 0 else { return nil }
        let feeds = timeline.feeds.map { ($0, SafeText(timeline.store[$0].feed.name)) }
        let names = feed == nil ? Dictionary(feeds) { $1 } : nil
        return TextRows(pages: digest.pages, columns: columns, zone: zone, names: names)
    }

    /// Events that its text has nothing of.
    var eventsWithoutText: Int { isText ? (digest as? TextDigest)?.ignored ?? 0 : 0 }

    /// Moves its text by so many rows, negative to what is older; at the newest it follows again.
    ///
    /// - Parameters:
    ///   - rows: rows that are seen.
    ///   - columns: columns that they have.
    public mutating func moveText(by distance: Int, rows: Int, columns: Int) {
        textPlace = textRows(columns: columns, zone: .fixed(seconds: 0))?.place(distance, from: textPlace, page: rows)
    }

    /// Moves its text to the oldest row.
    public mutating func moveTextToOldest(rows: Int, columns: Int) {
        textPlace = textRows(columns: columns, zone: .fixed(seconds: 0))?.oldest(page: rows)
    }
}
