import FeedCore
import Screens
import TerminalKit

/// Editing a pane's filter: it takes effect while it is typed, and the old one comes back on Escape.
extension Entry {
    static let filter = Entry(
        label: "filter", history: .expressions,
        changed: { $0.applyFilter() },
        accepted: { _ in [] },
        abandoned: { $0.restoreFilter($1) })
}

extension AppModel {
    /// Opens the line in which the focused pane's filter is edited.
    mutating func editFilter() {
        guard let pane = focused else { return }
        open(.filter, text: pane.timeline.filter.text)
    }

    /// Lets the pane show what the text means now; text that does not parse changes nothing.
    fileprivate mutating func applyFilter() {
        guard let text = screen.prompt?.editor.text, text != focused?.timeline.filter.text else {
            screen.prompt?.error = nil
            return
        }
        do throws(FilterError) {
            let filter = try Filter(text)
            screen.prompt?.error = nil
            changeFocused { $0.setFilter(filter) }
        } catch {
            screen.prompt?.error = (error.offset, error.reason)
        }
    }

    fileprivate mutating func restoreFilter(_ original: String) {
        guard original != focused?.timeline.filter.text, let filter = try? Filter(original) else { return }
        changeFocused { $0.setFilter(filter) }
    }
}
