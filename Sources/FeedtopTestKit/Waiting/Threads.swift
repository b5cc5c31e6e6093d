import Glibc

/// Runs blocking work on a thread of its own, so that it never holds one of the few threads that tasks share.
func startThread(_ work: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Work(work))
    let failure = pthread_create(
        &thread, nil,
        { @Sendable argument in
            guard let argument else { preconditionFailure("a thread got no work") }
            Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        }, box.toOpaque())
    precondition(failure == 0, "no thread could be had: error \(failure)")
    pthread_detach(thread)
}
