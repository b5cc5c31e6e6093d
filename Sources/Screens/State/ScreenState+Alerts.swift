public import FeedCore

/// A row of the list of alerts that can be chosen.
public enum AlertRow: Sendable, Equatable {
    /// An alert, by its place among those of its feed.
    case alert(Int, of: FeedID)
    /// What an alert was about.
    case firing(AlertFiring)
}

extension ScreenState {
    /// The rows of the list of alerts: the alerts as they are configured, then what they were about, newest first.
    public var alertRows: [AlertRow] {
        let configured = store.feeds.flatMap { feed in
            (alerts.watch(of: feed.id)?.machines.indices ?? 0..<0).map { AlertRow.alert($0, of: feed.id) }
        }
        return configured + alerts.firings.reversed().map(AlertRow.firing)
    }

    /// Somebody looks at the alerts, or goes on looking.
    ///
    /// - Parameter new: rows that have come above what an alert was about: what is chosen stays so.
    public mutating func seeAlerts(new: Int = 0) {
        guard case .alerts(let selected) = overlay else { return }
        alerts.see()
        if case .firing = alertRows.dropFirst(selected).first, new > 0 {
            let last = Overlay.alerts(selected: 0).lastPosition(in: self)
            overlay = .alerts(selected: min(selected + new, last))
        }
    }
}

extension Pane {
    /// The item nearest to the chosen one, or to what is shown, that an alert was about and that the pane shows.
    ///
    /// - Parameters:
    ///   - marks: what alerts were about, oldest first.
    ///   - rows: the rows that the pane shows.
    public func alert(_ direction: Search.Direction, among marks: [UInt64], rows: Int) -> UInt64? {
        let shown = visibleItems(rows: view.rowsAreItems ? rows : 1)
        switch direction {
        case .newer:
            let start = selected.map { $0 + 1 } ?? shown.first?.sequence ?? 0
            return marks.first { $0 >= start && timeline.shows($0) }
        case .older:
            let end = selected ?? (shown.last.map { $0.sequence + 1 } ?? 0)
            return marks.last { $0 < end && timeline.shows($0) }
        }
    }
}

extension Timeline {
    /// Whether it shows an item.
    fileprivate func shows(_ sequence: UInt64) -> Bool {
        items(endingAt: sequence, limit: 1).last?.sequence == sequence
    }
}
