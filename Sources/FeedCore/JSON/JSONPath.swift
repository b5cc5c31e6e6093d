/// A path into a JSON document, such as `team.home` or `bids[0].qty`.
public struct JSONPath: Sendable, Hashable {
    /// One step of a path.
    public enum Step: Sendable, Hashable {
        /// The member of an object.
        case key(String)
        /// The element of an array, from 0.
        case index(Int)
    }

    /// The steps from the document's root.
    public var steps: [Step]

    /// A path of steps.
    public init(steps: [Step]) { self.steps = steps }
}
