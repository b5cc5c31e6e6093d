import Screens
import TerminalKit

/// What a line of text is entered for: its label, and what becomes of the text while it is typed and at the end.
struct Entry: Sendable {
    /// What is asked for: `filter`.
    let label: String
    /// Where accepted texts are kept, for Up and Down.
    var history: EntryHistory?
    /// What is counted of the pane meanwhile.
    var counts: Prompt.Count
    /// The text has changed; the prompt's error is the entry's to set and to take away.
    var changed: @Sendable (inout AppModel) -> Void
    /// Enter was pressed: the line closes, unless this sets the prompt's error.
    var accepted: @Sendable (inout AppModel) -> [Effect]
    /// The line was left, with the text that it began with.
    var abandoned: @Sendable (inout AppModel, _ original: String) -> Void
    /// What Tab can make of the text before the cursor. One that ends in a blank waits for more: Enter does not accept
    /// it, but offers what comes next.
    var completions: @Sendable (AppModel, LineEditor) -> [Completion]
    /// Whether completions are offered only when Tab asks for them, so that nothing covers the pane that
    /// changes while text is typed.
    var offersOnlyWhenAsked: Bool
    /// Where Up and Down are in the history; nil while the text is the user's own.
    fileprivate var recall: Recall?

    /// A place among texts that were entered before.
    fileprivate struct Recall {
        /// What was typed before the first step, which Down comes back to.
        let typed: String
        /// The texts that begin so, oldest first.
        let texts: [String]
        var place: Int
    }

    init(
        label: String, history: EntryHistory? = nil, counts: Prompt.Count = .shown,
        changed: @escaping @Sendable (inout AppModel) -> Void = { $0.screen.prompt?.error = nil },
        accepted: @escaping @Sendable (inout AppModel) -> [Effect],
        abandoned: @escaping @Sendable (inout AppModel, _ original: String) -> Void = { _, _ in },
        offersOnlyWhenAsked: Bool = false,
        completions: @escaping @Sendable (AppModel, LineEditor) -> [Completion] = { _, _ in [] }
    ) {
        self.offersOnlyWhenAsked = offersOnlyWhenAsked
        self.label = label
        self.history = history
        self.counts = counts
        self.changed = changed
        self.accepted = accepted
        self.abandoned = abandoned
        self.completions = completions
    }
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
        var prompt = Prompt(label: entry.label, editor: LineEditor(text: text), original: text)
        prompt.counts = entry.counts
        screen.prompt = prompt
        offerCompletions()
    }

    /// A key while text is entered.
    mutating func enter(_ key: Key) -> [Effect] {
        switch key {
        case .enter: return accept()
        case .escape, .control("c"), .control("g"): abandon()
        case .tab: askToComplete(by: 1)
        case .backTab: askToComplete(by: -1)
        case .up where screen.prompt?.chosenCompletion != nil: complete(by: -1)
        case .down where entry?.recall == nil: complete(by: 1)
        case .up, .control("p"): recall(-1)
        case .down, .control("n"): recall(1)
        case .control("r"): offerHistory()
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
        guard screen.prompt?.editor.handle(key) == true else { return }
        entry?.recall = nil
        entry?.changed(&self)
        offerCompletions()
    }

    private mutating func offerCompletions(isAsked: Bool = false) {
        guard let entry, let editor = screen.prompt?.editor else { return }
        let completions = isAsked || !entry.offersOnlyWhenAsked ? entry.completions(self, editor) : []
        screen.prompt?.completions = completions
        screen.prompt?.chosenCompletion = nil
    }

    private mutating func accept() -> [Effect] {
        guard let entry, let prompt = screen.prompt else { return [] }
        guard prompt.chosenCompletion == nil || prompt.editor.text.last != " " else {
            offerCompletions(isAsked: true)
            return []
        }
        guard prompt.error == nil else { return [] }
        let effects = entry.accepted(&self)
        // What was accepted may have opened the next line.
        guard screen.prompt?.error == nil else { return effects }
        // Histories outlive the run; secrets must not.
        if prompt.hidden.isEmpty { remember(prompt.editor.text, in: entry.history) }
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
    private mutating func askToComplete(by step: Int) {
        if screen.prompt?.completions.isEmpty == true { offerCompletions(isAsked: true) }
        complete(by: step)
    }

    /// Puts the next completion in; the list stays as it was for the text that was typed, unless this was all of it.
    private mutating func complete(by step: Int) {
        guard let prompt = screen.prompt, !prompt.completions.isEmpty else { return }
        let count = prompt.completions.count
        complete(with: prompt.chosenCompletion.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1))
    }

    /// Puts a completion in, by its index.
    mutating func complete(with index: Int) {
        guard let completions = screen.prompt?.completions, completions.indices.contains(index) else { return }
        entry?.recall = nil
        retype(completions[index].text)
        if completions.count > 1 { screen.prompt?.chosenCompletion = index } else { offerCompletions(isAsked: true) }
    }

    /// Goes through what was entered before and begins with what is typed; through all of it when that is untouched.
    private mutating func recall(_ step: Int) {
        guard let history = entry?.history, let prompt = screen.prompt else { return }
        let typed = prompt.editor.text
        let begin = typed == prompt.original ? "" : typed
        let texts = histories[history, default: []].filter { $0.hasPrefix(begin) && $0 != typed }
        var recall = entry?.recall ?? Entry.Recall(typed: typed, texts: texts, place: texts.count)
        recall.place = min(max(0, recall.place + step), recall.texts.count)
        retype(recall.place < recall.texts.count ? recall.texts[recall.place] : recall.typed)
        entry?.recall = recall.place < recall.texts.count ? recall : nil
        offerCompletions()
    }

    /// Lists what was entered before and contains what is typed, newest first, to choose from.
    private mutating func offerHistory() {
        guard let history = entry?.history, let typed = screen.prompt?.editor.text else { return }
        let texts = histories[history, default: []].reversed().filter { $0.contains(typed) && $0 != typed }
        screen.prompt?.completions = texts.map { Completion(text: $0, label: $0) }
        screen.prompt?.chosenCompletion = nil
    }

    private mutating func remember(_ text: String, in history: EntryHistory?) {
        guard let history, !text.isEmpty else { return }
        var texts = histories[history, default: []]
        texts.removeAll { $0 == text }
        histories[history] = (texts + [text]).suffix(EntryHistory.limit)
    }
}
