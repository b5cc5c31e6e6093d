extension DemoFeed {
    /// The first events of the feed's story, as a server sends them, all at once; the same seed tells the same story.
    public func stream(events count: Int, seed: UInt64) -> [UInt8] {
        var random = SeededRandom(seed: seed)
        var generator = makeGenerator(&random)
        var (now, id) = (Duration.zero, 0)
        var bytes: [UInt8] = []
        while id < count {
            let step = generator.step(at: now, using: &random)
            for message in step.messages {
                id += 1
                bytes += EventStreamText.event(message, id: id)
            }
            now += step.pause
        }
        return bytes
    }
}
