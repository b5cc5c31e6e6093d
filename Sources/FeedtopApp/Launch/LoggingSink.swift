import FeedCore
import Logging
import SSE
import Synchronization

/// Passes everything on to another sink and writes changes of a link's state and gaps to the log.
final class LoggingSink: FeedSink {
    private let next: any FeedSink
    private let logger: Logger
    /// The newest state of each feed that has one.
    private let states = Mutex<[FeedID: LinkState]>([:])

    init(_ next: any FeedSink, logger: Logger) {
        self.next = next
        self.logger = logger
    }

    func append(_ batch: borrowing SSEBatch, to feed: FeedID, at moment: Moment) -> Readiness {
        next.append(batch, to: feed, at: moment)
    }

    func whenReady(_ resume: @escaping @Sendable () -> Void) { next.whenReady(resume) }

    func snapshot(of feed: FeedID) -> FeedSnapshot { next.snapshot(of: feed) }

    func record(_ activity: FeedActivity, of feed: FeedID, at moment: Moment) {
        next.record(activity, of: feed, at: moment)
        switch activity {
        case .link(let link):
            let before = states.withLock { $0.updateValue(link.state, forKey: feed) }
            if link.state != before { log(link, of: name(of: feed)) }
        case .note(let note): log(note, of: name(of: feed))
        case .bytes, .repeated, .pending: break
        }
    }

    /// As it is called now: names change.
    private func name(of feed: FeedID) -> String { next.snapshot(of: feed).feed.name }

    private func log(_ link: Link, of name: String) {
        logger.log(
            level: link.state == .failed ? .error : .info, "\(name): \(link.state.rawValue)",
            metadata: [
                "attempt": "\(link.attempt)", "status": "\(link.httpStatus.map(String.init) ?? "-")",
                "reason": "\(link.reason ?? "-")",
            ])
    }

    private func log(_ note: Note, of name: String) {
        guard case .reconnected(let gap) = note else { return }
        logger.notice(
            "\(name): gap of \(gap.length)",
            metadata: ["repeated": "\(gap.repeated)", "lost": "\(gap.loss.rawValue)"])
    }
}
