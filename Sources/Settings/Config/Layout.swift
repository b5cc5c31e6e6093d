/// How panes are laid out.
public enum Layout: Sendable, Equatable {
    /// As the screen's size suggests.
    case auto
    /// Side by side.
    case columns
    /// One below the other.
    case rows
    /// One at a time.
    case tabs
    /// Rows of feeds by name, from the top; each row from the left. `All feeds` is the merged timeline. Without weights
    /// all are of one size.
    case grid([[String]], weights: Weights? = nil)

    /// How large the rows, and the feeds in each, are to one another.
    public struct Weights: Sendable, Equatable {
        /// Of the rows, from the top.
        public var rows: [Int]
        /// Of the feeds of each row, from the left.
        public var feeds: [[Int]]

        /// The weights of rows of feeds.
        public init(rows: [Int], feeds: [[Int]]) {
            self.rows = rows
            self.feeds = feeds
        }
    }

    /// The words for layouts that need no names.
    public static let words = ["auto", "columns", "rows", "tabs"]

    /// The layout of a word; nil for any other.
    public init?(_ word: String) {
        switch word.lowercased() {
        case "auto": self = .auto
        case "columns": self = .columns
        case "rows": self = .rows
        case "tabs": self = .tabs
        default: return nil
        }
    }
}
