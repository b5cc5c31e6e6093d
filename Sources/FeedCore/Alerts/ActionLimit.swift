/// How often an alert's actions may disturb somebody.
public struct ActionLimit: Sendable, Equatable {
    /// So many times …
    public var count: Int
    /// … in any span of this length.
    public var span: Duration

    /// Once in ten seconds.
    public static let standard = ActionLimit(count: 1, span: .seconds(10))

    /// What even an alert without a limit may do: more is a fault, and nobody could follow it.
    static let most = ActionLimit(count: 100, span: .seconds(1))

    /// A limit.
    public init(count: Int, span: Duration) {
        self.count = count
        self.span = span
    }
}

/// Counts an alert's actions against its limit.
struct ActionMeter: Sendable {
    /// When the newest actions were, oldest first.
    private var times: [Uptime] = []

    /// Whether one more action is within the limit; if so, it is counted.
    mutating func takes(_ limit: ActionLimit?, at now: Uptime) -> Bool {
        let limit = limit ?? .most
        times.removeFirst(times.prefix { now - $0 >= limit.span }.count)
        guard times.count < limit.count else { return false }
        times.append(now)
        return true
    }
}
