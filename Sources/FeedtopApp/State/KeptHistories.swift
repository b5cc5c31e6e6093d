import Screens

/// What was entered before, for the runs after this one.
struct KeptHistories: Codable, Equatable, Sendable {
    /// The texts by what they were entered for, oldest first.
    var texts: [String: [String]] = [:]

    /// Those of a model.
    init(_ histories: [EntryHistory: [String]] = [:]) {
        for (history, texts) in histories { self.texts[history.rawValue] = texts }
    }

    /// As a model has them: bounded, whatever a file holds.
    var histories: [EntryHistory: [String]] {
        var histories: [EntryHistory: [String]] = [:]
        for history in EntryHistory.allCases {
            histories[history] = texts[history.rawValue]?.suffix(EntryHistory.limit)
        }
        return histories
    }

    /// These with what was entered since other ones, without what may hold a secret.
    ///
    /// These can have grown meanwhile, because other runs keep theirs in the same file: both stay.
    func adding(_ now: KeptHistories, since before: KeptHistories) -> KeptHistories {
        var sum = self
        for (history, texts) in now.texts {
            let entered = Self.entered(texts, since: before.texts[history] ?? []).filter { !Secrets.mayBe(in: $0) }
            let others = (sum.texts[history] ?? []).filter { !entered.contains($0) }
            sum.texts[history] = (others + entered).suffix(EntryHistory.limit)
        }
        return sum
    }

    /// What was put behind texts that were there before; one that was entered again has left its place among them.
    private static func entered(_ texts: [String], since before: [String]) -> [String] {
        var before = before[...]
        let old = texts.prefix { text in
            guard let place = before.firstIndex(of: text) else { return false }
            before = before[(place + 1)...]
            return true
        }
        return Array(texts.dropFirst(old.count))
    }
}
