import FeedCore

extension FeedColumn {
    /// Reads the columns of a feed: each a field's name, or a map that begins with one.
    static func list(_ value: Value) throws(Problem) -> [FeedColumn] {
        var columns: [FeedColumn] = []
        for item in try value.list("columns", like: "[symbol, { field: price, decimals: 2 }]") {
            columns.append(try item.scalar == nil ? FeedColumn(item) : FeedColumn(field: item.line("a column")))
        }
        return columns
    }

    private init(_ value: Value) throws(Problem) {
        let map = try value.map("a column", like: "{ field: price, decimals: 2 }")
        if let duplicate = map.duplicateKeys(in: "a column").first { throw duplicate }
        guard let field = map["field"] else { throw value.problem("a column has no field. Write { field: price }") }
        self.init(field: try field.line("field"))
        try map.read(Self.options, besides: ["field"], into: &self, in: "column \(quoted(self.field))")
    }

    private static let options: [MapOption<FeedColumn>] = [
        (
            "decimals",
            { value, column throws(Problem) in column.decimals = try value.count("decimals", in: decimalCounts, like: 2)
            }
        ),
        ("prefix", { value, column throws(Problem) in column.prefix = try value.text("prefix") }),
        ("suffix", { value, column throws(Problem) in column.suffix = try value.text("suffix") }),
        (
            "spark",
            { value, column throws(Problem) in column.spark = try value.count("spark", in: sparkLengths, like: 30) }
        ),
        (
            "colour",
            { value, column throws(Problem) in
                column.colour = ColourRule(rawValue: try value.word("colour", of: ColourRule.allCases.map(\.rawValue)))
            }
        ),
    ]
}
