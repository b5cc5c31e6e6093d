import ArgumentParser

/// How `tail` writes events.
enum TailFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// A line an event, for people.
    case text
    /// A JSON object a line, for programs.
    case json
    /// The event as a block of an event stream.
    case raw
    /// Nothing but a count, at the end.
    case count
}
