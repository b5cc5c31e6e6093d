/// What of a feed the user wants to be told of, and how.
public struct Alert: Sendable, Equatable {
    /// What it is about.
    public var condition: Condition
    /// What is done about it.
    public var actions: [Action] = [.highlight]
    /// How often; nil for each time, but for a flood of them.
    public var limit: ActionLimit? = .standard

    /// What an alert is about.
    public enum Condition: Sendable, Equatable {
        /// Each event that the filter takes.
        case event(Filter)
        /// A value that goes past a threshold.
        case crossing(Threshold)
        /// No event for so long.
        case silence(Duration)
        /// Too many events, or too few.
        case rate(RateThreshold)
        /// What becomes of the link.
        case link(Set<LinkTurn>)
    }

    /// What is done about an alert.
    public enum Action: Sendable, Hashable {
        /// The event is marked and stays so.
        case highlight
        /// The terminal's bell.
        case bell
        /// The terminal's title says it until it is seen.
        case title
        /// A notification on the desktop.
        case notify
        /// A program, by its arguments, with the event on its standard input.
        case run([String])
    }

    /// An alert that marks the event.
    public init(_ condition: Condition) { self.condition = condition }
}

/// What becomes of a feed's link.
public enum LinkTurn: String, Sendable, CaseIterable {
    /// The connection is lost, and another will be made.
    case down
    /// It is back.
    case up
    /// It is back, and events are lost or may be.
    case gap
    /// The feed ended as it was meant to.
    case closed
    /// The feed ended by a fault.
    case failed
}

extension LinkTurn {
    /// What a line of a timeline tells of.
    static func turns(of note: Note) -> Set<LinkTurn> {
        switch note {
        case .lost: [.down]
        case .reconnected(let gap): gap.loss == .none ? [.up] : [.up, .gap]
        case .ended(.closed, _): [.closed]
        case .ended(.failed, _): [.failed]
        case .ended, .marker: []
        }
    }
}

extension Alert {
    /// The condition as it is written: `rises: price > 100 per symbol`; a filter alone as it is.
    public var words: String {
        switch condition {
        case .event(let filter): filter.text
        case .crossing(let threshold): threshold.words
        case .silence(let span): "silent: \(span.asWritten)"
        case .rate(let threshold): "rate: \(threshold.words)"
        case .link(let turns):
            "link: \(LinkTurn.allCases.filter(turns.contains).map(\.rawValue).joined(separator: ", "))"
        }
    }
}

extension Alert.Action {
    /// The word that it is written with.
    public var word: String {
        switch self {
        case .highlight: "highlight"
        case .bell: "bell"
        case .title: "title"
        case .notify: "notify"
        case .run: "run"
        }
    }
}

extension Duration {
    /// As config writes it: `1m30s`, `500ms`.
    var asWritten: String {
        let milliseconds = nanoseconds / 1_000_000
        let parts = [
            (milliseconds / 3_600_000, "h"), (milliseconds / 60_000 % 60, "m"), (milliseconds / 1_000 % 60, "s"),
        ]
        let words = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return words.isEmpty || milliseconds % 1_000 > 0 ? words + "\(milliseconds % 1_000)ms" : words
    }
}
