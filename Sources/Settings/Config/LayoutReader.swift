extension Layout {
    /// The name of the pane that shows all feeds merged.
    static let timeline = "All feeds"

    /// Reads a layout: a word, or rows of names of feeds.
    init(_ value: Value, feeds: [String]) throws(Problem) {
        guard value.scalar == nil else {
            self = Layout(try value.word("layout", of: Self.words)) ?? .auto
            return
        }
        var rows: [LayoutRow] = []
        for row in try value.list("layout", like: Self.example) { rows.append(try LayoutRow(row, feeds: feeds)) }
        guard !rows.isEmpty else { throw value.problem("layout has no rows. Write \(Self.example)") }
        self = .grid(rows.map { $0.cells.map(\.name) }, weights: Weights(rows))
    }

    private static let example = "auto, or rows of feeds: [[Stocks, Scores], [Social]]"
}

extension Layout.Weights {
    /// Nil when all are the same.
    fileprivate init?(_ rows: [LayoutRow]) {
        self.init(rows: rows.map(\.weight), feeds: rows.map { $0.cells.map(\.weight) })
        guard (self.rows + feeds.flatMap(\.self)).contains(where: { $0 != 1 }) else { return nil }
    }
}

/// A row of a layout as it is written: a name, a list of names, or a map with both and a weight.
private struct LayoutRow {
    /// A feed's name, and how wide it is.
    typealias Cell = (name: String, weight: Int)

    let cells: [Cell]
    let weight: Int

    private static let heavy = "{ panes: [Stocks, Scores], weight: 2 }"

    /// - Parameter feeds: the names that there are.
    init(_ value: Value, feeds: [String]) throws(Problem) {
        (cells, weight) = try Self.row(value, feeds)
        guard !cells.isEmpty else { throw value.problem("a row of layout is empty. Write [Stocks, Scores]") }
    }

    private static func row(_ value: Value, _ feeds: [String]) throws(Problem) -> (cells: [Cell], weight: Int) {
        guard value.scalar == nil else { return ([try cell(value, feeds)], 1) }
        guard value.kind == "a map" else { return (try cells(value, like: "[Stocks, Scores]", feeds), 1) }
        let map = try value.map("a row of layout", like: heavy)
        guard let panes = map["panes"] else {
            // A name alone with its weight is a row of that height.
            let alone = try cell(value, feeds)
            return ([(alone.name, 1)], alone.weight)
        }
        if let other = map.entries.first(where: { !["panes", "weight"].contains($0.key) }) {
            throw map.unknownKey(other, among: ["panes", "weight"], in: "a row of layout")
        }
        return (
            try cells(panes, like: heavy, feeds),
            try map["weight"].map { value throws(Problem) in try weight(value) } ?? 1
        )
    }

    private static func cells(_ row: Value, like example: String, _ feeds: [String]) throws(Problem) -> [Cell] {
        var cells: [Cell] = []
        for value in try row.list("a row of layout", like: example) { cells.append(try cell(value, feeds)) }
        return cells
    }

    /// Reads `Stocks`, or `Stocks: 2`.
    private static func cell(_ value: Value, _ feeds: [String]) throws(Problem) -> Cell {
        guard value.scalar == nil else { return (try name(value.text("a feed's name in layout"), value, feeds), 1) }
        let map = try value.map("a feed in layout", like: "[Stocks: 2, Scores]")
        guard let entry = map.entries.first, map.entries.count == 1 else {
            throw value.problem("a feed in layout has one weight. Write [Stocks: 2, Scores]")
        }
        return (try name(entry.key, value, feeds), try weight(entry.value))
    }

    private static func weight(_ value: Value) throws(Problem) -> Int {
        try value.count("weight", in: 1...100, like: 2)
    }

    private static func name(_ name: String, _ value: Value, _ feeds: [String]) throws(Problem) -> String {
        guard feeds.contains(name) || name == Layout.timeline else {
            let question = Suggestion(for: name, among: feeds + [Layout.timeline]).question
            throw value.problem("layout names \(quoted(value.scalar ?? name)), which is no feed here.\(question)")
        }
        return name
    }
}
