import DemoFeeds
import FeedCore
import Glibc

/// Serves the built-in feeds until a signal ends it.
struct ServeRun {
    let host: String
    let port: UInt16

    /// - Returns: the exit status: 128 and the number of the signal.
    func run() throws -> Int32 {
        OpenFileLimit.raise()
        let signals = Signals(lastResort: nil)
        return try RunningDemoServer.serve(host: host, port: port) { url in
            announce(url)
            return waitForEnd(signals)
        }
    }

    private func announce(_ url: String) {
        print("feedtop serves \(DemoFeed.all.count) feeds; see them in a browser at \(url)/")
        for feed in DemoFeed.all { print("  \(url)\(feed.path)  \(feed.summary)") }
        fflush(nil)
    }

    private func waitForEnd(_ signals: Signals) -> Int32 {
        while true {
            _ = Polling.wait(for: [(signals.descriptor, .readable)], until: nil)
            let noted = signals.take()
            if let ending = noted.ending { return 128 + ending }
            if noted.wantsSuspension { signals.suspendProcess() }
        }
    }
}
