import Glibc

/// The counters of Linux's /proc at one moment (proc(5)). What is not there or not understood is nil.
struct ProcSnapshot: Sendable, Equatable {
    /// Clock ticks since boot, all processors together.
    struct Processor: Sendable, Equatable {
        var busy: UInt64
        var total: UInt64
    }

    /// Kilobytes.
    struct Memory: Sendable, Equatable {
        var available: UInt64
        var total: UInt64
    }

    struct Load: Sendable, Equatable {
        var one: Double
        var five: Double
    }

    /// Bytes since boot, without the loopback.
    struct Network: Sendable, Equatable {
        var received: UInt64
        var sent: UInt64
    }

    let processor: Processor?
    let memory: Memory?
    let load: Load?
    let network: Network?

    /// Understands the four files' text.
    init(stat: String, meminfo: String, loadavg: String, netDev: String) {
        processor = Self.processor(in: stat)
        memory = Self.memory(in: meminfo)
        load = Self.load(in: loadavg)
        network = Self.network(in: netDev)
    }
}

// MARK: Understanding

extension ProcSnapshot {
    /// `cpu user nice system idle iowait irq softirq steal guest guest_nice`; guest time is part of user time.
    private static func processor(in stat: String) -> Processor? {
        guard let line = stat.split(separator: "\n").first(where: { $0.hasPrefix("cpu ") }) else { return nil }
        let ticks = line.split(separator: " ").dropFirst().prefix(8).compactMap { UInt64($0) }
        guard ticks.count >= 4 else { return nil }
        let total = ticks.reduce(0, &+)
        let idle = ticks[3] + (ticks.count > 4 ? ticks[4] : 0)
        return Processor(busy: total - idle, total: total)
    }

    private static func memory(in meminfo: String) -> Memory? {
        var fields: [Substring: UInt64] = [:]
        for line in meminfo.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count >= 2, let kilobytes = UInt64(words[1]) { fields[words[0]] = kilobytes }
        }
        guard let total = fields["MemTotal:"], let available = fields["MemAvailable:"], total > 0 else { return nil }
        return Memory(available: min(available, total), total: total)
    }

    private static func load(in loadavg: String) -> Load? {
        let words = loadavg.split(separator: " ")
        guard words.count >= 2, let one = Double(words[0]), let five = Double(words[1]) else { return nil }
        return Load(one: one, five: five)
    }

    /// Two lines of headings, then `name: received packets … (8 columns) sent packets … (8 columns)`.
    private static func network(in netDev: String) -> Network? {
        let interfaces = netDev.split(separator: "\n").dropFirst(2)
        guard !interfaces.isEmpty else { return nil }
        return interfaces.reduce(into: Network(received: 0, sent: 0)) { sum, line in
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, halves[0].drop(while: { $0 == " " }) != "lo" else { return }
            let counters = halves[1].split(separator: " ").map { UInt64($0) ?? 0 }
            guard counters.count >= 9 else { return }
            sum.received += counters[0]
            sum.sent += counters[8]
        }
    }
}

// MARK: Reading

/// Where the four files are.
struct ProcFiles: Sendable {
    var stat: String
    var meminfo: String
    var loadavg: String
    var netDev: String

    static let proc = ProcFiles(
        stat: "/proc/stat", meminfo: "/proc/meminfo", loadavg: "/proc/loadavg", netDev: "/proc/net/dev")
}

extension ProcSnapshot {
    init(readingFrom files: ProcFiles) {
        self.init(
            stat: Self.text(of: files.stat), meminfo: Self.text(of: files.meminfo),
            loadavg: Self.text(of: files.loadavg), netDev: Self.text(of: files.netDev))
    }

    /// The start of a file, enough for every line that is looked at; empty when it cannot be read.
    private static func text(of path: String) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        return String(
            unsafeUninitializedCapacity: 16_384,
            initializingUTF8With: { buffer in max(0, Glibc.read(file, buffer.baseAddress, buffer.count)) })
    }
}
