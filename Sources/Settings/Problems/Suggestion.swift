/// What was probably meant by a misspelt name.
struct Suggestion {
    /// The name that was probably meant; nil when none is near.
    let name: String?

    /// Looks for what was meant by `word` among `names`.
    ///
    /// Near is: equal but for case, hyphens and underscores; or at most one edit in three characters away (an edit
    /// adds, drops, changes or swaps); or one begins with the other.
    init(for word: String, among names: some Sequence<String>) {
        let folded = Self.fold(word)
        guard (1...60).contains(folded.count) else {
            name = nil
            return
        }
        let ranked = names.compactMap { name -> (name: String, edits: Int)? in
            let edits = Self.edits(from: folded, to: Self.fold(name))
            return edits <= Self.tolerance(for: folded, Self.fold(name)) ? (name, edits) : nil
        }
        name = ranked.min { $0.edits < $1.edits }?.name
    }

    /// ` Did you mean "url"?`, or nothing.
    var question: String { name.map { " Did you mean \(quoted($0))?" } ?? "" }

    private static func fold(_ word: String) -> [Character] {
        word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    }

    private static func tolerance(for word: [Character], _ name: [Character]) -> Int {
        if word.count >= 3, name.starts(with: word) || word.starts(with: name) { return abs(name.count - word.count) }
        return max(1, max(word.count, name.count) / 3)
    }

    /// The least number of additions, drops, changes and swaps of neighbours that make `name` of `word`.
    private static func edits(from word: [Character], to name: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...name.count)
        for i in word.indices {
            var row = [i + 1]
            for j in name.indices {
                var least = min(last[j] + (word[i] == name[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, word[i] == name[j - 1], word[i - 1] == name[j] {
                    least = min(least, beforeLast[j - 1] + 1)
                }
                row.append(least)
            }
            (beforeLast, last) = (last, row)
        }
        return last[name.count]
    }
}
