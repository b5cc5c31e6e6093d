import FeedCore

/// Spans of time as people read them.
public enum Spans {
    /// How long something has been so: `0 s`, `40 s`, `95 s`, `3 min`, `2 h`, `5 d`. It changes once a second at most.
    public static func age(_ span: Duration) -> String {
        let seconds = max(0, Int(span.inSeconds))
        return switch seconds {
        case ..<120: "\(seconds) s"
        case ..<7_200: "\(seconds / 60) min"
        case ..<172_800: "\(seconds / 3_600) h"
        default: "\(Counts.grouped(seconds / 86_400)) d"
        }
    }

    /// How long something took: `120 ms`, `4.2 s`, `95 s`, `3 min`.
    static func length(_ span: Duration) -> String {
        let seconds = max(0, span.inSeconds)
        return switch seconds {
        case ..<0.9995: "\(Int((seconds * 1_000).rounded())) ms"
        case ..<9.95: "\(Counts.decimal(seconds)) s"
        default: age(span)
        }
    }

    /// How long until something: rounded up, so that it never says 0 before it is time: `3 s`, `2 min`.
    static func wait(_ span: Duration) -> String {
        age(.seconds(max(0, span.inSeconds).rounded(.up)))
    }
}
