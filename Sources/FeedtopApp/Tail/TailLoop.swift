import FeedCore
import Glibc

/// Writes what `tail` takes in until its feeds, its limits or the user end it.
///
/// Runs on the main thread, which alone writes to standard output. It waits in one place only, so that a reader who
/// does not read delays neither `--timeout` nor a signal.
final class TailLoop {
    /// How long a reader who takes nothing is waited for once the end is urgent.
    static let patience = Duration.milliseconds(500)

    private let sink: TailSink
    private let signals: Signals
    private let feedsEnded: FeedsEnded
    private let deadline: Uptime?
    private let isCounting: Bool
    private var output: OutputQueue
    private var errors = OutputQueue(descriptor: STDERR_FILENO)
    private var ending: TailEnding?
    /// When the reader last took something, or was last found to have taken everything.
    private var lastProgress = Uptime.now()

    init(
        sink: TailSink, signals: Signals, deadline: Uptime?, feedsEnded: FeedsEnded, isCounting: Bool,
        output: OutputQueue = OutputQueue(descriptor: STDOUT_FILENO)
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
            // The end is looked for first: what came before it is then surely among what is written.
            lookForEnd()
            pump()
            if let fault = output.fault { return broken(fault) }
            if let ending, isWritten(before: ending) { return ending.status(events: sink.totals.events) }
            wait()
        }
    }
}

// MARK: - The end

extension TailLoop {
    private func lookForEnd() {
        let wasEnding = ending != nil
        let noted = signals.take()
        if noted.wantsSuspension { signals.suspendProcess() }
        if let signal = noted.ending { end(with: .signal(signal)) }
        if ending?.isUrgent == true { return }
        if let deadline, Uptime.now() >= deadline { return end(with: .timeout) }
        if wasEnding { return }
        if sink.isComplete { end(with: .limit) } else if let outcome = feedsEnded.outcome { end(with: .feeds(outcome)) }
    }

    private func end(with ending: TailEnding) {
        if self.ending == nil { sink.close(addingTotals: isCounting) }
        if ending.isUrgent { lastProgress = .now() }
        if case .signal = ending { signals.obey() }
        self.ending = ending
    }

    private func isWritten(before ending: TailEnding) -> Bool {
        output.isEmpty || (ending.isUrgent && Uptime.now() >= lastProgress + Self.patience)
    }

    /// That nobody reads any more is a quiet end; a full disk is not.
    private func broken(_ fault: Int32) -> Int32 {
        if fault == EPIPE { return 0 }
        let reason = String(cString: strerror(fault)).lowercased()
        OutputPipe(descriptor: STDERR_FILENO).write(Array("feedtop: cannot write: \(reason)\n".utf8))
        return 1
    }
}

// MARK: - What is written

extension TailLoop {
    /// Takes more from the sink only when all that was taken is written, so that a slow reader slows the feeds.
    private func pump() {
        if output.flush() { lastProgress = .now() }
        if output.isEmpty {
            output.add(sink.takeOutput())
            if output.flush() { lastProgress = .now() }
        }
        errors.add(sink.takeStatus())
        errors.flush()
    }

    private func wait() {
        let ready = Polling.wait(
            for: [
                (signals.descriptor, .readable), (feedsEnded.signal.descriptor, .readable),
                (sink.signal.descriptor, .readable), (output.descriptor, output.isEmpty ? [] : .writable),
                (errors.isEmpty ? -1 : errors.descriptor, .writable),
            ],
            until: ending?.isUrgent == true ? lastProgress + Self.patience : deadline)
        if ready[1].contains(.readable) { feedsEnded.signal.clear() }
        if ready[2].contains(.readable) { sink.signal.clear() }
        if !ready[3].isDisjoint(with: .broken) { output.breakOff() }
    }
}
