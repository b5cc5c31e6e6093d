/// Counts events by the second of their arrival, for the last minute.
public struct RateMeter: Sendable, Equatable {
    /// Seconds that are remembered.
    public static let seconds = 64

    private var counts = [Int](repeating: 0, count: RateMeter.seconds)
    /// The second that was counted last, by the monotonic clock.
    private var newest = 0
    private var oldest: Int?

    /// Nothing counted yet.
    public init() {}

    /// Counts events that arrived at `time`.
    public mutating func add(_ events: Int, at time: Uptime) {
        let second = max(0, time.second)
        if oldest == nil {
            oldest = second
            newest = second
        }
        clear(upTo: second)
        counts[second % RateMeter.seconds] += events
    }

    /// Events a second, the mean of the last five whole seconds, or of fewer when counting began later.
    public func perSecond(at time: Uptime) -> Double {
        guard let oldest else { return 0 }
        let now = time.second
        let span = min(5, now - oldest)
        guard span > 0 else { return Double(count(inSecond: now)) }
        let sum = (now - span..<now).reduce(0) { $0 + count(inSecond: $1) }
        return Double(sum) / Double(span)
    }

    /// Events in each of the last `count` whole seconds before `time`, oldest first.
    public func history(_ count: Int, at time: Uptime) -> [Int] {
        let now = time.second
        return (now - min(count, RateMeter.seconds - 1)..<now).map { self.count(inSecond: $0) }
    }

    private func count(inSecond second: Int) -> Int {
        guard second <= newest, second > newest - RateMeter.seconds, second >= 0, oldest != nil else { return 0 }
        return counts[second % RateMeter.seconds]
    }

    private mutating func clear(upTo second: Int) {
        guard second > newest else { return }
        for passed in max(newest + 1, second - RateMeter.seconds + 1)...second {
            counts[passed % RateMeter.seconds] = 0
        }
        newest = second
    }
}

extension Uptime {
    fileprivate var second: Int { Int(nanoseconds / 1_000_000_000) }
}
