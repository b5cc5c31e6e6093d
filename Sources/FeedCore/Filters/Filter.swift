/// A filter expression, parsed and ready to be matched.
public struct Filter: Sendable, Equatable {
    /// The expression as written.
    public let text: String

    /// Parses an expression; the empty one matches everything.
    public init(_ text: String) throws(FilterError) {
        self.text = text
    }

    /// Whether it takes every event, as the empty expression does.
    public var matchesEverything: Bool { text.isEmpty }

    /// Something that matches events on one thread: it owns the scratch memory that matching needs.
    public func matcher() -> FilterMatcher { FilterMatcher() }
}

/// Matches events against one filter, on one thread.
public final class FilterMatcher {
    /// Whether the filter takes the event.
    public func matches(_ event: EventFields) -> Bool { true }
}

/// Where and why an expression does not parse.
public struct FilterError: Error, Equatable {
    /// The expression as written.
    public var text: String
    /// Where it went wrong, in characters from its start.
    public var offset: Int
    /// Why, and what to write instead.
    public var reason: String
}
