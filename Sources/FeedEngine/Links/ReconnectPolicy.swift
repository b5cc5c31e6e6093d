/// How long to wait before connecting again.
public struct ReconnectPolicy: Sendable, Equatable {
    /// What a server may ask for at most with `retry:`.
    static let longestReconnectionTime = Duration.seconds(300)
    /// What a server may ask for at most with `Retry-After`.
    static let longestRetryAfter = Duration.seconds(3_600)
    /// No wait is shorter, whatever a server asks for.
    static let shortestDelay = Duration.milliseconds(250)
    /// What randomness may add at most.
    static let longestSpread = Duration.seconds(30)

    /// The reconnection time: what the server set with `retry:`, at first 1 s.
    public private(set) var reconnectionTime = Duration.seconds(1)

    /// One second until a server says otherwise.
    public init() {}

    /// Takes a `retry:` field, in milliseconds.
    public mutating func setReconnectionTime(milliseconds: Int) {
        reconnectionTime = min(.milliseconds(milliseconds), Self.longestReconnectionTime)
    }

    /// How long to wait: the reconnection time and, from the second attempt on, a random part of a span that doubles
    /// with each attempt, so that the clients of a server that comes back do not all come at once.
    ///
    /// - Parameters:
    ///   - attempt: counts from 1.
    ///   - retryAfter: what the server's `Retry-After` asked for, a minimum.
    ///   - random: from 0 up to 1.
    public func delay(beforeAttempt attempt: Int, retryAfter: Duration? = nil, random: Double) -> Duration {
        let asked = min(retryAfter ?? .zero, Self.longestRetryAfter)
        return max(reconnectionTime + spread(beforeAttempt: attempt) * random, asked, Self.shortestDelay)
    }

    private func spread(beforeAttempt attempt: Int) -> Duration {
        switch attempt {
        case ...1: .zero
        case 2...6: .seconds(1 << (attempt - 2))
        default: Self.longestSpread
        }
    }
}
