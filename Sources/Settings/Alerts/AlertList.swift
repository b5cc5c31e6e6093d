import FeedCore

extension Alert {
    /// Reads the alerts of a feed.
    static func list(_ value: Value) throws(Problem) -> [Alert] {
        var alerts: [Alert] = []
        for item in try value.list("alerts", like: #"[{ when: "price > 100", do: [highlight, bell] }]"#) {
            alerts.append(try Alert(item))
        }
        return alerts
    }

    private init(_ value: Value) throws(Problem) {
        let map = try value.map("an alert", like: #"{ when: "price > 100", do: [highlight, bell] }"#)
        if let duplicate = map.duplicateKeys(in: "an alert").first { throw duplicate }
        self.init(try Condition(map, value))
        let others = ["do", "limit", "per", "rearm"]
        for entry in map.entries where !Condition.triggers.map(\.name).contains(entry.key) {
            switch entry.key {
            case "do" where !entry.value.isNull: actions = try Action.list(entry.value)
            case "limit" where !entry.value.isNull: limit = try ActionLimit.read(entry.value)
            case _ where others.contains(entry.key): break
            default:
                throw map.unknownKey(
                    entry, among: Condition.triggers.map(\.name) + others, in: "an alert", hint: Self.hints[entry.key])
            }
        }
    }

    private static let hints = [
        "if": "Did you mean \"when\"?", "filter": "Did you mean \"when\"?", "idle": "Did you mean \"silent\"?",
        "key": "Did you mean \"per\"?", "action": "Did you mean \"do\"?", "actions": "Did you mean \"do\"?",
    ]
}
