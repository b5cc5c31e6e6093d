import FeedCore
import Synchronization

/// Whether all feeds have ended for good, told by the task that runs them.
final class FeedsEnded: Sendable {
    /// How they ended.
    enum Outcome: Sendable {
        /// Each was refused or broken for good.
        case allFailed
        /// At least one ended well.
        case done
    }

    /// Raised when they have ended.
    let signal = ChangeSignal()
    private let ended = Mutex<Outcome?>(nil)

    /// How they ended; nil while one still runs.
    var outcome: Outcome? { ended.withLock { $0 } }

    /// All feeds have ended.
    func end(_ outcome: Outcome) {
        ended.withLock { $0 = outcome }
        signal.raise()
    }
}
