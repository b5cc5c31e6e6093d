import Glibc
import SwiftOverlayShims

/// A started program. Whoever started it ends it or waits for its end; what is forgotten, ``Leftovers`` kills.
final class ChildProcess: Sendable {
    let id: pid_t
    let name: String
    let started: ContinuousClock.Instant

    init(_ id: pid_t, name: String, started: ContinuousClock.Instant) {
        self.id = id
        self.name = name
        self.started = started
        Leftovers.add(process: id)
    }

    /// What it was when it ended, and what it took.
    struct Ending {
        let status: Int32
        let wall: Duration
        let cpu: Duration
        let peakBytes: Int
    }

    /// Waits for its end; past the deadline it is killed.
    func ending(within time: Duration) throws -> Ending {
        // A stopped clock would hide a hang, and polling would blur short times: so the wait blocks, and a watchdog
        // ends what hangs.
        let watchdog = Watchdog(killing: id, after: time)
        var information = siginfo_t()
        // WNOWAIT: the number stays taken until it is out of the leftovers and the watchdog is gone.
        waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT)
        let ended = ContinuousClock.now
        let hung = watchdog.stop()
        let (status, usage) = collect()
        guard !hung else { throw BenchmarkError.tookTooLong(what: name, after: time) }
        return Ending(
            status: status, wall: started.duration(to: ended), cpu: Duration(usage.ru_utime) + Duration(usage.ru_stime),
            peakBytes: usage.ru_maxrss * 1024)
    }

    /// Ends it at once. Its figures are gone with it.
    func end() {
        kill(id, SIGKILL)
        _ = collect()
    }

    /// User and system time of all its threads so far.
    func cpu() throws -> Duration {
        var clock = clockid_t()
        guard clock_getcpuclockid(id, &clock) == 0 else {
            throw BenchmarkError.failed(program: name, status: -1, said: "it has ended early")
        }
        var time = timespec()
        clock_gettime(clock, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Bytes of memory it holds now, and the most it has held.
    func memory() -> (now: Int, peak: Int) {
        let lines = contents(ofFile: "/proc/\(id)/status").split(separator: "\n")
        func kilobytes(_ key: String) -> Int {
            let words = lines.first { $0.hasPrefix(key) }?.split { $0 == " " || $0 == "\t" } ?? []
            return words.count > 1 ? Int(words[1]) ?? 0 : 0
        }
        return (kilobytes("VmRSS:") * 1024, kilobytes("VmHWM:") * 1024)
    }

    private func collect() -> (status: Int32, usage: rusage) {
        Leftovers.remove(process: id)
        var status: Int32 = 0
        var usage = rusage()
        wait4(id, &status, 0, &usage)
        let signal = status & 0x7f
        return (signal == 0 ? (status >> 8) & 0xff : 128 + signal, usage)
    }
}

extension Duration {
    init(_ time: timeval) { self = .seconds(time.tv_sec) + .microseconds(time.tv_usec) }
}

/// The text of a small file such as those of `/proc`; empty when there is none.
func contents(ofFile path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    return String(unsafeUninitializedCapacity: 64 << 10) { max(0, read(file, $0.baseAddress, $0.count)) }
}
