import FeedCore

/// Waits until files that are being changed have been left alone for a moment: editors write in several steps, and half
/// a file is no config.
struct QuietSpell {
    /// How long nothing may happen.
    static let length = Duration.milliseconds(100)
    /// A file that is changed all the time is looked at this long after the first change.
    static let longest = Duration.seconds(2)

    private var first: Uptime?
    private var last: Uptime?

    /// Something changed.
    mutating func note(at now: Uptime) {
        first = first ?? now
        last = now
    }

    /// When to look; nil while nothing has changed.
    var deadline: Uptime? {
        guard let first, let last else { return nil }
        return min(last + QuietSpell.length, first + QuietSpell.longest)
    }

    /// Whether it is time to look; if so, the next change begins anew.
    mutating func isOver(at now: Uptime) -> Bool {
        guard let deadline, now >= deadline else { return false }
        self = QuietSpell()
        return true
    }
}
