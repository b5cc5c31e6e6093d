import TerminalKit

/// How much a screen of some size shows.
public enum Density: Sendable, Equatable {
    /// A line a feed, nothing else.
    case lines
    /// Panes without borders, short marks.
    case bare
    /// Panes with borders, one above the other.
    case column
    /// Panes with borders, two side by side.
    case columns
    /// As many panes as fit, beside a rail with the sources.
    case wide

    /// What a screen of a size shows.
    init(_ size: Size) {
        self =
            switch size.columns {
            case _ where size.columns < 30 || size.rows < 6: .lines
            case _ where size.columns < 60 || size.rows < 10: .bare
            case ..<100: .column
            case ..<160: .columns
            default: .wide
            }
    }

    /// Whether panes have borders.
    var hasBorders: Bool { self != .lines && self != .bare }
}
