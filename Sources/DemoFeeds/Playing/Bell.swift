import Synchronization

/// Wakes whoever waits for something to change. It counts its rings, so that none is missed between looking
/// and waiting; many rings wake a waiter once.
final class Bell: Sendable {
    private struct State {
        var rings = 0
        var tickets = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    /// How often it has rung.
    var rings: Int { state.withLock(\.rings) }

    /// How many are waiting for it.
    var listeners: Int { state.withLock(\.waiting.count) }

    func ring() {
        let woken = state.withLock { state in
            state.rings += 1
            defer { state.waiting = [:] }
            return state.waiting
        }
        for continuation in woken.values { continuation.resume() }
    }

    /// Returns when it has rung more than `heard` times, or the task is cancelled.
    func wait(pastRing heard: Int) async {
        let ticket = state.withLock { state in
            state.tickets += 1
            return state.tickets
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    // Cancellation is looked at under the lock: either it is seen here, or the handler below
                    // comes after and finds the continuation.
                    if state.rings > heard || Task.isCancelled { return true }
                    state.waiting[ticket] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: ticket) }?.resume()
        }
    }
}
