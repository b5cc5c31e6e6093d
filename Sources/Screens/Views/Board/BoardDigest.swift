import FeedCore

/// The newest state of each thing that a feed tells of: what a board shows as cards. It keeps what a table keeps.
struct BoardDigest: Digest {
    /// The rows that cards are made of.
    private(set) var table: TableDigest

    /// Things of which nothing came for so long while something came of others stand behind these.
    static let quiet: Duration = .seconds(60)
    /// How long a new score is bright: scores change seldom, and nobody looks at all of them.
    static let brightness: Duration = .seconds(2)

    /// Without cards.
    init(_ setup: ViewSetup) { table = TableDigest(setup, isOfCards: true) }

    var weight: Int { table.weight }

    var lastChange: Timestamp? { table.lastChange }

    var brightness: Duration { BoardDigest.brightness }

    mutating func take(_ item: StoredItem) { table.take(item) }

    /// What the cards show.
    var plan: CardPlan { table.plan.card ?? CardPlan(FeedCard(), key: nil, TableProposal()) }

    /// The rows of the cards in their order.
    var cards: [TableRow] {
        let rows = table.rows.all
        switch plan.order {
        case .key: return rows.sorted { CardOrder(name: $0.name) < CardOrder(name: $1.name) }
        case .activity:
            let plan = plan
            let newest = rows.map(\.origin.arrival).max() ?? Timestamp(microseconds: 0)
            return rows.map { (CardActivity($0, plan: plan, newest: newest), $0) }.enumerated()
                .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
        }
    }
}

/// How soon a card comes on a board: what goes on before what is quiet, and of that what changed last first.
private struct CardActivity: Comparable {
    private let isQuiet: Bool
    private let time: Timestamp

    init(_ row: TableRow, plan: CardPlan, newest: Timestamp) {
        isQuiet = row.origin.arrival + BoardDigest.quiet < newest
        time = plan.activity(of: row)
    }

    static func < (a: CardActivity, b: CardActivity) -> Bool {
        a.isQuiet == b.isQuiet ? b.time < a.time : b.isQuiet
    }
}

/// Where a card stands by its name: numbers by their size, before words.
private struct CardOrder: Comparable {
    private let number: Double
    private let name: String

    init(name: String) {
        self.name = name
        // `nan` is read as a number, and comes before and behind nothing.
        number = Double(name).flatMap { $0.isNaN ? nil : $0 } ?? .infinity
    }

    static func < (a: CardOrder, b: CardOrder) -> Bool { (a.number, a.name) < (b.number, b.name) }
}
