/// One column of a list or table, as named in config.
public struct FeedColumn: Sendable, Equatable {
    /// The JSON path of its values.
    public var field: String
    /// Digits after the decimal point; nil shows numbers as they came.
    public var decimals: Int?
    /// Text before each value.
    public var prefix = ""
    /// Text after each value.
    public var suffix = ""
    /// Length of a sparkline of recent values; nil for none.
    public var spark: Int?
    /// What colours the value.
    public var colour: ColourRule?

    /// Digits after the decimal point that can be asked for.
    public static let decimalCounts = 0...15
    /// Lengths that a sparkline can have.
    public static let sparkLengths = 2...500

    /// What colours a value.
    public enum ColourRule: String, Sendable, CaseIterable {
        /// Up or down since the last value.
        case change
        /// Above or below zero.
        case sign
    }

    /// A column of a field.
    public init(field: String) { self.field = field }
}
