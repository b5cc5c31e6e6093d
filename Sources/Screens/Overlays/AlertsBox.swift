import FeedCore
import TerminalKit

/// The alerts with their states, and below them what they were about.
struct AlertsBox {
    /// A line of the list, by the row that it is, if it can be chosen.
    private enum Line {
        case row(Int)
        case blank
        case columns
        case heading
        case missed(Int)
    }

    private let state: ScreenState
    private let selected: Int
    private let rows: [AlertRow]
    private let lines: [Line]
    /// In fewer columns each alert has only its mark, its count and its words.
    private static let leastColumns = 56
    /// Columns of the feeds' names, and of the longest alert.
    private let (feedColumns, alertColumns): (Int, Int)

    init(_ state: ScreenState, selected: Int) {
        self.state = state
        rows = state.alertRows
        self.selected = min(max(0, selected), max(0, rows.count - 1))
        lines = AlertsBox.lines(of: rows, missed: state.missedByAlerts)
        let watched = state.store.feeds.filter { state.alerts.watch(of: $0.id) != nil }
        feedColumns = min(16, watched.reduce(0) { max($0, SafeText($1.feed.name).columns) })
        let alerts = watched.flatMap(\.feed.alerts)
        alertColumns = alerts.reduce(0) { max($0, SafeText($1.words).columns) }
    }

    func draw(in area: Rect, density: Density, on canvas: inout Canvas) {
        let box = OverlayBox(title: "Alerts", hint: hint(columns: area.columns))
        let inner = box.draw(in: area, density: density, on: &canvas)
        guard !rows.isEmpty else {
            canvas.write(StyledText("None yet: :alert price > 100 adds one, and so does the config", .dim), in: inner)
            return
        }
        for (index, line) in lines.dropFirst(firstLine(rows: inner.rows)).prefix(max(0, inner.rows)).enumerated() {
            draw(line, in: inner.row(index), on: &canvas)
        }
    }

    /// The row that stands in a cell of `area`; nil beside the rows.
    func row(at point: Point, in area: Rect, density: Density) -> Int? {
        let inner = OverlayBox.inside(area, density: density)
        guard inner.contains(point) else { return nil }
        guard case .row(let row) = lines.dropFirst(firstLine(rows: inner.rows) + point.row - inner.top).first else {
            return nil
        }
        return row
    }

    private static func lines(of rows: [AlertRow], missed: Int) -> [Line] {
        let alerts = rows.prefix { if case .alert = $0 { true } else { false } }.count
        let list = [.columns] + (0..<alerts).map(Line.row) + (missed > 0 ? [.missed(missed)] : [])
        guard alerts < rows.count else { return list }
        return list + [.blank, .heading] + (alerts..<rows.count).map(Line.row)
    }

    /// The line at the top: the chosen one is kept in the middle.
    private func firstLine(rows: Int) -> Int {
        let chosen = lines.firstIndex { if case .row(selected) = $0 { true } else { false } } ?? 0
        return max(0, min(chosen - rows / 2, lines.count - rows))
    }

    private func hint(columns: Int) -> SafeText {
        let short: KeyValuePairs<String, SafeText> = ["open": "goes to the event", "pause": "snoozes"]
        let long = state.keyNames.offers([
            "open": "goes to the event", "pause": "snoozes", "filter-remove": "removes", "close": "closes",
        ])
        return long.columns + 6 <= columns ? long : state.keyNames.offers(short)
    }
}

// MARK: - Lines

extension AlertsBox {
    private func draw(_ line: Line, in row: Rect, on canvas: inout Canvas) {
        switch line {
        case .blank: break
        case .columns: canvas.write(StyledText(columnNames(columns: row.columns), .dim), in: row)
        case .heading: canvas.write(StyledText("What they were about", .heading), in: row)
        case .missed(let count):
            let words =
                "\(Counts.grouped(count)) items came so fast that they were gone before alerts could look at them"
            canvas.write(StyledText(SafeText(words), .stale), in: row)
        case .row(let index):
            let ground: ThemeGround = index == selected ? .selection : .screen
            if ground == .selection { canvas.fill(row, ground) }
            canvas.write(text(of: rows[index], columns: row.columns), in: row, over: ground)
        }
    }

