import FeedCore

extension Alert.Condition {
    typealias Trigger = (
        name: String, read: @Sendable (Value, _ alert: Map) throws(Problem) -> Alert.Condition
    )

    /// The keys that say what an alert is about: each has one.
    static let triggers: [Trigger] = [
        ("when", { value, _ throws(Problem) in .event(try asking(value)) }),
        ("rises", { value, map throws(Problem) in .crossing(try threshold(.rises, value, map)) }),
        ("falls", { value, map throws(Problem) in .crossing(try threshold(.falls, value, map)) }),
        ("silent", { value, _ throws(Problem) in .silence(try silence(value)) }),
        ("rate", { value, _ throws(Problem) in .rate(try RateThreshold.read(value)) }),
        ("link", { value, _ throws(Problem) in .link(try turns(value)) }),
    ]

    init(_ map: Map, _ alert: Value) throws(Problem) {
        let names = Alert.Condition.triggers.map(\.name)
        let found = map.entries.filter { names.contains($0.key) && !$0.value.isNull }
        guard let first = found.first, let trigger = Alert.Condition.triggers.first(where: { $0.name == first.key })
        else {
            // What is misspelt says more than what is missing.
            if let unknown = map.entries.first(where: { !["do", "limit", "per", "rearm"].contains($0.key) }) {
                throw map.unknownKey(unknown, among: names, in: "an alert")
            }
            throw alert.problem("an alert has no condition. Write \(alternatives(names))")
        }
        if let second = found.dropFirst().first {
            let words = "an alert has both \(quoted(first.key)) and \(quoted(second.key)). Make two alerts of it"
            throw second.value.problem(words, at: second.keyPosition)
        }
        self = try trigger.read(first.value, map)
        if case .crossing = self { return }
        if let stray = map.entries.first(where: { ["per", "rearm"].contains($0.key) }) {
            let words = "\(quoted(stray.key)) belongs to \"rises\" and \"falls\". Remove it"
            throw stray.value.problem(words, at: stray.keyPosition)
        }
    }

    private static func asking(_ value: Value) throws(Problem) -> Filter {
        let filter = try value.parsedFilter()
        guard !filter.matchesEverything else { throw value.problem("this filter takes every event. Write price > 100") }
        return filter
    }

    private static func threshold(_ way: Threshold.Way, _ value: Value, _ map: Map) throws(Problem) -> Threshold {
        Threshold(
            way, try asking(value),
            key: try map["per"].map { value throws(Problem) in try value.field("per", like: "symbol") },
            rearm: try map["rearm"].map { value throws(Problem) in try asking(value) })
    }

    private static func silence(_ value: Value) throws(Problem) -> Duration {
        guard let span = TimeSpan(try value.text("silent"))?.duration, span >= .seconds(1) else {
            throw value.problem(
                "silent is \(quoted(value.scalar ?? "")), not a time of a second or more. Write silent: 5m")
        }
        return span
    }

    private static func turns(_ value: Value) throws(Problem) -> Set<LinkTurn> {
        let words = LinkTurn.allCases.map(\.rawValue)
        var turns: Set<LinkTurn> = []
        for item in value.scalar == nil ? try value.list("link", like: "link: [down, failed]") : [value] {
            if let turn = LinkTurn(rawValue: try item.word("link", of: words)) { turns.insert(turn) }
        }
        guard !turns.isEmpty else { throw value.problem("link names nothing. Write \(alternatives(words))") }
        return turns
    }
}

extension RateThreshold {
    /// Reads `> 50/s`.
    fileprivate static func read(_ value: Value) throws(Problem) -> RateThreshold {
        let text = try value.text("rate").filter { $0 != " " }
        let sign = text.prefix { "<>=!".contains($0) }
        let parts = text.dropFirst(sign.count).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let relation = Relation(rawValue: String(sign)), let number = Double(parts[0]),
            let unit = Unit(rawValue: String(parts[1])), let threshold = RateThreshold(relation, number, per: unit)
        else {
            throw value.problem(
                #"rate is \#(quoted(value.scalar ?? "")), not a rate. Write rate: "> 50/s" or rate: "< 1/m""#)
        }
        return threshold
    }
}
