/// Names one feed of one run of the program.
public struct FeedID: Hashable, Comparable, Sendable {
    /// Counts from 0 in the order in which feeds were added; it is no index, for feeds come and go.
    public var rawValue: Int

    /// The feed that was added as number `rawValue`, from 0.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// What belongs to no feed but to all of them: the lines that mark a moment.
    public static let markers = FeedID(rawValue: -1)

    /// The feed added earlier comes first.
    public static func < (a: FeedID, b: FeedID) -> Bool { a.rawValue < b.rawValue }
}
