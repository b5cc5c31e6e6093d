import Dispatch
import Synchronization

/// Work that goes on beside the main thread, which is the only one that may wait for it by standing still.
///
/// The program begins synchronously so that the loop really has the process's first thread: that is where the system
/// delivers signals, and where the stack is large. (An asynchronous `main` runs on a thread of Dispatch here.)
final class Background: Sendable {
    private let task: Task<Void, Never>
    private let over = DispatchSemaphore(value: 0)

    /// Starts work.
    init(_ name: String, _ work: @escaping @Sendable () async -> Void) {
        task = Task.detached(name: name) { [over] in
            await work()
            over.signal()
        }
    }

    /// Cancels the work and returns when it has ended.
    func end() {
        task.cancel()
        over.wait()
    }

    /// What some work comes to; the calling thread stands still meanwhile.
    static func value<Value: Sendable>(_ name: String, of work: @escaping @Sendable () async throws -> Value) throws
        -> Value
    {
        let outcome = Outcome<Value>()
        let background = Background(name) {
            do { outcome.set(.success(try await work())) } catch { outcome.set(.failure(error)) }
        }
        background.over.wait()
        return try outcome.get()
    }

    /// Carries a result from one thread to another.
    private final class Outcome<Value: Sendable>: Sendable {
        private let result = Mutex<Result<Value, any Error>?>(nil)

        func set(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }

        func get() throws -> Value {
            guard let result = result.withLock({ $0 }) else { preconditionFailure("looked at before it was there") }
            return try result.get()
        }
    }
}
