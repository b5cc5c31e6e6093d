import Dispatch
import FeedCore
import Glibc
import Synchronization

/// The programs of the user's that run beside the dashboard: a few at a time, each watched by a thread of its own.
final class ForeignPrograms: Sendable {
    /// Programs that may run at once.
    static let most = 8

    private struct State {
        /// Programs that run, or are about to.
        var count = 0
        /// Those that end with us. A number stays here until its program was waited for, so that it is no other's.
        var ours: Set<pid_t> = []
        var refused = 0
        /// What ours were told last when the end came: who starts only then is told it, too.
        var farewell: Int32?
    }

    private let state = Mutex(State())
    /// Programs that are about to run, and ours until they have ended.
    private let (starts, ours) = (DispatchGroup(), DispatchGroup())
    private let grace: Duration
    private let report: @Sendable (ForeignCommand, ForeignEnding) -> Void

    /// - Parameters:
    ///   - grace: what a program has left between being asked to end and being killed.
    ///   - report: is told of each program's end, on any thread.
    init(grace: Duration = .seconds(2), report: @escaping @Sendable (ForeignCommand, ForeignEnding) -> Void) {
        self.grace = grace
        self.report = report
        // Whoever started us may have had it ignored; then no program could be waited for.
        signal(SIGCHLD, SIG_DFL)
    }

    /// Runs a program; its end is reported.
    func run(_ command: ForeignCommand) {
        if let refusal = admit() { return report(command, ForeignEnding(cause: refusal)) }
        // What is left to the user is not waited for at the end.
        let group = command.stay == .left ? nil : ours
        starts.enter()
        DispatchQueue(label: "program").async(group: group) { [self] in
            let ending = ending(of: command)
            state.withLock { $0.count -= 1 }
            report(command, ending)
        }
    }

    /// Ends the programs that do not outlive us, and gives them a moment to end by themselves.
    func end() {
        // What the user has just asked for begins.
        _ = starts.wait(timeout: .now() + .milliseconds(500))
        signalOurs(SIGTERM)
        _ = ours.wait(timeout: .now() + .milliseconds(500))
        signalOurs(SIGKILL)
    }

    private func signalOurs(_ number: Int32) {
        state.withLock { state in
            state.farewell = number
            for pid in state.ours { kill(-pid, number) }
        }
    }

    private func admit() -> ForeignEnding.Cause? {
        state.withLock { state in
            guard state.count < Self.most else {
                state.refused += 1
                return .refused(running: Self.most, soFar: state.refused)
            }
            state.count += 1
            return nil
        }
    }

    private func ending(of command: ForeignCommand) -> ForeignEnding {
        do throws(ForeignFault) {
            let process = try start(command)
            defer { close(process.output) }
            return watch(process, command.stay)
        } catch {
            return ForeignEnding(cause: .notStarted(error.reason))
        }
    }

    private func start(_ command: ForeignCommand) throws(ForeignFault) -> ForeignProcess {
        defer { starts.leave() }
        let process = try ForeignProcess(command)
        if case .limited = command.stay { own(process) }
        return process
    }

    /// Reads a program's output until the program has ended: its output may stay open for longer, in its descendants.
    private func watch(_ process: ForeignProcess, _ stay: ForeignCommand.Stay) -> ForeignEnding {
        let ended = endSignal(of: process)
        var (tail, isOpen, patience) = (OutputTail(), true, Patience(stay, grace: grace))
        while true {
            // A negative descriptor is passed over.
            let ready = Polling.wait(
                for: [(isOpen ? process.output : -1, .readable), (ended.descriptor, .readable)],
                until: patience.deadline)
            if !ready[1].isEmpty { break }
            if !ready[0].isEmpty { isOpen = tail.read(from: process.output) }
            if let signal = patience.signal(at: .now()) { kill(-process.pid, signal) }
        }
        tail.drain(process.output)
        return ForeignEnding(cause: reap(process, patience), output: tail.bytes)
    }

    private func own(_ process: ForeignProcess) {
        state.withLock { state in
            state.ours.insert(process.pid)
            if let signal = state.farewell { kill(-process.pid, signal) }
        }
    }

    /// Raised when the program has ended, which is then still to be waited for.
    private func endSignal(of process: ForeignProcess) -> ChangeSignal {
        let ended = ChangeSignal()
        DispatchQueue(label: "program's end").async {
            var info = siginfo_t()
            while waitid(P_PID, id_t(process.pid), &info, WEXITED | WNOWAIT) < 0, errno == EINTR {}
            ended.raise()
        }
        return ended
    }

    /// Takes note of how a program has ended.
    private func reap(_ process: ForeignProcess, _ patience: Patience) -> ForeignEnding.Cause {
        // What a program that took too long has started takes as long.
        if patience.limit != nil { kill(-process.pid, SIGKILL) }
        var status: Int32 = 0
        state.withLock { state in
            waitpid(process.pid, &status, 0)
            state.ours.remove(process.pid)
        }
        if let limit = patience.limit { return .timeLimit(limit) }
        return status & 0x7F == 0 ? .status(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
}

/// When a program that takes too long is told to end, and how.
struct Patience {
    /// When the next signal is due; nil for never.
    private(set) var deadline: Uptime?
    /// How long the program was allowed to run, once that is over.
    private(set) var limit: Duration?
    private let allowed: Duration
    private let grace: Duration

    /// Patience with a program that begins now.
    init(_ stay: ForeignCommand.Stay, grace: Duration, now: Uptime = .now()) {
        self.grace = grace
        switch stay {
        case .limited(let allowed):
            self.allowed = allowed
            deadline = now + allowed
        case .left: allowed = .zero
        }
    }

    /// The signal that is due: first one that asks, then one that cannot be refused.
    mutating func signal(at now: Uptime) -> Int32? {
        guard let due = deadline, now >= due else { return nil }
        defer { limit = allowed }
        deadline = limit == nil ? now + grace : nil
        return limit == nil ? SIGTERM : SIGKILL
    }
}
