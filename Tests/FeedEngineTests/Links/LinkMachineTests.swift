import FeedCore
import Testing

@testable import FeedEngine

/// Timelines of the machine alone: what happened, and what it made of it.
@Suite struct LinkMachineTests {
    /// A machine whose clock stands where the test put it, and whose answers are text.
    private struct Bench {
        var machine: LinkMachine
        var seconds = 0.0

        init(_ feed: Feed = .make("http://a/")) { machine = LinkMachine(feed, at: Bench.moment(0)) }

        static func moment(_ seconds: Double) -> Moment {
            let span = Duration.seconds(seconds)
            return Moment(time: Timestamp(microseconds: 0) + span, uptime: Uptime(nanoseconds: 0) + span)
        }

        var now: Moment { Bench.moment(seconds) }

        mutating func connect() -> String { after { $0.connect(at: $1) } }
        mutating func open() -> String {
            after { machine, now in
                machine.opened(at: now)
                return []
            }
        }
        mutating func event(_ evidence: LossEvidence = LossEvidence()) -> String {
            after { machine, _ in machine.eventArrived(evidence) }
        }
        mutating func end(_ end: ConnectionEnd, random: Double = 0) -> String {
            after { $0.ended(end, at: $1, random: random) }
        }
        mutating func tick() -> String { after { $0.tick(at: $1, random: 0, evidence: LossEvidence()) } }
        mutating func disconnect() -> String { after { $0.disconnect(at: $1) } }
        mutating func wait(_ span: Double) { seconds += span }

        private mutating func after(_ input: (inout LinkMachine, Moment) -> [LinkMachine.Action]) -> String {
            let words = input(&machine, Bench.moment(seconds)).map { action in
                switch action {
                case .connect: "connect"
                case .disconnect: "disconnect"
                case .note(let note): note.line
                }
            }
            return ([machine.link.line] + words).joined(separator: " | ")
        }
    }

    @Test func `attempts are counted from the last time the link worked`() {
        var bench = Bench()
        #expect(bench.connect() == "connecting | connect")
        #expect(bench.end(.lost("refused", wasSent: false)) == "retrying 1 in 1 s: refused")
        bench.wait(1)
        #expect(bench.tick() == "connecting | connect")
        #expect(bench.end(.lost("refused"), random: 1) == "retrying 2 in 2 s: refused")
        bench.wait(2)
        _ = bench.tick()
        #expect(bench.open() == "open")
        #expect(bench.end(.finished) == "retrying 3 in 1 s: end of stream | -- lost: end of stream")
        bench.wait(1)
        _ = bench.tick()
        _ = bench.open()
        #expect(
            bench.event(LossEvidence(repeated: 2, loss: .none))
                == "open | -- reconnected after 1 s, resumed at '', 2 repeated, lost none")
        #expect(bench.event() == "open")
        #expect(bench.end(.finished) == "retrying 1 in 1 s: end of stream | -- lost: end of stream")
    }

    @Test func `an open link works after ten seconds without an event`() {
        var bench = Bench()
        _ = bench.connect()
        _ = bench.end(.lost("refused"))
        bench.wait(1)
        _ = bench.tick()
        _ = bench.open()
        #expect(bench.machine.link.attempt == 1)
        bench.wait(9.9)
        _ = bench.tick()
        #expect(bench.machine.link.attempt == 1)
        bench.wait(0.1)
        _ = bench.tick()
        #expect(bench.machine.link.attempt == 0)
        #expect(bench.machine.deadline == nil)
    }

    @Test func `too early a tick does nothing`() {
        var bench = Bench()
        _ = bench.connect()
        _ = bench.end(.lost("refused"))
        bench.wait(0.999)
        #expect(bench.tick() == "retrying 1 in 1 s: refused")
    }

    @Test func `silence is counted from the last bytes, and not while the sink is full`() {
        var bench = Bench(.make("http://a/", idleTimeout: .seconds(30)))
        _ = bench.connect()
        bench.wait(20)
        _ = bench.open()
        _ = bench.event()
        bench.wait(20)
        bench.machine.received(at: bench.now)
        bench.wait(29)
        #expect(bench.tick() == "open")
        bench.machine.held()
        bench.wait(100)
        #expect(bench.tick() == "open" && bench.machine.deadline == nil)
        bench.machine.released(at: bench.now)
        bench.wait(30)
        #expect(
            bench.tick()
                == "retrying 1 in 1 s: nothing came for 30 s | disconnect | -- lost: nothing came for 30 s")
    }

    @Test(arguments: [
        ("off", "connecting | connect"), ("connecting", "connecting | disconnect | connect"),
        ("open", "connecting | -- lost: reconnecting as told | disconnect | connect"),
        ("retrying", "connecting | connect"), ("closed", "connecting | connect"),
        ("failed", "connecting | connect"),
    ])
    func `a reconnect is made from every state`(state: String, outcome: String) {
        var bench = bench(in: state)
        #expect(bench.connect() == outcome)
    }

    @Test(arguments: [
        ("off", "off"), ("connecting", "off | disconnect | -- off: switched off"),
        ("open", "off | disconnect | -- off: switched off"), ("retrying", "off | -- off: switched off"),
        ("closed", "off | -- off: switched off"), ("failed", "off | -- off: switched off"),
    ])
    func `a link can be switched off in every state`(state: String, outcome: String) {
        var bench = bench(in: state)
        #expect(bench.disconnect() == outcome)
    }

    @Test func `what is reported after the end changes nothing`() {
        var bench = bench(in: "failed")
        #expect(bench.end(.finished) == "failed: refused")
        #expect(bench.event() == "failed: refused")
    }

    private func bench(in state: String) -> Bench {
        var bench = Bench()
        if state == "off" { return bench }
        _ = bench.connect()
        switch state {
        case "open": _ = bench.open()
        case "retrying": _ = bench.end(.lost("gone"))
        case "closed": _ = bench.end(.done(reason: "done"))
        case "failed": _ = bench.end(.refused(reason: "refused"))
        default: break
        }
        return bench
    }
}
