import FeedCore
import Screens

extension Command {
    /// What panes show of what is stored.
    static let filterCommands: [Command] = [
        .taking(
            "filter", argument: "EXPRESSION", keys: "f", "&", help: "Edit this pane's newest filter", hint: "filter"
        ) { $0.editFilter(to: $1) },
        .taking("filter-add", argument: "EXPRESSION", keys: "F", help: "One more filter for this pane") {
            $0.addFilter($1)
        },
        .change("filters", keys: "\\", help: "This pane's filters, with their hits") { model in
            if case .filters = model.screen.overlay {
                model.screen.overlay = nil
            } else if model.screen.overlay == nil, let count = model.focused?.filters.count {
                model.screen.overlay = .filters(selected: max(0, count - 1))
            }
        },
        .taking("filter-remove", argument: "NUMBER", keys: "Delete", "Backspace", help: "Remove the newest filter") {
            $0.removeFilter($1)
        },
        .taking("filter-toggle", argument: "NUMBER", help: "Switch a filter off, or on again") { model, number in
            model.toggleFilter(number.map(Int.init(placeOfNumber:)) ?? model.chosenFilter)
            return []
        },
        .change("filters-toggle", keys: "Ctrl-g", help: "All its filters off, or on again") { model in
            model.changeFilters { $0.toggleFilters() }
        },
    ]
}

extension AppModel {
    /// The filter that commands are about: the chosen one of the list, else the newest.
    var chosenFilter: Int {
        if case .filters(let selected) = screen.overlay { return selected }
        return (focused?.filters.count ?? 0) - 1
    }

    /// Switches one of the focused pane's filters off, or on again.
    mutating func toggleFilter(_ index: Int) { changeFilters { $0.toggleFilter(index) } }

    /// Keeps count of what each filter of the focused pane takes, for as long as their list is shown.
    mutating func countFilters() {
        let isListed = if case .filters = screen.overlay { true } else { false }
        for index in screen.panes.indices { screen.panes[index].countFilters(isListed && index == screen.focus) }
    }

    /// Changes the focused pane's filters, if nothing lies over the panes but their list.
    fileprivate mutating func changeFilters(_ change: (inout Pane) -> Void) {
        guard canChangeFilters else { return }
        changeFocused(change)
        guard case .filters(let selected) = screen.overlay else { return }
        screen.overlay = .filters(selected: max(0, min(selected, (focused?.filters.count ?? 0) - 1)))
    }

    private var canChangeFilters: Bool {
        guard let overlay = screen.overlay else { return true }
        return if case .filters = overlay { true } else { false }
    }

    /// Opens the line for the chosen filter, or puts what was written in its place.
    fileprivate mutating func editFilter(to text: String?) -> [Effect] {
        guard canChangeFilters else { return [] }
        enterFilter(chosenFilter, as: text)
        return []
    }

    /// Opens the line for one more filter, or adds what was written.
    fileprivate mutating func addFilter(_ text: String?) -> [Effect] {
        guard canChangeFilters, let count = focused?.filters.count else { return [] }
        enterFilter(count, as: text)
        return []
    }

    fileprivate mutating func removeFilter(_ number: String?) -> [Effect] {
        if number == nil, case .alerts(let selected) = screen.overlay { return removeAlert(inRow: selected) }
        let index = number.map(Int.init(placeOfNumber:)) ?? chosenFilter
        guard let before = focused, before.filters.indices.contains(index) else { return [] }
        changeFilters { $0.removeFilter(index) }
        guard focused?.filters != before.filters else { return [] }
        let text = before.filters[index].filter.text
        screen.flash = Flash("Removed the filter \(text).")
        remember(
            Undo(news: "The filter \(text) is back.") { model in
                model.change(pane: before.id) { $0.setFilters(before.filters) }
                return []
            })
        return []
    }
}
