import FeedCore
import Screens

/// Runs the panes' scans of stored events away from the main thread, one at a time a pane.
struct ScanDesk {
    private let mailbox: Mailbox
    /// The panes that wait for a result, and the generation of the filter it is for.
    private var running: [Int: Int] = [:]

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    /// Starts what is not running yet.
    ///
    /// A scan for a filter that has been changed meanwhile is not waited for: it ends by itself within one piece.
    mutating func start(_ scans: [(pane: Int, generation: Int, scan: FilterScan)]) {
        for (pane, generation, scan) in scans where running[pane] != generation {
            running[pane] = generation
            Task.detached(name: "filter scan") { [mailbox] in
                mailbox.post(.found(scan.run(), pane: pane, generation: generation))
            }
        }
    }

    /// A result came in.
    mutating func finish(pane: Int, generation: Int) {
        if running[pane] == generation { running[pane] = nil }
    }
}
