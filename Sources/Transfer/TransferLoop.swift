import CShims.Linux
import Glibc
import Synchronization

/// The thread that libcurl lives on: an epoll loop that is also a serial executor.
///
/// Jobs may be enqueued from any thread; they and `ready` run on the loop's own, one after the other.
final class TransferLoop: SerialExecutor {
    private struct Inbox {
        var jobs: [UnownedJob] = []
        var isStopped = false
    }

    /// Where sockets and timers are registered.
    let epoll: Int32
    private let wakeup: Int32
    private let inbox = Mutex(Inbox())
    /// The thread's identity; 0 until it runs.
    private let thread = Atomic<UInt>(0)

    init() {
        epoll = feedtop_epoll()
        wakeup = feedtop_eventfd()
        precondition(epoll >= 0 && wakeup >= 0, "no descriptors left for the transfer thread: errno \(errno)")
        feedtop_epoll_watch(epoll, wakeup, EPOLLIN.rawValue)
    }

    deinit {
        close(wakeup)
        close(epoll)
    }

    /// Starts the thread, which calls `ready` for each descriptor that is ready, with its epoll events.
    func start(ready: @escaping @Sendable (Int32, UInt32) -> Void) {
        let launch = unsafe Unmanaged.passRetained(Launch(loop: self, ready: ready)).toOpaque()
        var thread = pthread_t()
        let status = unsafe pthread_create(
            &thread, nil,
            { @Sendable context in
                // `launch` above retained it for this one call.
                let launch = unsafe calledBack(Launch.self, context)
                unsafe Unmanaged.passUnretained(launch).release()
                launch.loop.run(ready: launch.ready)
                return nil
            }, launch)
        precondition(status == 0, "no thread for transfers: error \(status)")
        pthread_detach(thread)
    }

    /// Ends the thread once the jobs that it has are done.
    func stop() {
        inbox.withLock { $0.isStopped = true }
        feedtop_eventfd_raise(wakeup)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isFirst = inbox.withLock { inbox in
            inbox.jobs.append(job)
            return inbox.jobs.count == 1
        }
        // The jobs before it have raised the counter already.
        if isFirst { feedtop_eventfd_raise(wakeup) }
    }

    func checkIsolated() {
        precondition(isIsolatingCurrentContext() == true, "this must run on the transfer thread")
    }

    func isIsolatingCurrentContext() -> Bool? {
        thread.load(ordering: .acquiring) == UInt(pthread_self())
    }

    private func run(ready: (Int32, UInt32) -> Void) {
        unsafe feedtop_become_background_thread("transfer")
        thread.store(UInt(pthread_self()), ordering: .releasing)
        var events = [feedtop_ready](repeating: feedtop_ready(), count: 64)
        while runJobs() {
            let count = unsafe events.withUnsafeMutableBufferPointer { buffer in
                unsafe feedtop_epoll_wait(epoll, buffer.baseAddress, Int32(buffer.count))
            }
            for event in events.prefix(max(0, Int(count))) {
                if event.descriptor == wakeup {
                    feedtop_eventfd_clear(wakeup)
                } else {
                    ready(event.descriptor, event.events)
                }
            }
        }
    }

    /// Runs what was enqueued; false when the loop is to end.
    private func runJobs() -> Bool {
        let (jobs, isStopped) = inbox.withLock { inbox in
            // Taken in one piece: a job that enqueues another must not keep the sockets waiting for ever.
            defer { inbox.jobs = [] }
            return (inbox.jobs, inbox.isStopped)
        }
        for job in jobs { unsafe job.runSynchronously(on: asUnownedSerialExecutor()) }
        return !isStopped || !jobs.isEmpty
    }
}

/// What the new thread is given.
private final class Launch: Sendable {
    let loop: TransferLoop
    let ready: @Sendable (Int32, UInt32) -> Void

    init(loop: TransferLoop, ready: @escaping @Sendable (Int32, UInt32) -> Void) {
        self.loop = loop
        self.ready = ready
    }
}
