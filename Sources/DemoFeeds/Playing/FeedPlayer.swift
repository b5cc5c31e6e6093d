/// Runs a feed's generator: first its past, all at once, then its present as time goes by.
struct FeedPlayer {
    private var generator: any FeedGenerator
    private var random: SeededRandom
    private let channel: FeedChannel
    /// How long the feed has been going on, its past included.
    private var now = Duration.zero
    /// How long until the next step.
    private var pause = Duration.zero

    /// A connection on which nothing has been sent for so long gets a heartbeat.
    static let heartbeat = Duration.seconds(12)

    init(_ channel: FeedChannel, seed: UInt64) {
        random = SeededRandom(seed: seed)
        generator = channel.feed.makeGenerator(&random)
        self.channel = channel
    }

    /// Plays the past at once.
    mutating func rehearse() {
        var messages: [DemoMessage] = []
        while messages.count < generator.rehearsal {
            now += pause
            messages += step()
        }
        channel.publish(messages)
    }

    /// Plays the present until the task is cancelled.
    mutating func play() async throws {
        let clock = ContinuousClock()
        let start = clock.now - now
        var silence = Duration.zero
        while true {
            silence = try await rest(after: silence)
            now = clock.now - start
            let messages = step()
            channel.publish(messages)
            if !messages.isEmpty { silence = .zero }
        }
    }

    private mutating func step() -> [DemoMessage] {
        let step = generator.step(at: now, using: &random)
        pause = step.pause
        return step.messages
    }

    /// Sleeps until the next step, with a heartbeat whenever the silence has lasted too long, and returns how long it has lasted.
    private func rest(after silence: Duration) async throws -> Duration {
        var silence = silence
        var left = pause
        while silence + left >= Self.heartbeat {
            let beat = Self.heartbeat - silence
            try await sleep(for: beat)
            channel.beat()
            left -= beat
            silence = .zero
        }
        try await sleep(for: left)
        return silence + left
    }

    private func sleep(for duration: Duration) async throws {
        // Nobody sees a tenth of a pause, and the kernel can wake the feeds together.
        try await Task.sleep(for: duration, tolerance: min(duration / 10, .milliseconds(100)))
    }
}
