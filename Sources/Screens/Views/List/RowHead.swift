import FeedCore
import TerminalKit

/// What stands before the columns of a list and stays when they are scrolled sideways: when the event came, and the signs
/// of a marked one and of one that an alert was about.
struct RowHead {
    private let format: TimeFormat
    private let zone: Zone
    private let now: Timestamp

    init(_ state: ScreenState) {
        format = state.timeFormat
        zone = state.zone
        now = state.now.time
    }

    /// Columns of the head, with the gap behind it; without times there is still room for the sign.
    var columns: Int { timeColumns + ListRow.gap }

    /// What stands above it.
    var heading: SafeText {
        switch format {
        case .clock: "TIME"
        case .relative: SafeText("AGE").padded(to: timeColumns, align: .right)
        case .delta: SafeText("DELTA").padded(to: timeColumns, align: .right)
        case .off: ""
        }
    }

    /// The head of an event's row.
    ///
    /// - Parameters:
    ///   - before: when the event before it came; nil for the oldest.
    ///   - isAlert: whether an alert was about it.
    ///   - isHit: whether it is marked as a hit of which nothing else can be seen.
    func text(_ event: StoredItem, after before: Timestamp?, isMarked: Bool, isAlert: Bool, isHit: Bool) -> StyledText {
        let role: ThemeRole = isHit ? .match : isMarked ? .focus : isAlert ? .down : .time
        let time = time(of: event, after: before).padded(to: timeColumns, align: .right)
        var text = StyledText(time, role, isMarked || isAlert ? .bold : [])
        if isMarked || isHit && format == .off { text.append(isMarked ? "◆" : " ", role, isMarked ? .bold : []) }
        if isAlert { text += .alertSign }
        return text
    }

    private var timeColumns: Int {
        switch format {
        case .clock, .delta: 8
        case .relative: 11
        case .off: 0
        }
    }

    private func time(of event: StoredItem, after before: Timestamp?) -> SafeText {
        switch format {
        case .clock: SafeText(zone.clock(event.arrival))
        case .relative: SafeText(Spans.age(now - event.arrival) + " ago")
        case .delta: before.map { SafeText("+" + Spans.length(event.arrival - $0)) } ?? ""
        case .off: ""
        }
    }
}
