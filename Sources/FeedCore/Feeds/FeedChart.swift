/// How a feed's chart is drawn, as named in config.
public struct FeedChart: Sendable, Equatable {
    /// What it draws.
    public var style = Style.auto
    /// How long a stretch of time it shows; nil as long as there is something to see, up to ten minutes.
    public var span: Duration?
    /// The lower end of its scale; nil finds one.
    public var min: Double?
    /// The upper end of its scale; nil finds one.
    public var max: Double?

    /// Ways to draw numbers.
    public enum Style: String, Sendable, CaseIterable {
        /// Lines, or what there is room for.
        case auto
        /// A line for each series.
        case lines
        /// Columns from the bottom.
        case blocks
        /// The newest numbers as bars, with the numbers.
        case bars
        /// The newest numbers as shares of a whole.
        case gauge
    }

    /// A chart that finds everything itself.
    public init() {}
}
