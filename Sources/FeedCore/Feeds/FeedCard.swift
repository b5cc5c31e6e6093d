/// What the cards of a board show, as named in config.
public struct FeedCard: Sendable, Equatable {
    /// What it is about; nil finds out.
    public var title: CardTemplate?
    /// What people look at first; nil finds out.
    public var score: CardTemplate?
    /// How far it is; nil finds out.
    public var clock: CardTemplate?
    /// What happened last; nil finds out.
    public var detail: CardTemplate?
    /// How cards are ordered.
    public var order = Order.activity

    /// How the cards of a board are ordered.
    public enum Order: String, Sendable, CaseIterable {
        /// What goes on before what is quiet, and of that what changed last first.
        case activity
        /// By the values of the key.
        case key
    }

    /// A card that finds out by itself what to show.
    public init() {}
}
