import FeedCore
import Glibc
import Screens
import TerminalKit

/// Says what happens, line after line, on standard output: for screen readers.
///
/// It runs on the main thread. It looks at the store a few times a second at most, and only when all that it has said is
/// taken; what comes meanwhile is counted.
final class LinearLoop {
    private static let pace = Duration.milliseconds(100)

    private let store: EventStore
    private let signals: Signals
    private let feedsEnded: FeedsEnded
    private let keys: LinearKeys
    private let isASCII: Bool
    private var transcript: Transcript
    private var output = OutputQueue(descriptor: STDOUT_FILENO)
    private var nextLook = Uptime.now()
    private var exitStatus: Int32?

    init(
        store: EventStore, transcript: Transcript, signals: Signals, feedsEnded: FeedsEnded, keys: LinearKeys,
        isASCII: Bool
    ) {
        self.store = store
        self.transcript = transcript
        self.signals = signals
        self.feedsEnded = feedsEnded
        self.keys = keys
        self.isASCII = isASCII
    }

    /// Runs until the user, a signal or the end of every feed ends it.
    ///
    /// - Returns: the exit status.
    func run() -> Int32 {
        greet()
        while exitStatus == nil {
            // The end is looked for first: what came before it is then surely said.
            let outcome = feedsEnded.outcome
            look(isLast: outcome != nil)
            output.flush()
            if output.fault != nil { exitStatus = 0 }
            if let outcome, output.isEmpty { exitStatus = outcome == .allFailed ? 1 : 0 }
            if exitStatus == nil { wait() }
        }
        keys.release()
        return exitStatus ?? 0
    }

    private func greet() {
        let names = store.snapshot().feeds.map(\.feed.name).joined(separator: ", ")
        say([SafeText("feedtop: \(names)." + (keys.descriptor < 0 ? "" : " Space pauses, q ends."))])
    }

    private func look(isLast: Bool) {
        guard output.isEmpty, isLast || .now() >= nextLook else { return }
        store.signal.clear()
        say(transcript.lines(of: store.snapshot(), at: .now()))
        if isLast { say(transcript.remainder()) }
        nextLook = .now() + Self.pace
    }

    private func say(_ lines: [SafeText]) {
        for line in lines { output.add(Array(((isASCII ? line.ascii : line).string + "\n").utf8)) }
    }

    private func wait() {
        // Until it may look again, news wakes nobody; after that a second is waited at most, in which a link can become
        // stale and a span of time end.
        let mayLook = output.isEmpty && .now() >= nextLook
        let ready = Polling.wait(
            for: [
                (signals.descriptor, .readable), (keys.descriptor, .readable),
                (feedsEnded.signal.descriptor, .readable), (mayLook ? store.signal.descriptor : -1, .readable),
                (output.descriptor, output.isEmpty ? [] : .writable),
            ],
            until: mayLook ? .now() + .seconds(1) : max(nextLook, .now() + Self.pace))
        if ready[0].contains(.readable) { takeSignals() }
        if !ready[1].isEmpty { takeKeys() }
        if ready[2].contains(.readable) { feedsEnded.signal.clear() }
        if !ready[4].isDisjoint(with: .broken) { output.breakOff() }
    }

    private func takeSignals() {
        let noted = signals.take()
        if let ending = noted.ending {
            signals.obey()
            exitStatus = 128 + ending
        } else if noted.wantsSuspension {
            keys.release()
            signals.suspendProcess()
            keys.take()
        }
    }

    private func takeKeys() {
        guard let typed = keys.read() else {
            exitStatus = 128 + SIGHUP
            return
        }
        for key in typed {
            switch key {
            case UInt8(ascii: "q"), UInt8(ascii: "Q"): exitStatus = 0
            case UInt8(ascii: " "): togglePause()
            default: say(["Space pauses, q ends."])
            }
        }
    }

    private func togglePause() {
        transcript.isPaused.toggle()
        say([transcript.isPaused ? "Paused. Space goes on." : "Going on."])
    }
}
