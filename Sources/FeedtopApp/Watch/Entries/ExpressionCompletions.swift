import FeedCore
import Screens
import TerminalKit

/// What the end of an expression can be completed to, from what the events are like.
struct ExpressionCompletions {
    private let context: ExpressionContext
    private let vocabulary: Vocabulary
    /// What stands behind the cursor and stays.
    private let rest: String

    /// Ways to compare a field, and what they mean.
    private static let relations = [
        ("=", "equals"), ("!=", "is another"), (">", "is more"), (">=", "is as much or more"), ("<", "is less"),
        ("<=", "is as much or less"), ("~", "contains"), ("!~", "does not contain"), ("in (", "is one of a list"),
    ]

    init(before text: String, behind rest: String, vocabulary: Vocabulary) {
        context = ExpressionContext(text)
        self.vocabulary = vocabulary
        self.rest = rest
    }

    /// The completions, best first.
    var all: [Completion] {
        switch context.part {
        case .term: terms
        case .comparison(let field): vocabulary.fields.contains(field) ? relations : []
        case .value(let field): values(vocabulary.values(of: field))
        case .envelope(let part): values(vocabulary.values(of: part))
        case .unknown: []
        }
    }

    private var terms: [Completion] {
        let fields = vocabulary.fields.map { (FilterText.field($0) + " ", examples(of: $0)) }
        let envelope = EnvelopePart.allCases.map { ("\($0.rawValue):", examples(vocabulary.values(of: $0))) }
        return fitting(fields + envelope + [("not ", "what the next term does not take")])
    }

    private var relations: [Completion] {
        fitting(ExpressionCompletions.relations.map { ($0 == "in (" ? $0 : $0 + " ", $1) })
    }

    private func values(_ values: [String]) -> [Completion] {
        fitting(values.filter { $0 != context.typed }, name: \.self).map { value in
            Completion(text: context.before + FilterText.value(value) + rest, label: value)
        }
    }

    private func fitting(_ words: [(text: String, detail: String)]) -> [Completion] {
        fitting(words, name: \.text).map { word in
            Completion(
                text: context.before + word.text + rest, label: String(word.text.trimmingSuffix(" ")),
                detail: word.detail)
        }
    }

    /// Those that begin with what is typed; only where none does, those that have its characters in this order.
    private func fitting<Element>(_ elements: [Element], name: (Element) -> String) -> [Element] {
        let typed = context.typed.lowercased()
        let beginning = elements.filter { name($0).lowercased().hasPrefix(typed) }
        return beginning.isEmpty ? elements.fuzzilySorted(by: typed, name: name) : beginning
    }

    private func examples(of field: JSONPath) -> String { examples(vocabulary.values(of: field)) }

    private func examples(_ values: [String]) -> String {
        let few = values.prefix(3).map { $0.count > 12 ? $0.prefix(11) + "…" : $0 }
        return few.joined(separator: ", ") + (values.count > few.count ? ", …" : "")
    }
}

extension String {
    fileprivate func trimmingSuffix(_ character: Character) -> Substring {
        last == character ? dropLast() : self[...]
    }
}

extension AppModel {
    /// What the expression before the cursor can be completed to, by the newest events of the focused pane's feeds.
    func expressionCompletions(_ editor: LineEditor) -> [Completion] {
        guard let pane = focused else { return [] }
        let newest = Timeline(feeds: pane.timeline.feeds, filter: .everything, store: pane.timeline.store)
        let vocabulary = Vocabulary(
            newest.items(limit: 200), feedNames: pane.timeline.feeds.map { screen.store[$0].feed.name })
        return ExpressionCompletions(
            before: editor.textBeforeCursor, behind: editor.textBehindCursor, vocabulary: vocabulary
        ).all
    }
}
