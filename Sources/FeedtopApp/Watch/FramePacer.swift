import FeedCore

/// Decides when a frame is drawn: at once when the last one is old enough, else when it will be.
///
/// Painting on the leading edge makes a rare event as fast on the screen as the program can draw; the interval keeps
/// a flood from costing more than so many frames a second.
struct FramePacer {
    /// The shortest time between two frames.
    let interval: Duration
    private var last: Uptime?
    private var isDue = true

    init(framesPerSecond: Int) { interval = .seconds(1) / max(1, framesPerSecond) }

    /// Something on the screen may have changed.
    mutating func invalidate() { isDue = true }

    /// Whether a frame waits to be drawn.
    var isWaiting: Bool { isDue }

    /// Whether to draw now.
    func shouldDraw(at now: Uptime) -> Bool { isDue && now >= earliest }

    /// A frame was drawn.
    mutating func drew(at now: Uptime) {
        last = now
        isDue = false
    }

    /// Until when nothing needs to be done: the waiting frame's time, else the next full second of the clock, at
    /// which ages and countdowns change.
    func deadline(at now: Moment) -> Uptime {
        guard !isDue else { return earliest }
        let intoSecond = now.time.microseconds % 1_000_000
        return now.uptime + .microseconds(1_000_000 - intoSecond)
    }

    private var earliest: Uptime { last.map { $0 + interval } ?? Uptime(nanoseconds: .min) }
}
