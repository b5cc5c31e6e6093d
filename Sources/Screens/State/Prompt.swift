public import TerminalKit

/// A line that text is entered into.
public struct Prompt: Sendable, Equatable {
    /// What is asked for: `filter`.
    public var label: String
    /// The text and where its cursor is.
    public var editor: LineEditor
    /// Which characters of the text are secret: a mask is shown for each.
    public var hidden: [Range<Int>] = []
    /// The text that Escape brings back.
    public var original: String
    /// What stands below while nothing is wrong; what `counts` says when nil.
    public var hint: String?
    /// What is counted below while nothing is wrong.
    public var counts = Count.shown
    /// What the text before the cursor can be completed to.
    public var completions: [Completion] = []
    /// The completion that was put in last, by its index.
    public var chosenCompletion: Int?
    /// What is wrong with the text, and at which character.
    public var error: (offset: Int, reason: String)?

    /// What can be counted of the focused pane while text is entered.
    public enum Count: Sendable {
        /// The events that its filter takes.
        case shown
        /// The hits of its search.
        case hits
    }

    /// A prompt.
    public init(label: String, editor: LineEditor, original: String = "") {
        self.label = label
        self.editor = editor
        self.original = original
    }

    /// The text as it may be shown, character for character.
    var shownText: String {
        guard !hidden.isEmpty else { return editor.text }
        var characters = Array(editor.text)
        for index in hidden.joined() where characters.indices.contains(index) { characters[index] = "•" }
        return String(characters)
    }

    /// Prompts are equal when they look equal.
    public static func == (a: Prompt, b: Prompt) -> Bool {
        a.label == b.label && a.editor == b.editor && a.original == b.original && a.hint == b.hint
            && a.counts == b.counts && a.hidden == b.hidden
            && a.completions == b.completions && a.chosenCompletion == b.chosenCompletion
            && a.error?.offset == b.error?.offset
            && a.error?.reason == b.error?.reason
    }
}

/// Something that text can be completed to.
public struct Completion: Sendable, Equatable {
    /// The whole text once it is completed.
    public var text: String
    /// What stands in the list.
    public var label: String
    /// The keys that do the same without a line of text; empty for none.
    public var keys: String
    /// More about it, less bright.
    public var detail: String

    /// A completion.
    public init(text: String, label: String, keys: String = "", detail: String = "") {
        self.text = text
        self.label = label
        self.keys = keys
        self.detail = detail
    }
}
