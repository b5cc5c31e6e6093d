import FeedCore
import TerminalKit

/// Everything that is shown of an inspected event, line by line: its data, its envelope, its connection, its raw block.
struct InspectDocument {
    let rows: [InspectRow]
    private let selected: Int

    /// - Parameter columns: inside the box.
    init(_ inspection: Inspection, state: ScreenState, columns: Int) {
        let columns = max(1, columns - InspectRow.gutter)
        let lines = inspection.lines(columns: columns)
        func rows(of facts: [EventFact]) -> [InspectRow] { facts.flatMap { $0.rows(columns: columns) } }
        let sections = [
            ("Event", rows(of: Envelope(inspection, in: state).facts)),
            ("Connection", rows(of: ConnectionFacts(of: inspection.item, in: state).facts)),
            ("Raw", lines.raw),
        ]
        self.rows = sections.reduce(lines.data) { rows, section in
            rows + [InspectRow(text: StyledText()), .heading(SafeText(section.0))] + section.1
        }
        selected = min(inspection.selected, self.rows.count - 1)
    }

    /// The chosen line.
    var chosen: InspectRow { rows[selected] }

    /// The line at the top of so many: the chosen one is kept in the middle.
    func first(rows visible: Int) -> Int { max(0, min(selected - visible / 2, rows.count - visible)) }

    /// Whether a line is about what is chosen.
    func isChosen(_ row: Int) -> Bool {
        row == selected || (chosen.subject != nil && chosen.subject != .raw && rows[row].subject == chosen.subject)
    }

    /// The first line behind the chosen one that a heading stands in; the first of all when none does.
    var nextSection: Int {
        rows.indices.dropFirst(selected + 1).first { rows[$0].subject == .heading } ?? 0
    }
}

extension InspectRow {
    fileprivate static func heading(_ words: SafeText) -> InspectRow {
        InspectRow(text: StyledText(words, .heading), subject: .heading)
    }
}
