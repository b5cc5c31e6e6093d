import Synchronization

/// A value that others change and a test waits for: nobody polls, nobody sleeps.
///
/// Changes may come from any thread. Waiting ends at the change that makes the condition true, or when the waiting task
/// is cancelled, which is what a test's time limit does.
public final class Watched<Value: Sendable>: Sendable {
    private struct Waiter {
        let condition: @Sendable (Value) -> Bool
        let continuation: CheckedContinuation<Value, any Error>
    }

    private struct State {
        var value: Value
        var waiters: [Int: Waiter] = [:]
        var nextWaiter = 0
    }

    private let state: Mutex<State>

    /// A value that nobody waits for yet.
    public init(_ value: Value) {
        state = Mutex(State(value: value))
    }

    /// The value as it is now.
    public var value: Value { state.withLock { $0.value } }

    /// Changes the value, and wakes those whose condition it now meets.
    @discardableResult
    public func update<Result: Sendable>(_ change: (inout Value) -> Result) -> Result {
        let (result, value, met) = state.withLock { state in
            let result = change(&state.value)
            let met = state.waiters.filter { $0.value.condition(state.value) }
            for number in met.keys { state.waiters[number] = nil }
            return (result, state.value, Array(met.values))
        }
        // Resumed outside the lock: what runs next may change the value again.
        for waiter in met { waiter.continuation.resume(returning: value) }
        return result
    }

    /// The value, once it meets a condition; at once if it already does.
    ///
    /// - Throws: `CancellationError` when the waiting task is cancelled first.
    public func wait(until condition: @escaping @Sendable (Value) -> Bool) async throws -> Value {
        let number = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enlist(Waiter(condition: condition, continuation: continuation), as: number)
            }
        } onCancel: {
            let waiter = state.withLock { $0.waiters.removeValue(forKey: number) }
            waiter?.continuation.resume(throwing: CancellationError())
        }
    }

    private func enlist(_ waiter: Waiter, as number: Int) {
        let value: Value? = state.withLock { state in
            if waiter.condition(state.value) { return state.value }
            state.waiters[number] = waiter
            return nil
        }
        if let value { return waiter.continuation.resume(returning: value) }
        // Cancelled between the handler's run and the enlisting: nobody else would wake it.
        guard Task.isCancelled else { return }
        let forgotten = state.withLock { $0.waiters.removeValue(forKey: number) }
        forgotten?.continuation.resume(throwing: CancellationError())
    }
}
