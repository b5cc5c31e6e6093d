import FeedCore
import Glibc

/// Writes what `tail` takes in until its feeds, its limits or the user end it.
///
/// Runs on the main thread, which alone writes to standard output.
final class TailLoop {
    /// What ends a run besides the feeds.
    struct Ending {
        /// When time is up.
        var deadline: Uptime?
    }

    private let sink: TailSink
    private let signals: Signals
    private let output: OutputPipe
    private let deadline: Uptime?
    private let feedsEnded: FeedsEnded
    private let isCounting: Bool

    init(
        sink: TailSink, signals: Signals, deadline: Uptime?, feedsEnded: FeedsEnded, isCounting: Bool,
        output: OutputPipe = OutputPipe(descriptor: STDOUT_FILENO)
    ) {
        self.sink = sink
        self.signals = signals
        self.deadline = deadline
        self.feedsEnded = feedsEnded
        self.isCounting = isCounting
        self.output = output
    }

    /// Runs to the end.
    ///
    /// - Returns: the exit status.
    func run() -> Int32 {
        while true {
            // Whether all is over is asked first: what came before the end is then surely among what is written.
            let end = ending()
            guard write(sink.takeOutput()) else { return 0 }
            if let end { return finish(with: end) }
            wait()
        }
    }

    private func ending() -> Int32? {
        if sink.isComplete { return 0 }
        if let signal = signals.take().ending { return 128 + signal }
        if let deadline, Uptime.now() >= deadline { return sink.totals.events > 0 ? 0 : 124 }
        return feedsEnded.outcome.map { $0 == .allFailed ? 1 : 0 }
    }

    private func finish(with status: Int32) -> Int32 {
        guard isCounting else { return status }
        let totals = sink.totals
        _ = output.write(Array("events=\(totals.events) bytes=\(totals.bytes)\n".utf8))
        return status
    }

    /// - Returns: whether standard output still takes something.
    private func write(_ waiting: (output: [UInt8], status: [UInt8])) -> Bool {
        if !waiting.status.isEmpty { OutputPipe(descriptor: STDERR_FILENO).write(waiting.status) }
        return output.write(waiting.output)
    }

    private func wait() {
        let ready = Polling.wait(
            for: [
                (sink.signal.descriptor, .readable), (signals.descriptor, .readable),
                (feedsEnded.signal.descriptor, .readable), (output.descriptor, []),
            ],
            until: deadline)
        if ready[0].contains(.readable) { sink.signal.clear() }
        if ready[2].contains(.readable) { feedsEnded.signal.clear() }
        output.isBroken = !ready[3].isDisjoint(with: .broken)
    }
}
