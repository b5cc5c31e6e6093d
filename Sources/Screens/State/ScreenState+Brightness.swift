public import FeedCore

extension ScreenState {
    /// How long what has changed is bright.
    static let brightness: Duration = .milliseconds(700)

    /// Whether what changed at a time is still bright.
    func isBright(since change: Timestamp?) -> Bool {
        guard !reducesMotion, let change else { return false }
        return change + ScreenState.brightness > now.time
    }

    /// When nothing is bright any more that is now, if no news come; nil when nothing is.
    public var rest: Uptime? {
        let last = panes.compactMap { $0.digest?.lastChange }.max()
        guard let last, isBright(since: last) else { return nil }
        return now.uptime + (last + ScreenState.brightness - now.time)
    }
}
