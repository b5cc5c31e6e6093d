import FeedCore
import Screens

extension Command {
    /// Looking into one event, which `open` begins.
    static let inspectCommands: [Command] = [
        .change("next-event", keys: "J", help: "In an event: the next one") { $0.inspectNeighbour(1) },
        .change("previous-event", keys: "K", help: "In an event: the previous one") { $0.inspectNeighbour(-1) },
        .change("filter-in", keys: "i", help: "In an event: filter by this value") { $0.filter(isOut: false) },
        .change("filter-out", keys: "x", help: "In an event: filter this value out") { $0.filter(isOut: true) },
        .change("unfold-all", keys: "}", help: "In an event: unfold everything") { $0.screen.unfoldAll() },
        .change("fold-all", keys: "{", help: "In an event: fold everything") { $0.screen.foldAll() },
    ]
}

extension AppModel {
    /// Looks into the chosen event of the focused pane, or the newest that it shows; of a line about the connection
    /// the feed's history is shown.
    mutating func inspect() {
        let rows = focusedRows
        if let pane = focused, let event = pane.chosenEvent(rows: rows) {
            screen.inspection = Inspection(event, of: screen.store[event.feed].feed, pane: pane.id)
        } else if let item = focused?.chosenItem(rows: rows), item.note?.isAboutLink == true {
            screen.overlay = .source(item.feed, firstLine: 0)
        } else if let row = focused?.chosenRow {
            screen.flash = Flash("The newest event of \(row.name) is no longer kept: newer ones took its place.")
        } else {
            screen.flash = Flash("There is no event here to look into.")
        }
    }

    /// Looks into another event of the same pane, and chooses it there.
    fileprivate mutating func inspectNeighbour(_ step: Int) {
        guard let inspection = screen.inspection else { return }
        guard let item = pane(inspection.pane)?.event(step, from: inspection.sequence) else {
            screen.flash = Flash(
                step > 0 ? "This is the newest event of its pane." : "This is the oldest event of its pane.")
            return
        }
        let rows = focusedRows
        change(pane: inspection.pane) { $0.reveal(item.sequence, rows: rows) }
        screen.inspection = Inspection(item, of: screen.store[item.feed].feed, pane: inspection.pane)
    }

    /// Puts one more filter on the pane of the inspected event: only events with the chosen value, or none of them.
    fileprivate mutating func filter(isOut: Bool) {
        guard let inspection = screen.inspection else {
            screen.flash = Flash("\(keymap.way(to: "open")) looks into an event, to filter by a value of it.")
            return
        }
        switch screen.inspectedField?.question {
        case .asks(let expression): add(isOut ? .not(expression) : expression, to: inspection.pane)
        case .cannot(let reason): screen.flash = Flash("No filter: \(reason).", kind: .error)
        case nil: screen.flash = Flash("No filter: this line has no value.", kind: .error)
        }
    }

    private mutating func add(_ expression: FilterExpression, to id: Int) {
        guard let before = pane(id)?.filters else { return }
        do throws(FilterError) {
            let filter = try Filter(expression.description)
            change(pane: id) { $0.addFilter(filter) }
            screen.flash = Flash("\(pane(id)?.name ?? "") is filtered by \(filter.text).")
            remember(
                Undo(news: "The filter \(filter.text) is gone again.") { model in
                    model.change(pane: id) { $0.setFilters(before) }
                    return []
                })
        } catch {
            screen.flash = Flash("No filter: \(error.description).", kind: .error)
        }
    }
}

extension Pane {
    /// The event next to an item, newer for a positive step; nil when there is none.
    fileprivate func event(_ step: Int, from sequence: UInt64) -> StoredItem? {
        var place = sequence
        while let item = item(step, from: place) {
            if item.note == nil { return item }
            place = item.sequence
        }
        return nil
    }

    private func item(_ step: Int, from sequence: UInt64) -> StoredItem? {
        step > 0
            ? timeline.items(startingAt: sequence + 1, limit: 1).first
            : timeline.items(endingAt: sequence - 1, limit: 1).last
    }
}

extension Note {
    /// Whether it tells of the feed's connection.
    fileprivate var isAboutLink: Bool {
        switch self {
        case .lost, .reconnected, .ended: true
        case .marker: false
        }
    }
}
