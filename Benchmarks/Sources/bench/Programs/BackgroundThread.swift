import Glibc

/// A thread of its own for work that blocks.
struct BackgroundThread: Sendable {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    @discardableResult
    init(_ body: @escaping @Sendable () -> Void) {
        let work = Unmanaged.passRetained(Work(body))
        var thread = pthread_t()
        let result = pthread_create(
            &thread, nil,
            { @Sendable work in
                // Retained once above, for this one use.
                if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        precondition(result == 0, "no thread: \(message(of: result))")
        self.thread = thread
    }

    /// Waits until its work is done. To be called once.
    func join() { pthread_join(thread, nil) }
}
