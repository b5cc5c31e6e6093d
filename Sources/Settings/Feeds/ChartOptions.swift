import FeedCore

extension FeedChart {
    /// Reads how a feed's chart is drawn.
    static func read(_ value: Value) throws(Problem) -> FeedChart {
        let map = try value.map("chart", like: "{ style: lines, span: 10m }")
        if let duplicate = map.duplicateKeys(in: "chart").first { throw duplicate }
        var chart = FeedChart()
        try map.read(options, into: &chart, in: "chart", hints: hints)
        if let min = chart.min, let max = chart.max, min >= max {
            throw value.problem("the chart's min is not below its max. Write { min: 0, max: 100 }")
        }
        return chart
    }

    private static let options: [MapOption<FeedChart>] = [
        (
            "style",
            { value, chart throws(Problem) in
                let style = try value.word("style", of: Style.allCases.map(\.rawValue))
                chart.style = Style(rawValue: style) ?? .auto
            }
        ),
        ("span", { value, chart throws(Problem) in chart.span = try value.span("span", off: "auto", like: "10m") }),
        ("min", { value, chart throws(Problem) in chart.min = try value.number("min", like: "0") }),
        ("max", { value, chart throws(Problem) in chart.max = try value.number("max", like: "100") }),
    ]

    private static let hints = [
        "type": "Did you mean \"style\"?", "low": "Did you mean \"min\"?", "high": "Did you mean \"max\"?",
        "window": "Did you mean \"span\"?", "fields": "Write them in the feed's columns.",
    ]
}
