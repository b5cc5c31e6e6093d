/// A path into a JSON document, such as `team.home` or `bids[0].qty`.
public struct JSONPath: Sendable {
    /// One step of a path.
    public enum Step: Sendable, Hashable {
        /// The member of an object.
        case key(String)
        /// The element of an array, from 0.
        case index(Int)
    }

    /// The steps from the document's root; none is the root itself.
    public var steps: [Step] {
        didSet { route = Route(steps) }
    }

    /// The steps as the scanner follows them, made once and not at each search.
    private(set) var route: Route

    /// A path of steps.
    public init(steps: [Step]) {
        self.steps = steps
        route = Route(steps)
    }
}

extension JSONPath: Hashable {
    /// Equal paths have equal steps; keys are compared as Swift compares strings.
    public static func == (a: JSONPath, b: JSONPath) -> Bool { a.steps == b.steps }

    /// Hashes the steps.
    public func hash(into hasher: inout Hasher) { hasher.combine(steps) }
}

extension JSONPath {
    /// A path's steps with all keys as UTF-8 in one array, so that following it allocates and counts nothing.
    struct Route: Sendable {
        enum Turn: Sendable {
            /// The bytes of a key, as a range of `keys`.
            case key(Range<Int>)
            case index(Int)
        }

        private(set) var turns: [Turn] = []
        private(set) var keys: [UInt8] = []

        init(_ steps: [Step]) {
            for step in steps {
                switch step {
                case .key(let key):
                    let start = keys.count
                    keys.append(contentsOf: key.utf8)
                    turns.append(.key(start..<keys.count))
                case .index(let index):
                    turns.append(.index(index))
                }
            }
        }
    }
}
