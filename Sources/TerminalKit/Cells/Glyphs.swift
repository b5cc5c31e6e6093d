/// The signs that a frame draws its own lines and figures with.
public struct Glyphs: Hashable, Sendable {
    /// Whether they are more than ASCII.
    public let isUnicode: Bool
    /// What stands where text was cut.
    public let ellipsis: SafeText
    /// A straight border.
    public let horizontal: SafeText
    /// A straight border.
    public let vertical: SafeText
    /// The corners: top left, top right, bottom left, bottom right.
    public let corners: [SafeText]
    /// Bars from the lowest to the highest, for charts one row high.
    public let bars: [SafeText]

    /// Rounded corners, fine lines, eight heights of bars.
    public static let unicode = Glyphs(
        isUnicode: true, ellipsis: "…", horizontal: "─", vertical: "│", corners: ["╭", "╮", "╰", "╯"],
        bars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])

    /// For terminals without Unicode.
    public static let ascii = Glyphs(
        isUnicode: false, ellipsis: "~", horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"],
        bars: ["_", ".", ":", "-", "=", "+", "*", "#"])

    /// The text as these signs can spell it.
    public func spelling(of text: SafeText) -> SafeText {
        isUnicode ? text : text.ascii
    }

    /// A chart one row high, a column a value: the lowest value is the lowest bar, the highest the highest.
    ///
    /// Values that are no number, and columns without a value, are blank; all equal values are the lowest bar.
    public func sparkline(_ values: some Sequence<Double>) -> SafeText {
        let finite = values.filter(\.isFinite)
        let low = finite.min() ?? 0
        let high = finite.max() ?? 0
        return values.map { bar(for: $0, between: low, and: high) }.joined()
    }

    /// The bar for a value of a scale.
    public func bar(for value: Double, between low: Double, and high: Double) -> SafeText {
        guard value.isFinite else { return " " }
        guard high > low else { return bars[0] }
        // Halved first: the whole span of Double does not fit in a Double.
        let share = (value / 2 - low / 2) / (high / 2 - low / 2)
        let step = (share * Double(bars.count)).rounded(.down)
        return bars[Int(min(max(step, 0), Double(bars.count - 1)))]
    }
}
