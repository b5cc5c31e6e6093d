import FeedCore

/// Decides when a frame is drawn: at once when the last one is old enough, else when it will be.
///
/// Painting on the leading edge makes a rare event as fast on the screen as the program can draw; the interval keeps
/// a flood from costing more than so many frames a second. The frame that only lets the clock go on keeps nothing
/// waiting: one of the frames of each second is set aside for it.
struct FramePacer {
    /// Why a frame is drawn.
    enum Reason {
        /// Another second: the clock, ages and countdowns.
        case clock
        /// Something has happened.
        case news
    }

    /// The shortest time between two frames with news.
    private(set) var interval: Duration
    private var last: Uptime?
    /// When something of the last frame is bright no longer.
    private var rest: Uptime?
    /// The first frame shows nothing that has come, and keeps what comes next from nothing.
    private var due: Reason? = .clock

    init(framesPerSecond: Int) { interval = FramePacer.interval(framesPerSecond) }

    /// Draws at most so many frames a second from now on.
    mutating func pace(framesPerSecond: Int) { interval = FramePacer.interval(framesPerSecond) }

    private static func interval(_ framesPerSecond: Int) -> Duration { .seconds(1) / max(1, framesPerSecond - 1) }

    /// Something on the screen may have changed.
    mutating func invalidate(for reason: Reason) {
        if due != .news { due = reason }
    }

    /// Whether a frame waits to be drawn.
    var isWaiting: Bool { due != nil }

    /// Whether to draw now.
    func shouldDraw(at now: Uptime) -> Bool { due != nil && now >= earliest }

    /// A frame was drawn.
    ///
    /// - Parameter rest: when it is to be drawn again although nothing happens, for something that is bright for a
    ///   moment; nil when nothing is.
    mutating func drew(at now: Uptime, rest: Uptime? = nil) {
        if due == .news { last = now }
        due = nil
        self.rest = rest
    }

    /// Until when nothing needs to be done: the waiting frame's time, else the next full second of the clock, at
    /// which ages and countdowns change, or sooner when something comes to rest.
    func deadline(at now: Moment) -> Uptime {
        guard due == nil else { return earliest }
        let intoSecond = now.time.microseconds % 1_000_000
        return min(now.uptime + .microseconds(1_000_000 - intoSecond), rest ?? Uptime(nanoseconds: .max))
    }

    private var earliest: Uptime { last.map { $0 + interval } ?? Uptime(nanoseconds: .min) }
}
