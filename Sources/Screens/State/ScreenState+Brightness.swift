public import FeedCore

extension ScreenState {
    /// Whether what changed at a time is still bright.
    func isBright(since change: Timestamp?, for brightness: Duration) -> Bool {
        guard !reducesMotion, let change else { return false }
        return change + brightness > now.time
    }

    /// When nothing is bright any more that is now, if no news come; nil when nothing is.
    public var rest: Uptime? {
        let ends = panes.compactMap { pane in
            pane.digest.flatMap { digest in digest.lastChange.map { $0 + digest.brightness } }
        }
        guard !reducesMotion, let end = ends.max(), end > now.time else { return nil }
        return now.uptime + (end - now.time)
    }
}
