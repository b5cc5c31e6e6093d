/// What paints frames and reads keys: a terminal, or a stand-in for one.
public protocol Display: AnyObject {
    /// The size to draw for.
    var size: Size { get }
    /// How many colours it shows.
    var colors: ColorTier { get }
    /// Whether it shows more than ASCII.
    var isUnicode: Bool { get }
    /// Shows a frame; writes only what differs from the last one.
    func paint(_ frame: Frame)
    /// The next thing the user did, or nil when there is nothing more for now.
    func nextKey() -> Key?
}

/// How many colours a terminal shows.
public enum ColorTier: Int, Comparable, Sendable {
    case mono, eight, sixteen, palette256, direct

    /// Fewer colours come first.
    public static func < (a: ColorTier, b: ColorTier) -> Bool { a.rawValue < b.rawValue }
}
