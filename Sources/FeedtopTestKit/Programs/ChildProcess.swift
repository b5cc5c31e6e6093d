import Glibc

/// A child process: threads read its output and wait for its end, a `Watched` state tells of both.
final class ChildProcess: Sendable {
    struct State: Sendable {
        var output: [UInt8] = []
        var errors: [UInt8] = []
        var openStreams = 2
        var ending: Ending?
        var input: Int32?

        /// All that it left behind, once nothing more can come.
        var outcome: Outcome? {
            guard let ending, openStreams == 0 else { return nil }
            return Outcome(
                ending: ending, output: String(decoding: output, as: UTF8.self),
                errors: String(decoding: errors, as: UTF8.self))
        }
    }

    let state = Watched(State())
    private let pid: pid_t

    init(_ command: [String], hasInput: Bool, environment: [String: String]) throws(SystemError) {
        let output = try Pipe()
        let errors = try Pipe()
        let input = hasInput ? try Pipe() : nil
        var actions = SpawnActions()
        if let input { actions.duplicate(input.reading, to: 0) } else { actions.open("/dev/null", as: 0) }
        actions.duplicate(output.writing, to: 1)
        actions.duplicate(errors.writing, to: 2)
        actions.closeAll(from: 3)
        defer { for end in [output.writing, errors.writing, input?.reading] { _ = end.map(close) } }
        pid = try actions.spawn(command, environment: environment)
        if let input { state.update { $0.input = input.writing } }
        read(output.reading) { $0.output += $1 }
        read(errors.reading) { $0.errors += $1 }
        waitForEnding()
    }

    /// Sends a signal, unless the process has ended and its number may be another's.
    func signal(_ signal: Signal) {
        state.update { [pid] state in
            if state.ending == nil { kill(pid, signal.number) }
        }
    }

    /// Writes to its standard input; what it no longer reads is dropped.
    func write(_ bytes: [UInt8]) {
        guard let input = state.value.input else { return }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Closes its standard input.
    func closeInput() {
        if let input = state.update({ $0.input.take() }) { close(input) }
    }

    private func read(_ stream: Int32, into append: @escaping @Sendable (inout State, [UInt8]) -> Void) {
        startThread { [state] in
            while true {
                let bytes = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
                    count = max(0, Glibc.read(stream, buffer.baseAddress, buffer.count))
                }
                if bytes.isEmpty { break }
                state.update { append(&$0, bytes) }
            }
            close(stream)
            state.update { $0.openStreams -= 1 }
        }
    }

    private func waitForEnding() {
        startThread { [state, pid] in
            var information = siginfo_t()
            while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
            // Reaped inside the lock that `signal` takes: the number is this process's for as long as `ending` is nil.
            state.update { state in
                var status: Int32 = 0
                waitpid(pid, &status, 0)
                state.ending = Ending(waitStatus: status)
            }
        }
    }
}

/// The two ends of a pipe.
private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        _ = try SystemError.check("pipe", pipe(&ends))
        (reading, writing) = (ends[0], ends[1])
        // A write to a program that has ended is to fail, not to end the tests.
        signal(SIGPIPE, SIG_IGN)
    }
}
