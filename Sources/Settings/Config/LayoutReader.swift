extension Layout {
    /// The name of the pane that shows all feeds merged.
    static let timeline = "All feeds"

    /// Reads a layout: a word, or rows of names of feeds.
    init(_ value: Value, feeds: [String]) throws(Problem) {
        guard value.scalar == nil else {
            self = Layout(try value.word("layout", of: Self.words)) ?? .auto
            return
        }
        var rows: [[String]] = []
        for row in try value.list("layout", like: Self.example) {
            let names = row.scalar == nil ? try row.list("a row of layout", like: "[Stocks, Scores]") : [row]
            guard !names.isEmpty else { throw row.problem("a row of layout is empty. Write [Stocks, Scores]") }
            rows.append(try Self.names(names, feeds: feeds))
        }
        guard !rows.isEmpty else { throw value.problem("layout has no rows. Write \(Self.example)") }
        self = .grid(rows)
    }

    private static let example = "auto, or rows of feeds: [[Stocks, Scores], [Social]]"

    private static func names(_ values: [Value], feeds: [String]) throws(Problem) -> [String] {
        var names: [String] = []
        for value in values {
            let name = try value.text("a feed's name in layout")
            guard feeds.contains(name) || name == timeline else {
                let question = Suggestion(for: name, among: feeds + [timeline]).question
                throw value.problem("layout names \(quoted(value.scalar ?? "")), which is no feed here.\(question)")
            }
            names.append(name)
        }
        return names
    }
}
