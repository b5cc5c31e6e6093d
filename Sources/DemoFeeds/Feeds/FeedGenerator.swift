/// What makes up a feed's events. It knows no clock and no chance but those it is handed, so that the same
/// seed tells the same story.
protocol FeedGenerator: Sendable {
    /// How many events happened before the server started, so that a screen is alive at once.
    var rehearsal: Int { get }

    /// Says what happens at `now` and how long it then takes until something may happen again.
    /// - Parameter now: time since the generator was made; never goes backwards.
    mutating func step(at now: Duration, using random: inout SeededRandom) -> FeedStep
}

extension FeedGenerator {
    var rehearsal: Int { 30 }
}

/// What a generator says in one step.
struct FeedStep: Sendable, Equatable {
    /// What happened, oldest first; empty when nothing did.
    var messages: [DemoMessage]
    /// How long until the next step.
    var pause: Duration
}

/// One event before the feed's log has numbered it.
struct DemoMessage: Sendable, Equatable {
    /// The event's type.
    var event: String
    /// Its data, one JSON object.
    var data: JSONText

    init(_ event: String, _ data: JSONText) {
        self.event = event
        self.data = data
    }
}
