import FeedCore

/// The first events of a table whose config leaves open what its rows or columns are: kept until they tell.
struct TableTrial: Sendable, Equatable {
    /// One event.
    struct Event: Sendable, Equatable {
        let origin: TableOrigin
        let type: [UInt8]
        let data: [UInt8]
    }

    /// What they tell so far.
    private(set) var proposal = TableProposal()
    /// The events.
    private(set) var events: [Event] = []

    /// Events that are looked at.
    private static let length = 50
    /// Larger data is not looked into.
    private static let largest = 16 << 10

    /// Whether enough was seen.
    var isOver: Bool { events.count >= TableTrial.length }

    /// Takes one more event with what it changes.
    mutating func take(_ fields: EventFields, _ changes: [TableChange], from origin: TableOrigin) {
        guard fields.data.count <= TableTrial.largest else { return }
        events.append(Event(origin: origin, type: Array(fields.type), data: Array(fields.data)))
        for case .put(let object, _) in changes { proposal.look(at: object, in: fields.data) }
        for case .merge(let object) in changes { proposal.look(at: object, in: fields.data) }
    }
}
