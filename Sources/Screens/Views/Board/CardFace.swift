import FeedCore
import TerminalKit

/// What a card says, ready to be drawn: its parts in their looks, with what has just changed in them.
struct CardFace {
    /// A part of it.
    struct Words {
        var text: StyledText
        /// Whether it has just changed.
        var isBright = false

        /// A part that says nothing.
        static let nothing = Words(text: StyledText())

        /// Some of it, in its look.
        func bright(_ text: StyledText) -> StyledText { isBright ? text.bold : text }
    }

    /// Whether the user has chosen it.
    let isChosen: Bool
    /// The signs of a mark and of an alert.
    let signs: StyledText
    /// How long ago something happened to it: `12 s`.
    let age: SafeText
    private(set) var title: Words
    let score: Words
    let clock: Words
    let detail: Words
    /// The two sides of the title.
    private(set) var sides: (left: Words, right: Words)?

    /// Columns of a part that are looked at; more fit in no card.
    private static let longest = 600

    init(_ row: TableRow, of contents: PaneContents, _ digest: BoardDigest, _ highlight: Highlight?) {
        let (plan, state) = (digest.plan, contents.state)
        let item = contents.pane.item(at: row.origin.sequence)
        let hit = item.flatMap { highlight?.of($0) }
        let isFaint = digest.table.mayBeOutOfDate(row)
        func words(_ text: String, _ part: CardPlan.Part, _ role: ThemeRole, _ attributes: Attributes = []) -> Words {
            let plain = StyledText(SafeText(line: text, columns: CardFace.longest), role, attributes)
            let isCompared = hit.map { hit in plan.fields(of: part).contains { hit.covers($0) } } ?? false
            let marked = isCompared ? plain.marked([0..<plain.columns]) : hit?.marked(plain) ?? plain
            return Words(
                text: marked.faint(isFaint),
                isBright: state.isBright(since: plan.change(of: part, in: row), for: part.brightness))
        }
        func words(_ part: CardPlan.Part, _ role: ThemeRole, _ attributes: Attributes = []) -> Words {
            words(plan.text(part, of: row), part, role, attributes)
        }
        isChosen = contents.pane.selectedRow == row.name
        signs = CardFace.signs(of: item, in: state)
        age = SafeText(Spans.age(state.now.time - plan.activity(of: row)))
        title = words(.title, .text, .bold)
        score = words(.score, CardFace.role(of: plan.text(.score, of: row)), .bold)
        clock = words(.clock, .time)
        detail = words(.detail, .text)
        sides = plan.sides(of: row).map {
            (words($0.0, .title, .text, .bold), words($0.1, .title, .text, .bold))
        }
        // A hit of which nothing is seen is told by the title.
        if hit != nil, ![title, score, clock, detail].contains(where: { $0.text.isMarked }) {
            title.text = title.text.marked([0..<title.text.columns])
            sides = sides.map { left, right in
                (Words(text: left.text.marked([0..<left.text.columns]), isBright: left.isBright), right)
            }
        }
    }

    /// What stands on: changes are seen on the other ground, also without colour.
    func ground(_ words: Words) -> ThemeGround { words.isBright != isChosen ? .selection : .screen }

    private static func signs(of item: StoredItem?, in state: ScreenState) -> StyledText {
        guard let item else { return StyledText() }
        let mark = state.isMarked(item) ? StyledText("◆", .focus, .bold) : StyledText()
        return mark + (state.alerts.highlights(item) ? .alertSign : StyledText())
    }

    /// A score is a heading, unless it is a word that says how bad things are.
    private static func role(of score: String) -> ThemeRole {
        Array(score.utf8).withUnsafeBytes { Severity.role(of: $0) } ?? .heading
    }
}
