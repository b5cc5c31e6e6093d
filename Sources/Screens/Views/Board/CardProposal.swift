import FeedCore

/// What the parts of cards may show, found by the names of the fields: each field is shown once.
struct CardProposal {
    private let names: [String]
    private let longestText: String?
    private var used: [JSONPath]

    /// Names for the two sides of a match, and for what each of them has.
    private static let sides = [
        ("home", "away"), ("hometeam", "awayteam"), ("home_team", "away_team"), ("team1", "team2"),
        ("player1", "player2"),
    ]
    private static let scores = [
        ("homegoals", "awaygoals"), ("homescore", "awayscore"), ("home_score", "away_score"), ("score1", "score2"),
    ]
    /// Best first.
    private static let titles = ["name", "title", "label", "subject", "service", "host", "project"]
    private static let findings = [
        "score", "result", "status", "state", "phase", "stage", "price", "value", "progress", "percent", "level",
        "severity", "count",
    ]
    private static let clocks = ["clock", "elapsed", "period", "duration", "seconds", "eta", "age"]
    private static let details = [
        "text", "message", "msg", "detail", "details", "description", "summary", "body", "comment", "content", "event",
        "action", "scorer", "stage", "version",
    ]

    /// - Parameters:
    ///   - names: the fields that have values, as the data has them.
    ///   - text: the one with the longest.
    ///   - card: what config says of the card.
    init(_ names: [String], text: String?, without card: FeedCard) {
        self.names = names
        longestText = text
        used = [card.title, card.score, card.clock, card.detail].compactMap { $0?.fields }.flatMap(\.self)
    }

    /// The two sides, else the key unless that is for machines, else a name.
    mutating func title(key: JSONPath?) -> CardTemplate? {
        if let pair = pair(CardProposal.sides) { return pair }
        let isForMachines = key.map {
            if case .key(let name)? = $0.steps.last { FieldName(name) == .reference } else { true }
        }
        if isForMachines != false, let name = template(CardProposal.titles) { return name }
        if let key { used.append(key) }
        return key.map { CardTemplate([.field($0)]) }
    }

    mutating func score() -> CardTemplate? { pair(CardProposal.scores) ?? template(CardProposal.findings) }

    mutating func clock() -> CardTemplate? {
        if let minute = template(["minute"]) { return CardTemplate(minute.pieces + [.words("'")]) }
        return template(CardProposal.clocks)
    }

    /// A known text, else the longest.
    mutating func detail() -> CardTemplate? {
        template(CardProposal.details) ?? longestText.flatMap { template([$0.lowercased()]) }
    }

    private mutating func pair(_ pairs: [(String, String)]) -> CardTemplate? {
        for pair in pairs {
            guard let left = path(pair.0), let right = path(pair.1) else { continue }
            used += [left, right]
            return CardTemplate([.field(left), .words(" – "), .field(right)])
        }
        return nil
    }

    private mutating func template(_ candidates: [String]) -> CardTemplate? {
        guard let path = candidates.lazy.compactMap(path).first else { return nil }
        used.append(path)
        return CardTemplate([.field(path)])
    }

    /// The field of a name, if there is one and nothing shows it yet.
    private func path(_ name: String) -> JSONPath? {
        let path = names.first { $0.lowercased() == name }.map { JSONPath(steps: [.key($0)]) }
        return path.flatMap { used.contains($0) ? nil : $0 }
    }
}
