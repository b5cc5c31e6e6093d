import FeedCore
import Screens
import TerminalKit

/// Editing a pane's filter: it takes effect while it is typed, and the old one comes back on Escape.
extension AppModel {
    /// Opens the line in which the focused pane's filter is edited.
    mutating func editFilter() {
        guard let pane = focused else { return }
        let text = pane.timeline.filter.text
        screen.prompt = Prompt(label: "filter", editor: LineEditor(text: text), original: text)
    }

    /// A key while text is entered.
    mutating func enter(_ key: Key) -> [Effect] {
        switch key {
        case .enter: acceptFilter()
        case .escape, .control("c"), .control("g"): abandonFilter()
        default: type(key)
        }
        return []
    }

    private mutating func type(_ key: Key) {
        guard screen.prompt?.editor.handle(key) == true else { return }
        applyFilter()
    }

    /// Lets the pane show what the text means now; text that does not parse changes nothing.
    private mutating func applyFilter() {
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

    private mutating func acceptFilter() {
        guard let prompt = screen.prompt else { return }
        guard prompt.error == nil else { return }
        screen.prompt = nil
    }

    private mutating func abandonFilter() {
        guard let prompt = screen.prompt else { return }
        screen.prompt = nil
        guard prompt.original != focused?.timeline.filter.text, let filter = try? Filter(prompt.original) else {
            return
        }
        changeFocused { $0.setFilter(filter) }
    }
}
