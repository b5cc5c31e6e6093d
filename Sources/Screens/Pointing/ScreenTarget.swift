public import FeedCore

/// What stands in a cell of the screen, as a click there means it.
public enum ScreenTarget: Sendable, Equatable {
    /// An item of a pane, by its sequence number.
    case item(UInt64, pane: Int)
    /// A row of a pane that has a name in place of an item.
    case namedRow(String, pane: Int)
    /// The heading of a column of a pane, by the column's field.
    case heading(String, pane: Int)
    /// What the border of a pane says of newer items: `↓ 27 new`.
    case news(pane: Int)
    /// A pane elsewhere: its border, its heading, a row without an item.
    case pane(Int)
    /// A feed's row in the rail, or its line where there is no room for panes.
    case feed(FeedID)
    /// A row of what lies over the panes: of a list to choose from.
    case row(Int)
    /// What lies over the panes, elsewhere.
    case overlay
    /// What is seen of the panes around it.
    case aroundOverlay
    /// The slider of the past: how far along, from 0 at the oldest moment to 1 at the present.
    case moment(share: Double)
    /// What the footer offers.
    case hint(HelpLine)
    /// The text that is entered: the cursor belongs before the character of this number.
    case prompt(cursor: Int)
    /// What the text can be completed to, by its index.
    case completion(Int)
    /// Nothing that a click could mean.
    case nothing
}
