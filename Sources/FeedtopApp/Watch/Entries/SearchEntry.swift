import FeedCore
import Screens
import TerminalKit

/// Entering what is searched for in a pane: hits show while it is typed, and the earlier search comes back on Escape. The
/// view stays where it is.
struct SearchEntry: Sendable {
    /// The pane.
    let pane: Int
    /// What was searched for before; nil for nothing.
    let before: Filter?

    /// The line that it is typed into.
    var entry: Entry {
        Entry(
            label: "search", history: .expressions, counts: .hits,
            changed: { apply(to: &$0) },
            accepted: { model in
                // As in a pager, an empty line goes on with the search that is there.
                if model.screen.prompt?.editor.isEmpty == true, before != nil { model.goToHit(.newer) }
                return []
            },
            abandoned: { model, _ in search(for: before ?? .everything, in: &model) },
            offersOnlyWhenAsked: true, completions: { $0.expressionCompletions($1) })
    }

    /// Searches for what the text means now; text that does not parse changes nothing, and no text brings the earlier
    /// search back.
    private func apply(to model: inout AppModel) {
        do throws(FilterError) {
            let filter = try Filter(model.screen.prompt?.editor.text ?? "")
            model.screen.prompt?.error = nil
            search(for: filter.matchesEverything ? before ?? .everything : filter, in: &model)
        } catch {
            model.screen.prompt?.error = (error.offset, error.reason)
        }
    }

    private func search(for filter: Filter, in model: inout AppModel) {
        guard (model.pane(pane)?.search?.filter ?? .everything) != filter else { return }
        model.change(pane: pane) { $0.setSearch(filter) }
    }
}
