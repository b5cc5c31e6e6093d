import FeedCore
import Screens
import TerminalKit

/// Editing one of a pane's filters, or one more: it takes effect while it is typed, and the filters of before come back
/// on Escape.
struct FilterEntry: Sendable {
    /// The pane.
    let pane: Int
    /// Its filters before.
    let before: [StackedFilter]
    /// Which of them is edited; behind them all for one more.
    let index: Int
    /// What lay over the panes before.
    let overlay: Overlay?

    /// The line that it is typed into.
    var entry: Entry {
        Entry(
            label: before.count + (isNew ? 1 : 0) > 1 ? "filter \(index + 1)" : "filter", history: .expressions,
            changed: { apply(to: &$0) },
            accepted: { model in
                model.screen.overlay = overlay
                return []
            },
            abandoned: { model, _ in
                model.change(pane: pane) { $0.setFilters(before) }
                model.screen.overlay = overlay
            },
            offersOnlyWhenAsked: true, completions: { $0.expressionCompletions($1) })
    }

    /// The text that it begins with.
    var text: String { isNew ? "" : before[index].filter.text }

    private var isNew: Bool { !before.indices.contains(index) }

    /// The filters with another in the place of the edited one, which goes when it asks nothing.
    func filters(with filter: Filter) -> [StackedFilter] {
        let edited = filter.matchesEverything ? [] : [StackedFilter(filter: filter)]
        return before.prefix(index) + edited + before.dropFirst(index + 1)
    }

    /// Lets the pane show what the text means now; text that does not parse changes nothing.
    private func apply(to model: inout AppModel) {
        do throws(FilterError) {
            let filter = try Filter(model.screen.prompt?.editor.text ?? "")
            model.screen.prompt?.error = nil
            guard filter.text != text || model.pane(pane)?.filters != before else { return }
            model.change(pane: pane) { $0.setFilters(filters(with: filter)) }
        } catch {
            model.screen.prompt?.error = (error.offset, error.reason)
        }
    }
}

extension AppModel {
    /// Opens the line for one of the focused pane's filters, or puts what was written in its place.
    ///
    /// - Parameter index: which of them; one that none has is for one more.
    mutating func enterFilter(_ index: Int, as text: String?) {
        guard let pane = focused else { return }
        let editing = FilterEntry(
            pane: pane.id, before: pane.filters, index: max(0, index), overlay: screen.overlay)
        guard let text else {
            screen.overlay = nil
            return open(editing.entry, text: editing.text)
        }
        do throws(FilterError) {
            let filters = editing.filters(with: try Filter(text))
            changeFocused { $0.setFilters(filters) }
        } catch {
            screen.flash = Flash("The filter \(text) does not work: \(error.description).", kind: .error)
        }
    }

    /// The pane of an identity; nil once it is gone.
    func pane(_ id: Int) -> Pane? { screen.panes.first { $0.id == id } }

    /// Changes the pane of an identity, if it is still there.
    mutating func change(pane id: Int, _ change: (inout Pane) -> Void) {
        guard let index = screen.panes.firstIndex(where: { $0.id == id }) else { return }
        change(&screen.panes[index])
    }
}
