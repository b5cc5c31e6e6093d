import TerminalKit

/// A line of an inspected event.
struct InspectRow: Sendable {
    /// What a line is about: what is folded, copied and filtered by when it is chosen.
    enum Subject: Sendable, Equatable {
        /// A value of the data.
        case node(Int)
        /// What is not shown yet of a value.
        case more(Int)
        /// What is known of the event besides its data.
        case fact(EventFact)
        /// The event as the stream wrote it.
        case raw
        /// What is not shown yet of that.
        case moreRaw
        /// The heading of a part.
        case heading
    }

    /// What the first column says: whether something is folded.
    enum Mark: Sendable { case none, open, folded }

    var text: StyledText
    var subject: Subject?
    var mark = Mark.none

    /// Columns before the text, for the mark.
    static let gutter = 2
}

extension InspectRow {
    /// A line that says how much more there is.
    static func more(_ words: String, indent: Int = 0, _ subject: Subject) -> InspectRow {
        InspectRow(text: blanks(indent) + StyledText(SafeText("… \(words)"), .focus), subject: subject, mark: .folded)
    }

    /// An indentation.
    static func blanks(_ columns: Int) -> StyledText { StyledText(SafeText(repeating: " ", count: columns)) }

    /// Text in lines of at most `columns` behind a label, under which no line begins.
    static func wrapped(
        _ text: SafeText, _ role: ThemeRole, behind label: StyledText, columns: Int, _ subject: Subject?
    ) -> [InspectRow] {
        text.wrapped(to: max(8, columns - label.columns)).enumerated().map { index, piece in
            let start = index == 0 ? label : blanks(label.columns)
            return InspectRow(text: start + StyledText(piece, role), subject: subject)
        }
    }
}
