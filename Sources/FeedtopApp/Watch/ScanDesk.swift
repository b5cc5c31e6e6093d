import FeedCore
import Screens

/// Runs the panes' scans of stored events away from the main thread, one at a time for each that asks.
struct ScanDesk {
    private let mailbox: Mailbox
    private var running: Set<PendingScan.Asker> = []

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    /// Starts what is not running yet.
    ///
    /// A scan for a filter that has been changed meanwhile is not waited for: it ends by itself within one piece.
    mutating func start(_ scans: [PendingScan]) {
        for pending in scans where running.insert(pending.asker).inserted {
            Task.detached(name: "scan") { [mailbox] in
                mailbox.post(.found(await pending.runInHalves(), pending.asker))
            }
        }
    }

    /// A result came in.
    mutating func finish(_ asker: PendingScan.Asker) { running.remove(asker) }
}
