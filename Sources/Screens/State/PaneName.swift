import FeedCore
public import TerminalKit

/// What a pane is called: its feed and, where that has several panes, what tells this one apart: `Stocks · ACME`.
public struct PaneName: Sendable, Equatable {
    /// The feed, or `All feeds`.
    let subject: SafeText
    /// What tells it apart; empty where nothing has to.
    let part: SafeText

    private static let separator: SafeText = " · "
    /// Below this width only the part is named.
    private static let narrow = 12

    /// All of it.
    public var text: SafeText { part.isEmpty ? subject : subject + PaneName.separator + part }

    /// As much as fits: the feed gives way to the part, but not more than two thirds of the room.
    func cut(to columns: Int) -> SafeText {
        guard !part.isEmpty, text.columns > columns else { return text.cut(to: columns) }
        guard columns >= PaneName.narrow else { return part.cut(to: columns) }
        let room = columns - PaneName.separator.columns
        let partColumns = min(part.columns, max(room * 2 / 3, room - subject.columns))
        return subject.cut(to: room - partColumns) + PaneName.separator + part.cut(to: partColumns)
    }
}

extension ScreenState {
    /// What each pane is called, in their order; no two of one feed alike.
    public var paneNames: [PaneName] {
        let counts = panes.reduce(into: [:]) { $0[$1.subject, default: 0] += 1 }
        var seen: [Pane.Subject: [String: Int]] = [:]
        return panes.map { pane in
            let part = counts[pane.subject] == 1 && pane.parts.isEmpty ? "" : pane.distinction
            let before = seen[pane.subject]?[part] ?? 0
            seen[pane.subject, default: [:]][part] = before + 1
            let words = [part, before > 0 ? "\(before + 1)" : ""].filter { !$0.isEmpty }
            return PaneName(subject: SafeText(pane.name), part: SafeText(words.joined(separator: " · ")))
        }
    }

    /// What the focused pane is called; empty when there is none.
    var focusedName: SafeText { panes.indices.contains(focus) ? paneNames[focus].text : "" }
}

extension Pane {
    /// What it shows and others of its feed do not: the values that it was split by, else its filter.
    fileprivate var distinction: String {
        let labels = partLabels
        return labels.isEmpty ? timeline.filter.text : labels.joined(separator: " · ")
    }
}
