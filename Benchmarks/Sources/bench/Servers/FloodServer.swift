import Synchronization

/// Sends events at a steady rate to whoever connects: a burst every few milliseconds, each one HTTP chunk.
final class FloodServer: Sendable {
    static let interval = Duration.milliseconds(5)

    private let server: LoopbackServer
    private let sent: Sent

    private final class Sent: Sendable { let events = Atomic(0) }

    init(eventsPerSecond: Int) throws {
        let events = Int(Double(eventsPerSecond) * Self.interval.seconds)
        let bursts = Self.bursts(16, of: events)
        let sent = Sent()
        self.sent = sent
        server = try LoopbackServer { connection in Self.flood(connection, with: bursts, of: events, counting: sent) }
    }

    var url: String { server.url() }

    /// Events sent so far, to all together.
    var events: Int { sent.events.load(ordering: .relaxed) }

    private static func bursts(_ count: Int, of events: Int) -> [[UInt8]] {
        var ticks = TickStream(withIDs: false)
        return (0..<count).map { _ in
            var burst = Array("\(String(events * TickStream.bytesPerEvent, radix: 16))\r\n".utf8)
            ticks.append(events, to: &burst)
            return burst + Array("\r\n".utf8)
        }
    }

    private static func flood(
        _ connection: ServerConnection, with bursts: [[UInt8]], of events: Int, counting sent: Sent
    ) {
        var next = ContinuousClock.now
        while true {
            for burst in bursts {
                guard burst.withUnsafeBytes({ connection.send($0) }) else { return }
                sent.events.add(events, ordering: .relaxed)
                next += interval
                // A reader that lags takes what was due in one go, but never more than a quarter of a second of it.
                next = max(next, .now - .milliseconds(250))
                rest(until: next)
            }
        }
    }
}
