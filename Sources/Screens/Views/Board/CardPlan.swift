import FeedCore

/// What the cards of a board show of the data: a template for each part that there is.
struct CardPlan: Sendable, Equatable {
    /// A part of a card.
    enum Part: Sendable, CaseIterable {
        /// What it is about.
        case title
        /// What people look at first.
        case score
        /// How far it is.
        case clock
        /// What happened last.
        case detail

        /// How long a change of it is bright: a clock goes on by itself.
        var brightness: Duration {
            switch self {
            case .title, .score: BoardDigest.brightness
            case .clock: .zero
            case .detail: .milliseconds(700)
            }
        }
    }

    /// The templates of the parts that there are.
    private(set) var templates: [Part: CardTemplate] = [:]
    /// The fields that they need, each once: the values of a row stand in this order.
    private(set) var fields: [JSONPath] = []
    /// How cards are ordered.
    let order: FeedCard.Order
    /// Where in a row the values stand whose changes make a card the newest: a clock goes on by itself.
    private(set) var activity: [Int] = []

    /// What config says; what that leaves open is as proposed.
    init(_ card: FeedCard, key: JSONPath?, _ proposal: TableProposal) {
        order = card.order
        var proposed = CardProposal(proposal.names, text: proposal.longestText, without: card)
        let parts: [(Part, CardTemplate?)] = [
            (.title, card.title ?? proposed.title(key: key)), (.score, card.score ?? proposed.score()),
            (.clock, card.clock ?? proposed.clock()), (.detail, card.detail ?? proposed.detail()),
        ]
        for (part, template) in parts { templates[part] = template }
        for field in parts.compactMap(\.1).flatMap(\.fields) where !fields.contains(field) { fields.append(field) }
        activity = places(of: templates[.score] == nil ? [.title, .detail] : [.score])
    }

    /// What a part says of a row; empty when the row has none of its values.
    func text(_ part: Part, of row: TableRow) -> String {
        guard let template = templates[part] else { return part == .title ? row.name : "" }
        let values = template.fields.map { value(of: $0, in: row) }
        guard values.contains(where: { !$0.isEmpty }) else { return part == .title ? row.name : "" }
        return template.pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .field(let path): value(of: path, in: row)
            }
        }.joined()
    }

    /// What stands at the two sides of a title such as `{home} – {away}`; nil for any other.
    func sides(of row: TableRow) -> (String, String)? {
        guard let pieces = templates[.title]?.pieces, pieces.count == 3, case .field(let left) = pieces[0],
            case .words = pieces[1], case .field(let right) = pieces[2]
        else { return nil }
        return (value(of: left, in: row), value(of: right, in: row))
    }

    /// When what a part says was something else last; nil when it has always been this.
    func change(of part: Part, in row: TableRow) -> Timestamp? {
        places(of: [part]).compactMap { row.cells[$0].changed }.max()
    }

    /// When something happened to what a card is about: at first that it came.
    func activity(of row: TableRow) -> Timestamp {
        activity.compactMap { row.cells[$0].changed }.max() ?? row.first
    }

    /// The fields that a part shows.
    func fields(of part: Part) -> [JSONPath] { templates[part]?.fields ?? [] }

    private func places(of parts: [Part]) -> [Int] {
        parts.flatMap(fields(of:)).compactMap { fields.firstIndex(of: $0) }
    }

    private func value(of field: JSONPath, in row: TableRow) -> String {
        fields.firstIndex(of: field).flatMap { row.cells[$0].text } ?? ""
    }
}

extension FeedCard {
    /// Whether it leaves nothing to be found out.
    var isComplete: Bool { title != nil && score != nil && clock != nil && detail != nil }
}
