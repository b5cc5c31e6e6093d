import Glibc

extension DemoFeed {
    static let system = DemoFeed(
        name: "System", path: "/system",
        summary: "This machine's own processor, memory, load and network, measured once a second.",
        events: ["sample"],
        hints: Hints(
            view: "chart",
            columns: [
                Column("cpu", decimals: 1, suffix: "%"), Column("memory", decimals: 1, suffix: "%"),
                Column("load1", decimals: 2), Column("rx", decimals: 0, suffix: " B/s"),
                Column("tx", decimals: 0, suffix: " B/s"),
            ]),
        makeGenerator: { _ in SystemLoad(read: ProcSnapshot.init(readingFrom:), files: .proc) })
}

/// Measures the machine it runs on: no number here is made up.
struct SystemLoad: FeedGenerator {
    private let read: @Sendable (ProcFiles) -> ProcSnapshot
    private let files: ProcFiles
    private var last: (time: Duration, snapshot: ProcSnapshot)?

    init(read: @escaping @Sendable (ProcFiles) -> ProcSnapshot, files: ProcFiles) {
        self.read = read
        self.files = files
    }

    /// What was not measured cannot be told.
    var rehearsal: Int { 0 }

    mutating func step(at now: Duration, using random: inout SeededRandom) -> FeedStep {
        let snapshot = read(files)
        defer { last = (now, snapshot) }
        // Rates need two looks; the second comes soon, so that a first sample is there at once.
        guard let last else { return FeedStep(messages: [], pause: .milliseconds(100)) }
        let sample = SystemSample(from: last.snapshot, to: snapshot, over: now - last.time)
        return FeedStep(messages: [DemoMessage("sample", sample.json)], pause: .seconds(1))
    }
}

/// How busy a machine was between two snapshots. What could not be read is nil.
struct SystemSample: Sendable, Equatable {
    /// Percent of all processors together.
    let cpu: Double?
    /// Percent of memory that programs could not have got.
    let memory: Double?
    /// Runnable threads, averaged over one and five minutes.
    let load1: Double?
    let load5: Double?
    /// Bytes a second received and sent, loopback not counted.
    let rx: Double?
    let tx: Double?

    init(from earlier: ProcSnapshot, to later: ProcSnapshot, over elapsed: Duration) {
        cpu = Self.share(from: earlier.processor, to: later.processor)
        memory = later.memory.map { 100 * (1 - Double($0.available) / Double($0.total)) }
        load1 = later.load?.one
        load5 = later.load?.five
        rx = Self.rate(from: earlier.network?.received, to: later.network?.received, over: elapsed)
        tx = Self.rate(from: earlier.network?.sent, to: later.network?.sent, over: elapsed)
    }

    private static func share(from earlier: ProcSnapshot.Processor?, to later: ProcSnapshot.Processor?) -> Double? {
        guard let earlier, let later, later.total > earlier.total else { return nil }
        let busy = later.busy >= earlier.busy ? later.busy - earlier.busy : 0
        return 100 * Double(busy) / Double(later.total - earlier.total)
    }

    /// nil when a counter went back, as when an interface vanishes.
    private static func rate(from earlier: UInt64?, to later: UInt64?, over elapsed: Duration) -> Double? {
        guard let earlier, let later, later >= earlier, elapsed > .zero else { return nil }
        return Double(later - earlier) / (elapsed / .seconds(1))
    }

    var json: JSONText {
        JSONText([
            "cpu": cpu.map { .number($0, decimals: 1) },
            "memory": memory.map { .number($0, decimals: 1) },
            "load1": load1.map { .number($0, decimals: 2) },
            "load5": load5.map { .number($0, decimals: 2) },
            "rx": rx.map { .number($0, decimals: 0) },
            "tx": tx.map { .number($0, decimals: 0) },
        ])
    }
}
