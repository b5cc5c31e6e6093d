import DemoFeeds
import FeedCore
import Glibc

/// Serves the built-in feeds until a signal ends it.
struct ServeRun {
    let host: String
    let port: UInt16

    /// - Returns: the exit status: 128 and the number of the signal.
    @MainActor func run() async throws -> Int32 {
        OpenFileLimit.raise()
        let server = DemoServer(host: host, port: port)
        let signals = Signals(lastResort: nil)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask(name: "demo server") { try await server.run() }
            announce(try await server.baseURL)
            let status = waitForEnd(signals)
            group.cancelAll()
            return status
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
