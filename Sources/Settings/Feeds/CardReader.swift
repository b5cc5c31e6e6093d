import FeedCore

extension FeedCard {
    /// Reads what the cards of a board show: a map of templates.
    static func read(_ value: Value) throws(Problem) -> FeedCard {
        let map = try value.map("card", like: #"{ title: "{home} – {away}", score: score }"#)
        if let duplicate = map.duplicateKeys(in: "card").first { throw duplicate }
        var card = FeedCard()
        try map.read(options, into: &card, in: "card", hints: hints)
        return card
    }

    private static let options: [MapOption<FeedCard>] = [
        ("title", { value, card throws(Problem) in card.title = try value.template("title") }),
        ("score", { value, card throws(Problem) in card.score = try value.template("score") }),
        ("clock", { value, card throws(Problem) in card.clock = try value.template("clock") }),
        ("detail", { value, card throws(Problem) in card.detail = try value.template("detail") }),
        (
            "order",
            { value, card throws(Problem) in
                let word = try value.word("order", of: Order.allCases.map(\.rawValue))
                card.order = Order(rawValue: word) ?? .activity
            }
        ),
    ]

    /// What to write instead of keys whose spelling does not show what was meant.
    private static let hints = [
        "text": "Did you mean \"detail\"?", "name": "Did you mean \"title\"?", "time": "Did you mean \"clock\"?",
        "sort": "Did you mean \"order\"?", "state": "Did you mean \"score\"?", "status": "Did you mean \"score\"?",
    ]
}

extension Value {
    /// A template; a mistake in it is shown where it stands in the file.
    fileprivate func template(_ name: String) throws(Problem) -> CardTemplate {
        let text = try line(name)
        do {
            return try CardTemplate(text)
        } catch {
            let place = text == scalar ? position(ofCharacter: error.offset) : position
            throw problem("\(name) does not parse: \(error.reason)", at: place)
        }
    }
}
