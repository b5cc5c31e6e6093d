/// One moment on both clocks: `time` is for showing, `uptime` for measuring.
public struct Moment: Hashable, Sendable {
    /// The wall clock.
    public var time: Timestamp
    /// The monotonic clock.
    public var uptime: Uptime

    /// One moment on both clocks.
    public init(time: Timestamp, uptime: Uptime) {
        self.time = time
        self.uptime = uptime
    }

    /// What both clocks say.
    public static func now() -> Moment { Moment(time: .now(), uptime: .now()) }
}
