import FeedCore
import SSE

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

    /// Takes the next events of a connection.
    ///
    /// Only the first and the last ID are read: when they are as far apart as there are steps between them, the steps
    /// were of one. Reading each would cost a fifth of the whole path from socket to store.
    mutating func observe(_ batch: borrowing SSEBatch) {
        guard case .steps(let known) = habit, let first = batch.records.first(where: \.hasOwnID),
            let newest = batch.records.last(where: \.hasOwnID)
        else { return }
        let bytes = batch.bytes.span
        guard let low = integer(bytes.extracting(first.idRange)), let high = integer(bytes.extracting(newest.idRange))
        else {
            habit = .other
            return
        }
        let inside = batch.records.count { $0.hasOwnID } - 1
        let isStepping = high == low + inside && (last == nil || low == last.map { $0 + 1 })
        habit = isStepping ? .steps(known + inside + (last == nil ? 0 : 1)) : .other
        last = high
    }

    /// Another connection's events follow: the step across the drop is no part of the habit.
    mutating func restart() { last = nil }

    /// What the first new events after a drop tell.
    ///
    /// - Parameter repeated: events that came again before them.
    func evidence(before batch: borrowing SSEBatch, repeated: Int) -> LossEvidence {
        var evidence = LossEvidence(repeated: repeated, loss: repeated > 0 ? .none : .possible)
        guard case .steps(let count) = habit, let last, let first = batch.records.first, first.hasOwnID,
            let number = integer(batch.bytes.span.extracting(first.idRange))
        else { return evidence }
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
