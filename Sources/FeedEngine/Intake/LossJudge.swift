import FeedCore

/// What is known about lost events when a link is open again.
struct LossEvidence: Equatable, Sendable {
    /// Events that came again and were dropped.
    var repeated = 0
    /// The verdict.
    var loss = Gap.Loss.possible
    /// How many are certainly missing; nil when nothing tells.
    var missing: Int?
}

/// Judges from event IDs whether a drop lost events.
///
/// Only events with an `id` line of their own count. Two steps of one are the least that makes a habit.
struct LossJudge: Sendable {
    private enum Habit {
        /// So many steps of one were seen, and no other.
        case steps(Int)
        /// IDs that are no integers, or that step otherwise.
        case other
    }

    private static let leastSteps = 2

    private var last: Int?
    private var habit = Habit.steps(0)

    /// Whether IDs are still worth looking at.
    var isWatching: Bool {
        if case .steps = habit { true } else { false }
    }

    /// Takes the ID of the next event of a connection.
    mutating func observe(id: Span<UInt8>) {
        guard case .steps(let count) = habit else { return }
        guard let number = integer(id) else {
            habit = .other
            last = nil
            return
        }
        defer { last = number }
        guard let last else { return }
        habit = number == last + 1 ? .steps(count + 1) : .other
    }

    /// Takes the first new ID after a drop: the step across it is judged, and does not count as habit.
    mutating func resume(id: Span<UInt8>) {
        guard isWatching else { return }
        last = nil
        observe(id: id)
    }

    /// What the first new event after a drop tells.
    ///
    /// - Parameters:
    ///   - id: its ID, when it has a line of its own.
    ///   - repeated: events that came again before it.
    func evidence(first id: Span<UInt8>?, repeated: Int) -> LossEvidence {
        var evidence = LossEvidence(repeated: repeated, loss: repeated > 0 ? .none : .possible)
        guard case .steps(let count) = habit, let last, let id, let number = integer(id) else { return evidence }
        if number == last + 1 {
            evidence.loss = .none
        } else if number > last, count >= Self.leastSteps {
            evidence.loss = .certain
            evidence.missing = number - last - 1
        }
        return evidence
    }
}

/// A non-negative decimal integer of at most 18 digits; nil for anything else.
private func integer(_ text: Span<UInt8>) -> Int? {
    guard (1...18).contains(text.count) else { return nil }
    var number = 0
    for index in text.indices {
        let digit = Int(text[index]) - 48
        guard (0...9).contains(digit) else { return nil }
        number = number * 10 + digit
    }
    return number
}
