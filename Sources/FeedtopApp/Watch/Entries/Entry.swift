import Screens
import TerminalKit

/// What a line of text is entered for: its label, and what becomes of the text while it is typed and at the end.
struct Entry: Sendable {
    /// What is asked for: `filter`.
    let label: String
    /// Where accepted texts are kept, for Up and Down.
    var history: EntryHistory?
    /// The text has changed; the prompt's error is the entry's to set and to take away.
    var changed: @Sendable (inout AppModel) -> Void = { $0.screen.prompt?.error = nil }
    /// Enter was pressed: the line closes, unless this sets the prompt's error.
    var accepted: @Sendable (inout AppModel) -> [Effect]
    /// The line was left, with the text that it began with.
    var abandoned: @Sendable (inout AppModel, _ original: String) -> Void = { _, _ in }
    /// What Tab can make of the text before the cursor.
    var completions: @Sendable (AppModel, LineEditor) -> [Completion] = { _, _ in [] }
}

/// Texts of one kind that were entered before.
enum EntryHistory: String, Sendable, CaseIterable {
    /// Filters and searches.
    case expressions
    /// Lines of `:`.
    case commands
    /// Names of files.
    case files
    /// URLs and curl commands.
    case sources

    /// Texts that are kept; the oldest go.
    static let limit = 200
}

extension AppModel {
    /// Opens a line for text.
    mutating func open(_ entry: Entry, text: String = "") {
        self.entry = entry
        screen.prompt = Prompt(label: entry.label, editor: LineEditor(text: text), original: text)
        offerCompletions()
    }

    /// A key while text is entered.
    mutating func enter(_ key: Key) -> [Effect] {
        switch key {
        case .enter: return accept()
        case .escape, .control("c"), .control("g"): abandon()
        case .tab: complete(by: 1)
        case .backTab: complete(by: -1)
        case .up, .control("p"): recall(-1)
        case .down, .control("n"): recall(1)
        default: type(key)
        }
        return []
    }

    /// Another text in the open line, as if it had been typed.
    mutating func retype(_ text: String) {
        screen.prompt?.editor.replace(with: text)
        entry?.changed(&self)
    }

    private mutating func type(_ key: Key) {
        guard screen.prompt?.editor.handle(key) == true, let entry else { return }
        entry.changed(&self)
        offerCompletions()
    }

    private mutating func offerCompletions() {
        guard let entry, let editor = screen.prompt?.editor else { return }
        let completions = entry.completions(self, editor)
        screen.prompt?.completions = completions
        screen.prompt?.chosenCompletion = nil
    }

    private mutating func accept() -> [Effect] {
        guard let entry, let prompt = screen.prompt else { return [] }
        guard prompt.error == nil else { return [] }
        let effects = entry.accepted(&self)
        // What was accepted may have opened the next line.
        guard screen.prompt?.error == nil else { return effects }
        remember(prompt.editor.text, in: entry.history)
        if screen.prompt == prompt { closeEntry() }
        return effects
    }

    private mutating func abandon() {
        guard let entry, let prompt = screen.prompt else { return }
        closeEntry()
        entry.abandoned(&self, prompt.original)
    }

    private mutating func closeEntry() {
        screen.prompt = nil
        entry = nil
    }
}

// MARK: - Completion and history

extension AppModel {
    /// Puts the next completion in; the list stays as it was for the text that was typed.
    private mutating func complete(by step: Int) {
        guard let prompt = screen.prompt, !prompt.completions.isEmpty else { return }
        let count = prompt.completions.count
        let next = prompt.chosenCompletion.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        retype(prompt.completions[next].text)
        screen.prompt?.chosenCompletion = next
    }

    /// Goes through what was entered before: the texts that begin as the original does are not told apart.
    private mutating func recall(_ step: Int) {
        guard let history = entry?.history, let texts = histories[history], let prompt = screen.prompt else { return }
        let place = texts.lastIndex(of: prompt.editor.text) ?? texts.count
        let next = place + step
        retype(texts.indices.contains(next) ? texts[next] : next < 0 ? texts.first ?? "" : prompt.original)
        offerCompletions()
    }

    private mutating func remember(_ text: String, in history: EntryHistory?) {
        guard let history, !text.isEmpty else { return }
        var texts = histories[history, default: []]
        texts.removeAll { $0 == text }
        histories[history] = (texts + [text]).suffix(EntryHistory.limit)
    }
}
