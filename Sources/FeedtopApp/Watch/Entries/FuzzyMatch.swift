/// How well typed characters fit a name that has them in this order, not necessarily one after the other.
struct FuzzyMatch: Comparable {
    /// More is better.
    let score: Int

    /// Nil when the name does not have the characters in this order; case does not matter.
    ///
    /// A name that begins with them comes before one whose words begin with them, and that before one with gaps: a
    /// match at the start of a word counts 8, one right behind another 5, a character passed over takes 1 away.
    init?(_ typed: some StringProtocol, in name: some StringProtocol) {
        let (typed, name) = (Array(typed.lowercased()), Array(name.lowercased()))
        guard let score = FuzzyMatch.score(typed, in: name) else { return nil }
        self.score = score + (name.starts(with: typed) ? 100 : 0) + (name == typed ? 100 : 0) - name.count
    }

    static func < (a: FuzzyMatch, b: FuzzyMatch) -> Bool { a.score < b.score }

    /// The best way to find all characters: `best[i]` is the score of the characters so far with the last at `i`.
    private static func score(_ typed: [Character], in name: [Character]) -> Int? {
        var best = [Int?](repeating: nil, count: name.count)
        for (number, character) in typed.enumerated() {
            var row = [Int?](repeating: nil, count: name.count)
            for place in name.indices where name[place] == character {
                let before = number == 0 ? -place : (0..<place).compactMap { fit(best, $0, before: place) }.max()
                row[place] = before.map { $0 + (isWordStart(place, of: name) ? 8 : 0) }
            }
            best = row
        }
        return typed.isEmpty ? 0 : best.compactMap(\.self).max()
    }

    private static func fit(_ best: [Int?], _ last: Int, before place: Int) -> Int? {
        best[last].map { $0 + (last + 1 == place ? 5 : last + 1 - place) }
    }

    private static func isWordStart(_ place: Int, of name: [Character]) -> Bool {
        place == 0 || !(name[place - 1].isLetter || name[place - 1].isNumber)
    }
}

extension Sequence {
    /// The elements whose names have what is typed, best first; all in their own order when nothing is typed.
    func fuzzilySorted(by typed: some StringProtocol, name: (Element) -> String) -> [Element] {
        let matches = enumerated().compactMap { place, element in
            FuzzyMatch(typed, in: name(element)).map { (match: $0, place: place, element: element) }
        }
        guard !typed.isEmpty else { return matches.map(\.element) }
        return matches.sorted { ($1.match, $0.place) < ($0.match, $1.place) }.map(\.element)
    }
}
