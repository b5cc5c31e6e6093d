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
    /// Rows of feeds by name, from the top; each row from the left. `All feeds` is the merged timeline.
    case grid([[String]])

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
