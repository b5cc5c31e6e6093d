/// How the time of an event is shown.
public enum TimeFormat: String, Sendable, CaseIterable {
    /// The time of day: `14:03:22`.
    case clock
    /// How long ago it was: `4 s ago`.
    case relative
    /// How long after the event before it: `+1.2 s`.
    case delta
    /// Not at all.
    case off

    /// The format after this one.
    public var next: TimeFormat {
        let all = TimeFormat.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}
