import Glibc
import Synchronization

/// Kills a process that takes too long.
final class Watchdog: Sendable {
    private enum State { case watching, stopped, hasBitten }

    private let state = Mutex(State.watching)

    init(killing process: pid_t, after time: Duration) {
        let deadline = ContinuousClock.now + time
        BackgroundThread { [self] in
            while ContinuousClock.now < deadline {
                guard state.withLock({ $0 == .watching }) else { return }
                rest(.milliseconds(20))
            }
            state.withLock {
                guard $0 == .watching else { return }
                kill(process, SIGKILL)
                $0 = .hasBitten
            }
        }
    }

    /// Calls it off; whether that came too late.
    func stop() -> Bool {
        state.withLock {
            if $0 == .watching { $0 = .stopped }
            return $0 == .hasBitten
        }
    }
}
