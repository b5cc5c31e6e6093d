import TerminalKit

/// Pieces of a line that has to be as wide as the screen happens to be: the least important go first.
struct Segments {
    /// A piece, in forms from the longest to the shortest.
    private struct Segment {
        var forms: [StyledText]
        var importance: Int
        var isAtEnd: Bool
    }

    private var segments: [Segment] = []
    private let gap = 3

    /// Adds a piece; pieces without text are none.
    ///
    /// - Parameters:
    ///   - importance: the piece with the least goes first.
    ///   - isAtEnd: whether it stands at the right edge.
    mutating func add(_ forms: StyledText..., importance: Int, isAtEnd: Bool = false) {
        let forms = forms.filter { !$0.isEmpty }
        guard !forms.isEmpty else { return }
        segments.append(Segment(forms: forms, importance: importance, isAtEnd: isAtEnd))
    }

    /// The pieces that fit in `columns`, those at the start and those at the end, each in the longest form for which
    /// nothing more important has to go.
    func fitted(to columns: Int) -> (start: [StyledText], end: [StyledText]) {
        var chosen: [(Segment, StyledText)] = []
        var room = columns
        for segment in segments.sorted(by: { $0.importance > $1.importance }) {
            let gap = chosen.isEmpty ? 0 : gap
            guard let form = segment.forms.first(where: { $0.columns + gap <= room }) else { continue }
            chosen.append((segment, form))
            room -= form.columns + gap
        }
        let ordered = segments.compactMap { segment in
            chosen.first { $0.0.importance == segment.importance }.map { (segment.isAtEnd, $0.1) }
        }
        return (ordered.filter { !$0.0 }.map(\.1), ordered.filter(\.0).map(\.1))
    }

    /// Draws them into a row.
    func draw(in row: Rect, on canvas: inout Canvas, over ground: ThemeRole? = nil) {
        let (start, end) = fitted(to: row.columns)
        let separator = StyledText(SafeText(repeating: " ", count: gap))
        canvas.write(start.joined(by: separator), in: row, over: ground)
        canvas.write(end.joined(by: separator), atEndOf: row, over: ground)
    }
}
