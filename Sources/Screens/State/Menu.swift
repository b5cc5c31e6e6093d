/// A list over the panes that one line is chosen from.
public struct Menu: Sendable, Equatable {
    /// A line, and the command that choosing it runs.
    public struct Row: Sendable, Equatable {
        /// What can be chosen.
        public var text: String
        /// More about it, less bright.
        public var detail: String
        /// The command with its arguments, as `:` takes it.
        public var command: String

        /// A line.
        public init(text: String, detail: String = "", command: String) {
            self.text = text
            self.detail = detail
            self.command = command
        }
    }

    /// What is chosen: the words in the upper border.
    public var title: String
    /// The lines, from the top.
    public var rows: [Row]
    /// The line that Enter takes.
    public var selected: Int

    /// A menu.
    public init(title: String, rows: [Row], selected: Int = 0) {
        self.title = title
        self.rows = rows
        self.selected = selected
    }
}
