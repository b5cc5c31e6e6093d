import FeedCore

extension Alert.Action {
    private static let words: [(String, Alert.Action)] = [
        ("highlight", .highlight), ("bell", .bell), ("title", .title), ("notify", .notify),
    ]

    /// Reads what is done: one word or a list, in which programs are written `run: [PROGRAM, ARGUMENT, …]`.
    static func list(_ value: Value) throws(Problem) -> [Alert.Action] {
        guard value.scalar == nil else { return [try one(value)] }
        var actions: [Alert.Action] = []
        for item in try value.list("do", like: "do: [highlight, bell]") { actions.append(try one(item)) }
        return actions
    }

    private static func one(_ value: Value) throws(Problem) -> Alert.Action {
        guard value.scalar == nil else {
            let names = words.map(\.0)
            guard try value.text("do") != "run" else {
                throw value.problem("run names no program. Write { run: [PROGRAM, ARGUMENT] }")
            }
            let name = try value.word("an action", of: names + ["run"])
            return words.first { $0.0 == name }?.1 ?? .highlight
        }
        let map = try value.map("an action", like: "bell, or { run: [PROGRAM, ARGUMENT] }")
        if let other = map.entries.first(where: { $0.key != "run" }) {
            throw map.unknownKey(other, among: ["run"], in: "an action")
        }
        guard let run = map["run"] else { throw value.problem("an action says nothing. Write bell") }
        return .run(try run.arguments("run", like: "[PROGRAM, ARGUMENT]"))
    }
}

extension ActionLimit {
    /// Reads `3/1m`; nil for `off`.
    static func read(_ value: Value) throws(Problem) -> ActionLimit? {
        let text = try value.text("limit").filter { $0 != " " }
        if text.lowercased() == "off" { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), (1...1_000).contains(count),
            let span = TimeSpan(parts[1].first?.isNumber == true ? parts[1] : "1" + parts[1]), span.duration > .zero
        else {
            throw value.problem(
                "limit is \(quoted(value.scalar ?? "")), not so many in a time. Write limit: 1/10s, or off")
        }
        return ActionLimit(count: count, span: span.duration)
    }
}
