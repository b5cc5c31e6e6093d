import Testing

@testable import DemoFeeds

@Suite struct SystemLoadTests {
    @Test func `the files of proc are understood`() {
        let snapshot = ProcSnapshot.make(busy: 300, idle: 700, received: 5_000, sent: 900)
        #expect(snapshot.processor == .init(busy: 300, total: 1_000))
        #expect(snapshot.memory == .init(available: 4_000_000, total: 16_000_000))
        #expect(snapshot.load == .init(one: 0.52, five: 0.58))
        #expect(snapshot.network == .init(received: 5_000, sent: 900))
    }

    @Test func `rates come from the differences of two snapshots`() {
        let sample = SystemSample(
            from: .make(busy: 300, idle: 700, received: 5_000, sent: 900),
            to: .make(busy: 350, idle: 850, received: 9_000, sent: 1_900), over: .seconds(2))
        #expect(
            sample.json.text
                == #"{"cpu":25.0,"memory":75.0,"load1":0.52,"load5":0.58,"rx":2000,"tx":500}"#)
    }

    @Test func `a counter that went back gives no rate`() {
        let sample = SystemSample(
            from: .make(received: 5_000, sent: 900), to: .make(received: 10, sent: 901), over: .seconds(1))
        #expect(sample.rx == nil)
        #expect(sample.tx == 1)
    }

    @Test func `what cannot be read is left out`() {
        let nothing = ProcSnapshot(stat: "", meminfo: "MemTotal: 5 kB", loadavg: "high", netDev: "garbage")
        let sample = SystemSample(from: nothing, to: nothing, over: .seconds(1))
        #expect(sample.json.text == "{}")
    }

    @Test func `a processor that did not tick gives no share`() {
        #expect(SystemSample(from: .make(), to: .make(), over: .seconds(1)).cpu == nil)
    }

    @Test func `the first sample follows the second look`() {
        var load = SystemLoad(read: { _ in .make() }, files: .proc)
        var random = SeededRandom(seed: 0)
        #expect(load.step(at: .zero, using: &random) == FeedStep(messages: [], pause: .milliseconds(100)))
        let second = load.step(at: .milliseconds(100), using: &random)
        #expect(second.messages.map(\.event) == ["sample"])
        #expect(second.pause == .seconds(1))
    }

    @Test func `this machine can be read`() {
        let snapshot = ProcSnapshot(readingFrom: .proc)
        #expect(snapshot.processor != nil)
        #expect(snapshot.memory != nil)
        #expect(snapshot.load != nil)
        #expect(snapshot.network != nil)
    }
}

extension ProcSnapshot {
    /// Files as a small machine has them, with the counters given.
    static func make(busy: Int = 1, idle: Int = 50, received: Int = 0, sent: Int = 0) -> ProcSnapshot {
        ProcSnapshot(
            stat: """
                cpu  \(busy - 1) 0 1 \(idle - 50) 50 0 0 0 33 0
                cpu0 9 9 9 9 9 9 9 9 0 0
                intr 12345 0 9
                """,
            meminfo: """
                MemTotal:       16000000 kB
                MemFree:         1000000 kB
                MemAvailable:    4000000 kB
                """,
            loadavg: "0.52 0.58 0.59 1/467 12345\n",
            netDev: """
                Inter-|   Receive                                                |  Transmit
                 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo
                    lo: 777777 11 0 0 0 0 0 0 777777 11 0 0 0 0 0 0
                  eth0: \(received) 12 0 0 0 0 0 0 \(sent) 8 0 0 0 0 0 0
                """)
    }
}
