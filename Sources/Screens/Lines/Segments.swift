import TerminalKit

/// Pieces of a line that has to be as wide as the screen happens to be: what is least important goes first.
struct Segments {
    /// A piece, in forms from the shortest to the longest, each with its own importance.
    private struct Segment {
        var forms: [Form]
        var isAtEnd: Bool
        /// The form that is shown, if any.
        var shown: StyledText?
    }

    /// One way to say a piece.
    struct Form {
        var text: StyledText
        var importance: Int
    }

    private var segments: [Segment] = []
    private let gap = 3

    /// Adds a piece.
    ///
    /// - Parameters:
    ///   - forms: from the shortest to the longest; the one with the least importance goes first.
    ///   - isAtEnd: whether it stands at the right edge.
    mutating func add(_ forms: [Form], isAtEnd: Bool = false) {
        segments.append(Segment(forms: forms, isAtEnd: isAtEnd))
    }

    /// Adds a piece that has one form.
    mutating func add(_ text: StyledText, importance: Int, isAtEnd: Bool = false) {
        add([Form(text: text, importance: importance)], isAtEnd: isAtEnd)
    }

    /// Draws as much as fits into a row.
    func draw(in row: Rect, on canvas: inout Canvas, over ground: ThemeGround = .screen) {
        let shown = fitted(to: row.columns)
        let separator = StyledText(SafeText(repeating: " ", count: gap))
        canvas.write(shown.start.joined(by: separator), in: row, over: ground)
        canvas.write(shown.end.joined(by: separator), atEndOf: row, over: ground)
    }

    /// The pieces that fit in `columns`: from the most important form on, each replaces the shorter one that stands
    /// for its piece if there is room for it.
    func fitted(to columns: Int) -> (start: [StyledText], end: [StyledText]) {
        var segments = segments
        var room = columns + gap
        let forms = segments.indices.flatMap { index in segments[index].forms.map { (index, $0) } }
        for (index, form) in forms.sorted(by: { $0.1.importance > $1.1.importance }) {
            let needed = form.text.columns - (segments[index].shown?.columns ?? -gap)
            guard needed <= room else { continue }
            segments[index].shown = form.text
            room -= needed
        }
        return (
            segments.filter { !$0.isAtEnd }.compactMap(\.shown), segments.filter(\.isAtEnd).compactMap(\.shown)
        )
    }
}
