import FeedCore
import Testing

@testable import FeedEngine

@Suite struct ReconnectPolicyTests {
    @Test(arguments: [
        (1, 0.0, "1 s"), (1, 1.0, "1 s"), (2, 0.0, "1 s"), (2, 1.0, "2 s"), (3, 1.0, "3 s"), (3, 0.5, "2 s"),
        (4, 1.0, "5 s"), (5, 1.0, "9 s"), (6, 1.0, "17 s"), (7, 1.0, "31 s"), (8, 1.0, "31 s"), (1_000, 1.0, "31 s"),
    ])
    func `what randomness adds doubles up to 30 s`(attempt: Int, random: Double, delay: String) {
        #expect(ReconnectPolicy().delay(beforeAttempt: attempt, random: random).text == delay)
    }

    @Test(arguments: [
        (0, "0.25 s"), (249, "0.25 s"), (250, "0.25 s"), (2_500, "2.5 s"), (300_000, "300 s"), (.max, "300 s"),
    ])
    func `the server's time counts between 250 ms and 5 min`(milliseconds: Int, delay: String) {
        var policy = ReconnectPolicy()
        policy.setReconnectionTime(milliseconds: milliseconds)
        #expect(policy.delay(beforeAttempt: 1, random: 0).text == delay)
    }

    @Test(arguments: [(0, "1 s"), (1, "1 s"), (20, "20 s"), (3_600, "3600 s"), (1_000_000, "3600 s")])
    func `Retry-After is a minimum of at most an hour`(seconds: Int, delay: String) {
        #expect(ReconnectPolicy().delay(beforeAttempt: 1, retryAfter: .seconds(seconds), random: 0).text == delay)
    }
}