    private func columnNames(columns: Int) -> SafeText {
        guard columns >= AlertsBox.leastColumns else { return "  FIRED  ALERT" }
        return SafeText("STATE").padded(to: AlertMachine.stateColumns) + " FIRED  "
            + SafeText("FEED").padded(to: feedColumns) + "  ALERT"
    }

    private func text(of row: AlertRow, columns: Int) -> StyledText {
        switch row {
        case .alert(let index, let feed):
            state.alerts.watch(of: feed).map { text(of: $0.machines[index], feed, columns: columns) } ?? StyledText()
        case .firing(let firing): text(of: firing, columns: columns)
        }
    }

    /// `⚠ on                  2  Stocks  rises: price > 100 per symbol   14:03:22  bell, notify`.
    private func text(of machine: AlertMachine, _ feed: FeedID, columns: Int) -> StyledText {
        let (standing, fired) = (machine.state(at: state.now.uptime), SafeText(Counts.short(machine.fired)))
        guard columns >= AlertsBox.leastColumns else {
            let mark = StyledText(standing.text.prefix(columns: 2), standing.runs.first?.role ?? .text)
            return mark + StyledText(fired.padded(to: 5, align: .right) + "  " + SafeText(machine.alert.words))
        }
        var text = standing
        text.append(fired.padded(to: 6, align: .right) + "  ")
        text.append(name(of: feed), .focus)
        // What is done gives way before what it is about does.
        let room = max(columns - text.columns - 24, 24)
        return text + StyledText(SafeText(machine.alert.words).fitted(to: min(alertColumns, room))) + end(of: machine)
    }

    private func end(of machine: AlertMachine) -> StyledText {
        let last = machine.lastFired.map { state.zone.clock($0) } ?? "–"
        let quiet = machine.quiet > 0 ? " (\(Counts.short(machine.quiet)) kept quiet)" : ""
        let actions = machine.alert.actions.map(\.word).joined(separator: ", ") + quiet
        return StyledText("  " + SafeText(last).padded(to: 8), .time) + StyledText("  " + SafeText(actions))
    }

    private func text(of firing: AlertFiring, columns: Int) -> StyledText {
        var text = StyledText(SafeText(state.zone.clock(firing.time)) + "  ", .time)
        text.append(name(of: firing.feed), .focus)
        let isGone = firing.sequence != nil && firing.item(in: state.store) == nil
        text.append(firing.words(in: state.store, columns: columns - text.columns - (isGone ? 18 : 0)))
        if isGone { text.append("  no longer stored", .dim) }
        return text
    }

    private func name(of feed: FeedID) -> SafeText {
        SafeText(state.store[feed].feed.name).fitted(to: feedColumns) + "  "
    }
}

extension AlertMachine {
    /// Columns of what it is doing.
    fileprivate static let stateColumns = 17

    /// What it is doing, in a column of its own.
    fileprivate func state(at now: Uptime) -> StyledText {
        let (words, role): (SafeText, ThemeRole) =
            switch snooze {
            case .until(let end) where now < end: ("○ snoozed \(SafeText(Spans.wait(end - now)))", .dim)
            case .untilWoken: ("○ snoozed", .dim)
            case .until, nil: holds ? ("⚠ on", .down) : ("● armed", .up)
            }
        return StyledText(words.padded(to: AlertMachine.stateColumns), role)
    }
}

extension ScreenState {
    /// Items that were gone before alerts could look at them.
    fileprivate var missedByAlerts: Int {
        store.feeds.reduce(0) { $0 + (alerts.watch(of: $1.id)?.missed ?? 0) }
    }
}
